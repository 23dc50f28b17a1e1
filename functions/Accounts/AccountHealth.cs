using System.Collections.Immutable;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Networks;
using SocialInbox.Networks.Quotas;
using SocialInbox.Reconcile;

namespace SocialInbox.Accounts;

/// <summary>How an account fares: as badly as the worst of its feeds, so that one good feed never hides a blind one.</summary>
public sealed record AccountHealth(ImmutableDictionary<string, FeedHealth> Feeds)
{
    /// <summary>The name under which deliveries are noted.</summary>
    public const string Deliveries = "webhook";

    /// <summary>The name under which refused replies are noted: they need credentials too.</summary>
    public const string Sending = "sending";

    /// <summary>The name under which it is noted that the stored secrets do not open: nothing can be read or sent until they do again, or others are entered.</summary>
    public const string Vault = "vault";

    private static readonly ImmutableArray<string> Notes = [Deliveries, Sending, Vault, RenewCredentials.Feed, KeepDuties.Feed];

    public static readonly AccountHealth New = new(ImmutableDictionary<string, FeedHealth>.Empty);

    /// <summary>What is used of what the network limits, by the quota's name.</summary>
    public ImmutableDictionary<string, QuotaState> Quotas { get; init; } = ImmutableDictionary<string, QuotaState>.Empty;

    /// <summary>What deliveries lately left out; null when nothing is known to be missing.</summary>
    public DeliveryGap? Gap { get; init; }

    /// <summary>What polls found first and deliveries should bring too.</summary>
    public AwaitedDeliveries? Awaited { get; init; }

    /// <summary>Why nothing is sent; over when it is tried again and taken. Null when nothing keeps it.</summary>
    public SendingPause? Pause { get; init; }

    /// <summary>Until when the credentials last; null when that was never noted.</summary>
    public CredentialTerm? Credentials { get; init; }

    public ReadState State => Worst?.State ?? ReadState.New;

    /// <summary>
    /// Every feed was read well at this instant or later; null when one never was. Where nothing is polled, when the last delivery came. What is noted beside the
    /// feeds tells nothing of reading, and what may have to be erased is asked for rarely.
    /// </summary>
    public DateTimeOffset? LastGoodRead => Feeds.Where(feed => !Notes.Contains(feed.Key)).Select(feed => feed.Value).ToList() is { Count: > 0 } read
        ? read.Any(feed => feed.LastGoodRead is null) ? null : read.Min(feed => feed.LastGoodRead)
        : Feeds.GetValueOrDefault(Deliveries)?.LastGoodRead;

    /// <summary>When the first of the feeds that are as bad as the worst began to be so: it stands still while they take turns to be the newest.</summary>
    public DateTimeOffset? Since => Feeds.Values.Where(feed => feed.State == State).Min(feed => feed.Since);

    public string? Words => Worst?.Words;
    public DateTimeOffset? Until => Worst?.Until;

    private FeedHealth? Worst => Feeds.Values.OrderBy(feed => feed.At).MaxBy(feed => feed.State);

    /// <summary>What an attempt on a feed tells; no failure means that it was read well. The very same object when nothing is worth a write.</summary>
    public AccountHealth After(string feed, NetworkFailure? failure, DateTimeOffset at)
    {
        var before = Feeds.GetValueOrDefault(feed);
        var after = FeedHealth.After(before, failure, at);
        return ReferenceEquals(before, after) ? this : this with { Feeds = Feeds.SetItem(feed, after) };
    }

    /// <summary>What a turn of reading tells. The very same object when nothing is worth a write.</summary>
    public AccountHealth After(AccountReading reading, DateTimeOffset at)
    {
        var health = reading.Feeds.Aggregate(this, (before, feed) => before.After(feed.Key, feed.Value, at));
        if (reading.Offered is { } offered) health = health.WithoutVanished(offered);
        if (reading.Found is { } found) health = health.After(found, at);

        // What a network tells itself is told again at the next turn; what we add up is known to nobody else.
        return ReferenceEquals(health, this) && !reading.Quotas.Any(use => use.AddsUp) ? this : health.After(reading.Quotas, at);
    }

    // What is polled no more fails no more: it must not keep the account blind for ever.
    private AccountHealth WithoutVanished(ImmutableArray<string> offered) => Feeds.Keys.Where(feed => !Notes.Contains(feed) && !offered.Contains(feed)).ToList() is { Count: > 0 } vanished
        ? this with { Feeds = Feeds.RemoveRange(vanished) }
        : this;

    private AccountHealth After(FoundFirst found, DateTimeOffset at)
    {
        var delivered = Feeds.GetValueOrDefault(Deliveries)?.LastGoodReadAtMost;
        var (awaited, missed) = AwaitedDeliveries.After(Awaited, found, delivered, at);
        var gap = DeliveryGap.After(Gap, missed, delivered, at);
        return gap == Gap && awaited == Awaited ? this : this with { Gap = gap, Awaited = awaited };
    }

    public AccountHealth After(ImmutableArray<QuotaUse> quotas, DateTimeOffset at) =>
        this with { Quotas = quotas.Aggregate(Quotas, (known, use) => known.SetItem(use.Name, QuotaState.After(known.GetValueOrDefault(use.Name), use, at))) };
}
