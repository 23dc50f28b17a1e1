using System.Collections.Immutable;
using SocialInbox.Networks;

namespace SocialInbox.Accounts;

/// <summary>How an account fares: as badly as the worst of its feeds, so that one good feed never hides a blind one.</summary>
public sealed record AccountHealth(ImmutableDictionary<string, FeedHealth> Feeds)
{
    /// <summary>The name under which refused replies are noted: they need credentials too.</summary>
    public const string Sending = "sending";

    public static readonly AccountHealth New = new(ImmutableDictionary<string, FeedHealth>.Empty);

    public ReadState State => Worst?.State ?? ReadState.New;

    /// <summary>Every feed was read well at this instant or later; null when none ever was.</summary>
    public DateTimeOffset? LastGoodRead => Feeds.Values.Min(feed => feed.LastGoodRead);

    public DateTimeOffset? Since => Worst?.Since;
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
}
