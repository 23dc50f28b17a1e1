using System.Collections.Immutable;

namespace SocialInbox.Networks;

/// <summary>
/// One page of a feed or one webhook delivery. <paramref name="Cursor"/> may be stored only when the page's posts are;
/// <paramref name="More"/>: the next page can be read at once.
/// </summary>
public sealed record NetworkPage(
    ImmutableArray<NetworkPost> Posts,
    ImmutableArray<UnreadablePost> Unreadable,
    ImmutableArray<string> Gone,
    string? Cursor,
    bool More)
{
    /// <summary>Parts of a delivery that were said to other accounts of this network: many share one app and its call-back.</summary>
    public ImmutableArray<DeliveryPiece> Elsewhere { get; init; } = [];

    /// <summary>What a delivery names and does not tell: <see cref="INetwork.ReadItem"/> asks for each before it is taken in.</summary>
    public ImmutableArray<UnreadablePost> Announced { get; init; } = [];

    /// <summary>A delivery that only announces that something is new: the account's feeds are read at once.</summary>
    public bool PollNow { get; init; }
}

/// <summary>
/// A part of a delivery for the account that goes by <paramref name="AuthorId"/> (one of its <see cref="Accounts.Account.AuthorIds"/>), as a
/// body that <see cref="IWebhookNetwork.ReadWebhook"/> reads.
/// </summary>
public sealed record DeliveryPiece(string AuthorId, string Raw);

/// <summary>An item that could not be understood: kept raw, shown to people, and counted as stored.</summary>
public sealed record UnreadablePost(string Raw, string Problem);

/// <summary>What reading posts again found: their present state, the brand's answers below them, and those that are no longer there.</summary>
public sealed record PostsReading(ImmutableArray<NetworkPost> Posts, ImmutableArray<string> Gone);
