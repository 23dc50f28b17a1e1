using System.Collections.Immutable;
using SocialInbox.Networks;
using SocialInbox.Triage;

namespace SocialInbox.Ledger;

/// <summary>
/// What decisions need to know of one post. No text: texts lie in the post's version rows. Facts of the same post merge in any
/// order and any number of times to the same result; what people decided (settled, rescued) is kept from the stored side.
/// </summary>
public sealed record PostFacts
{
    public required PostKey Key { get; init; }
    public required PostRef Ref { get; init; }
    public bool ByBrand { get; init; }

    /// <summary>The earlier of the network's instant and the moment we first saw it.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>All versions seen, oldest first.</summary>
    public required ImmutableArray<VersionFacts> Versions { get; init; }

    /// <summary>The beginning of the last read that showed it.</summary>
    public required DateTimeOffset SeenAt { get; init; }

    /// <summary>The beginning of the last read that found it gone.</summary>
    public DateTimeOffset? MissedAt { get; init; }

    public PostKind Kind { get; init; }
    public string? Permalink { get; init; }

    /// <summary>For a post of the brand: the post it stands under.</summary>
    public PostKey? Answers { get; init; }

    /// <summary>For a post of the brand: it names the conversation's customer.</summary>
    public bool NamesCustomer { get; init; }

    /// <summary>Was there before the account was connected: never waits for an answer.</summary>
    public bool BeforeConnection { get; init; }

    /// <summary>A person closed it with this reason; what was asked until then waits no longer.</summary>
    public CloseReason? Settled { get; init; }

    public DateTimeOffset? SettledAt { get; init; }

    /// <summary>A person said that it needs an answer, whatever triage found.</summary>
    public bool Rescued { get; init; }

    /// <summary>A person took it up again after it had ended: it waits anew from then.</summary>
    public DateTimeOffset? ReopenedAt { get; init; }

    public VersionFacts Latest => Versions.MaxBy(v => (v.LastAt, v.Name), VersionOrder)!;

    public bool IsGone => MissedAt > SeenAt;

    public PostFacts Merge(PostFacts other)
    {
        var newer = other.Latest.LastAt > Latest.LastAt ? other : this;
        return this with
        {
            Ref = newer.Ref,
            Permalink = newer.Permalink ?? Permalink ?? other.Permalink,
            At = Earlier(At, other.At),
            Versions = MergeVersions(Versions, other.Versions),
            SeenAt = SeenAt >= other.SeenAt ? SeenAt : other.SeenAt,
            MissedAt = MissedAt is null || other.MissedAt > MissedAt ? other.MissedAt : MissedAt,
            Answers = Answers ?? other.Answers,
            NamesCustomer = NamesCustomer || other.NamesCustomer,
            BeforeConnection = BeforeConnection && other.BeforeConnection,
        };
    }

    public bool SameAs(PostFacts other) =>
        Versions.SequenceEqual(other.Versions) && this with { Versions = [] } == other with { Versions = [] };

    private static ImmutableArray<VersionFacts> MergeVersions(ImmutableArray<VersionFacts> mine, ImmutableArray<VersionFacts> theirs) =>
        [.. mine.Concat(theirs).GroupBy(v => v.Name).Select(same => same.Aggregate((a, b) => a.Merge(b)))
            .OrderBy(v => (v.FirstAt, v.Name), VersionOrder)];

    private static DateTimeOffset Earlier(DateTimeOffset a, DateTimeOffset b) => a <= b ? a : b;

    // Two versions that claim the same instant: their names decide, so that every reader decides alike.
    private static readonly Comparer<(DateTimeOffset At, string Name)> VersionOrder =
        Comparer<(DateTimeOffset At, string Name)>.Create((a, b) => a.At != b.At ? a.At.CompareTo(b.At) : string.CompareOrdinal(a.Name, b.Name));
}

/// <summary>
/// One version of a post and what triage found in it. <paramref name="FirstAt"/> and <paramref name="LastAt"/>: the post's own edit time
/// where the network dates edits (then equal), else the first and the last read that showed this version.
/// </summary>
public sealed record VersionFacts(
    string Name, DateTimeOffset FirstAt, DateTimeOffset LastAt, bool NeedsAnswer, Category Category, Priority Priority, string Language)
{
    // The judgement of the earlier look stays: it is the one that people saw.
    public VersionFacts Merge(VersionFacts other)
    {
        var first = other.FirstAt < FirstAt || (other.FirstAt == FirstAt && Judgement(other) < Judgement(this)) ? other : this;
        return first with { LastAt = LastAt >= other.LastAt ? LastAt : other.LastAt, NeedsAnswer = NeedsAnswer || other.NeedsAnswer };
    }

    private static int Judgement(VersionFacts v) => ((int)v.Category * 10) + (int)v.Priority;
}

public enum CloseReason { NoAnswerNeeded, AnsweredElsewhere, Spam, Duplicate, Other }
