using Azure.Data.Tables;

namespace SocialInbox.Schedule;

/// <summary>How the rounds of <c>Tick</c> went. One in which a single thing failed came to its end all the same: that is no standstill.</summary>
/// <param name="EndedAt">When one last came to its end; null before the first.</param>
/// <param name="DoneAt">When one last did all of its work; null before the first that did.</param>
public sealed record Rounds(DateTimeOffset? EndedAt, DateTimeOffset? DoneAt)
{
    internal const string Ended = "EndedAt";

    // Its name from when a round that left something undone was not noted at all.
    internal const string Done = "At";

    public static readonly Rounds None = new(null, null);

    /// <summary>Longer than several rounds that each take the most time they may.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>A minute, and what one round may take longer than the one before it.</summary>
    private static readonly TimeSpan OneRound = TimeSpan.FromSeconds(65);

    /// <summary>Since when no round came to its end; null while they do, and before the first.</summary>
    public DateTimeOffset? StoodStillSince(DateTimeOffset now) => now - EndedAt > Patience ? EndedAt : null;

    /// <summary>Since when rounds come to their end and leave something undone; null while they do not, or not for long.</summary>
    public DateTimeOffset? UndoneSince(DateTimeOffset now) => DoneAt is null ? EndedAt : EndedAt > DoneAt && now - DoneAt > Patience ? DoneAt : null;

    /// <summary>Whether the round before this one may have left something undone: that it did all is not noted.</summary>
    public bool MayHaveMissed(DateTimeOffset now) => !(now - DoneAt <= OneRound);

    internal static Rounds Read(TableEntity row) => new(row.GetDateTimeOffset(Ended) ?? row.GetDateTimeOffset(Done), row.GetDateTimeOffset(Done));
}
