using System.Collections.Immutable;
using Azure;
using SocialInbox.Networks;

namespace SocialInbox.Accounts;

/// <summary>An account as its row tells: the account, how it fares, and when each feed is due.</summary>
public sealed record StoredAccount(
    Account Account, AccountHealth Health, ImmutableDictionary<string, DateTimeOffset> NextPolls, DateTimeOffset ConnectedAt, ETag Version)
{
    private static readonly TimeSpan OutOfTurn = TimeSpan.FromMinutes(1);

    /// <summary>How regularly customers write; null before the first read post.</summary>
    public Rhythm? Rhythm { get; init; }

    /// <summary>When the feeds were last read out of turn.</summary>
    public DateTimeOffset? AnnouncedAt { get; init; }

    /// <summary>Null before the first.</summary>
    public AccountAudit? LastAudit { get; init; }

    /// <summary>The quotas that it shares with others, by name, as they stood when all accounts were read; empty when only this one was.</summary>
    public ImmutableDictionary<string, SharedQuota> Shared { get; init; } = ImmutableDictionary<string, SharedQuota>.Empty;

    /// <summary>What is used of what the network limits, by whomever.</summary>
    public ImmutableDictionary<string, QuotaState> Quotas => Health.Quotas.SetItems(Shared.Select(shared => KeyValuePair.Create(shared.Key, shared.Value.Together)));

    /// <summary>
    /// The feeds to read now. None while the credentials are refused: only connecting again helps, and asking on would get the account
    /// banned. A throttled feed rests until its time, and all but duties while what is left of a quota is for replies.
    /// </summary>
    public ImmutableArray<DuePoll> DuePolls(IEnumerable<Feed> feeds, DateTimeOffset now) => Polls(feeds.Where(feed => NextPoll(feed.Name) <= now), now);

    /// <summary>
    /// What follows when something new is announced: the feeds to read at once, unless that was done within the last minute, and when all are
    /// due then. The very same slots when nothing changes.
    /// </summary>
    public (ImmutableArray<DuePoll> Polls, ImmutableDictionary<string, DateTimeOffset> NextPolls) Announced(IEnumerable<Feed> feeds, DateTimeOffset now)
    {
        if (AnnouncedAt + OutOfTurn is { } next && next > now)
            return ([], NextPolls.SetItems(feeds.Where(feed => NextPoll(feed.Name) > next).Select(feed => KeyValuePair.Create(feed.Name, next))));
        var polls = Polls(feeds, now);
        return (polls, NextPolls.SetItems(polls.Select(poll => KeyValuePair.Create(poll.Feed, poll.Slot))));
    }

    /// <summary>Whether a queued poll is still the one last claimed: a message of an earlier slot is late, and a newer one is on its way.</summary>
    public bool IsCurrent(DuePoll poll) => NextPoll(poll.Feed) == poll.Slot;

    private ImmutableArray<DuePoll> Polls(IEnumerable<Feed> feeds, DateTimeOffset now) =>
        Health.State == ReadState.Refused ? [] :
        [
            .. feeds.Where(feed => feed.IsDuty || !(PollPace.RestsUntil(Quotas.Values, now) > now)).Where(feed => !(Health.Feeds.GetValueOrDefault(feed.Name)?.Until > now)).Select(feed => new DuePoll(feed.Name, SlotAfter(now, feed))),
        ];

    private DateTimeOffset SlotAfter(DateTimeOffset now, Feed feed) =>
        !feed.IsDuty && PollPace.Of(feed, Quotas.Values, now) is var pace && pace > feed.Every ? now + pace : SlotAfter(now, feed.Every);

    private DateTimeOffset NextPoll(string feed) => NextPolls.GetValueOrDefault(feed, DateTimeOffset.MinValue);

    // On a grid, so that a timer which fires some milliseconds later each time does not skip every second turn.
    private static DateTimeOffset SlotAfter(DateTimeOffset now, TimeSpan every) => new(((now.UtcTicks / every.Ticks) + 1) * every.Ticks, TimeSpan.Zero);
}

/// <summary>A feed to read, and the slot that the claim moved it to.</summary>
public sealed record DuePoll(string Feed, DateTimeOffset Slot);
