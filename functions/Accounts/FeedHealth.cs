using SocialInbox.Networks;

namespace SocialInbox.Accounts;

/// <summary>How reading goes, the worst last.</summary>
public enum ReadState { Good, New, Throttled, Unreachable, Unreadable, Refused }

/// <summary>How reading one feed of an account goes. <paramref name="Since"/>: when the present failure began; <paramref name="At"/>: what was last taken in.</summary>
public sealed record FeedHealth(ReadState State, DateTimeOffset? LastGoodRead, DateTimeOffset? Since, string? Words, DateTimeOffset? Until, DateTimeOffset At)
{
    private static readonly TimeSpan WorthWriting = TimeSpan.FromMinutes(1);

    /// <summary>The health after an attempt; the very same object when that tells nothing worth a write, or is older than what is known.</summary>
    public static FeedHealth After(FeedHealth? before, NetworkFailure? failure, DateTimeOffset at)
    {
        if (before is not null && at < before.At) return before;
        var after = failure is null
            ? new FeedHealth(ReadState.Good, at, null, null, null, at)
            : new FeedHealth(StateOf(failure), before?.LastGoodRead, before is { Since: { } since } ? since : at, failure.Words, (failure as NetworkFailure.Throttled)?.Until, at);
        return before is not null && before.State == after.State && before.Until == after.Until && SameMinute(before.At, at) ? before : after;
    }

    /// <summary>Up to when it may last have been read well: within the minute that is noted, a later one is not written.</summary>
    public DateTimeOffset? LastGoodReadAtMost => LastGoodRead is { } read ? new(((read.UtcTicks / WorthWriting.Ticks) + 1) * WorthWriting.Ticks - 1, TimeSpan.Zero) : null;

    private static bool SameMinute(DateTimeOffset a, DateTimeOffset b) => a.UtcTicks / WorthWriting.Ticks == b.UtcTicks / WorthWriting.Ticks;

    private static ReadState StateOf(NetworkFailure failure) => failure switch
    {
        NetworkFailure.Throttled => ReadState.Throttled,
        NetworkFailure.CredentialsRefused => ReadState.Refused,
        NetworkFailure.Unreachable => ReadState.Unreachable,
        // The feed itself is not there or not given, or says what nobody understands: people have to look, and reading goes on meanwhile.
        NetworkFailure.NotFound or NetworkFailure.Blocked or NetworkFailure.Rejected or NetworkFailure.Unreadable => ReadState.Unreadable,
        _ => throw new System.Diagnostics.UnreachableException($"A failure nobody mapped: {failure.GetType().Name}"),
    };
}
