using System.Collections.Immutable;
using SocialInbox.Networks;
using SocialInbox.Schedule;

namespace SocialInbox.Accounts;

/// <summary>An account that cannot be read: customers ask there and nobody sees it. A person has to know.</summary>
/// <param name="Words">The network's own, or ours in both languages.</param>
public sealed record Blindness(ReadState Kind, DateTimeOffset Since, Wording Words)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>Reading that a quota slows down further than this sees too little.</summary>
    private static readonly TimeSpan SlowestPace = TimeSpan.FromHours(1);

    /// <summary>As below; an account of a network that this installation does not know is read by nobody.</summary>
    public static Blindness? Of(StoredAccount account, NetworkCatalogue networks, DateTimeOffset now) => networks.TryGet(account.Account.Network, out var network)
        ? Of(account, QueueDuePolls.FeedsOf(network), now)
        : new Blindness(ReadState.Unreachable, account.ConnectedAt, new(
            $"Dieses Postfach kennt das Netzwerk „{account.Account.Network}“ nicht.", $"This inbox does not know the network '{account.Account.Network}'."));

    /// <summary>
    /// At once when credentials are refused or a page cannot be understood; when nothing was read for ten minutes or three turns of a
    /// feed, whatever the reason, our own standstill among them; when deliveries keep leaving out what a slow poll then finds. Null when the account is seen.
    /// </summary>
    public static Blindness? Of(StoredAccount account, IEnumerable<Feed> feeds, DateTimeOffset now)
    {
        var health = account.Health;
        if (health.State is ReadState.Refused or ReadState.Unreadable)
            return new Blindness(health.State, health.Since ?? account.ConnectedAt, Wording.Of(health.Words ?? ""));
        foreach (var feed in feeds)
        {
            var reading = health.Feeds.GetValueOrDefault(feed.Name);
            var seen = reading?.LastGoodRead ?? account.ConnectedAt;
            var pace = feed.IsDuty ? feed.Every : PollPace.Of(feed, account.Quotas.Values, now);
            if (now - seen <= Longer(Patience, Longer(feed.Every, pace < SlowestPace ? pace : SlowestPace) * 3)) continue;
            if (PollPace.Words(account.Quotas, feed.Every, now) is { } words) return new Blindness(ReadState.Throttled, seen, words);
            return reading is { State: ReadState.Throttled or ReadState.Unreachable }
                ? new Blindness(reading.State, seen, Wording.Of(reading.Words ?? ""))
                : new Blindness(ReadState.Unreachable, seen, new(
                    "Seitdem hat niemand das Netzwerk gefragt: Das Postfach selbst steht still.", "Nobody has asked the network since then: the inbox itself stands still."));
        }

        return health.Gap is { Repeats: true } gap
            ? new Blindness(ReadState.Unreachable, gap.Since, new(
                $"Die Zustellung (Webhook) ist offenbar verloren: {gap.Missed} Beiträge wurden gefunden, die keine Zustellung gebracht hatte. Prüfen Sie sie im Netzwerk.",
                $"The webhook subscription is lost, it seems: {gap.Missed} posts were found that no delivery had brought. Check it on the network."))
            : null;
    }

    private static TimeSpan Longer(TimeSpan a, TimeSpan b) => a > b ? a : b;
}
