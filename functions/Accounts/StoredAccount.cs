using System.Collections.Immutable;
using Azure;
using SocialInbox.Networks;

namespace SocialInbox.Accounts;

/// <summary>An account as its row tells: the account, how it fares, and when each feed is due.</summary>
public sealed record StoredAccount(
    Account Account, AccountHealth Health, ImmutableDictionary<string, DateTimeOffset> NextPolls, DateTimeOffset ConnectedAt, ETag Version)
{
    /// <summary>The beginning of the blindness that people outside the inbox were last told of.</summary>
    public DateTimeOffset? BlindnessTold { get; init; }

    /// <summary>Null before the first.</summary>
    public AccountAudit? LastAudit { get; init; }

    /// <summary>
    /// The feeds to read now. None while the credentials are refused: only connecting again helps, and asking on would get the account
    /// banned. A throttled feed rests until its time.
    /// </summary>
    public ImmutableArray<DuePoll> DuePolls(IEnumerable<Feed> feeds, DateTimeOffset now) => Health.State == ReadState.Refused ? [] :
    [
        .. feeds.Where(feed => NextPoll(feed.Name) <= now && !(Health.Feeds.GetValueOrDefault(feed.Name)?.Until > now))
            .Select(feed => new DuePoll(feed.Name, SlotAfter(now, feed.Every))),
    ];

    /// <summary>Whether a queued poll is still the one last claimed: a message of an earlier slot is late, and a newer one is on its way.</summary>
    public bool IsCurrent(DuePoll poll) => NextPoll(poll.Feed) == poll.Slot;

    private DateTimeOffset NextPoll(string feed) => NextPolls.GetValueOrDefault(feed, DateTimeOffset.MinValue);

    // On a grid, so that a timer which fires some milliseconds later each time does not skip every second turn.
    private static DateTimeOffset SlotAfter(DateTimeOffset now, TimeSpan every) => new(((now.UtcTicks / every.Ticks) + 1) * every.Ticks, TimeSpan.Zero);
}

/// <summary>A feed to read, and the slot that the claim moved it to.</summary>
public sealed record DuePoll(string Feed, DateTimeOffset Slot);
