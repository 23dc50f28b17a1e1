using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Options;
using SocialInbox.Accounts;

namespace SocialInbox.Networks.X;

/// <summary>
/// The feed of mentions, replies and quotes that name the brand. Each poll walks from the newest down to the mark less the overlap: by
/// time and not by "newer than this id", because a post also becomes visible later. The mark moves when a walk is finished.
/// </summary>
internal sealed class XMentions(IOptions<XOptions> options, TimeProvider clock)
{
    private const int PageSize = 100;

    /// <summary>A walk that rested this long begins anew: its page may be what stopped it, and nothing is lost as the mark has not moved.</summary>
    private static readonly TimeSpan Stale = TimeSpan.FromMinutes(15);

    internal async Task<NetworkPage> ReadPage(Account account, XClient client, string? cursor, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var position = Begun(Position(account, cursor), account, now);
        var walk = position.Walk!;
        var since = walk.Until.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var page = await client.ReadOwned((api, token) => api.Mentions(token, account.AuthorIds[0], PageSize, since, walk.Page, client.Fields, cancellation));

        // The newest is what this walk began with: what arrived meanwhile stands above it and is for the next.
        var newest = walk.Newest ?? page.Items.Select(post => (DateTimeOffset?)post.CreatedAt).Max();
        var more = page.Next is not null && page.Next != walk.Page;
        var next = more
            ? position with { Walk = walk with { Page = page.Next, Newest = newest, At = now } }
            : position with { Walk = null, Mark = newest > position.Mark || position.Mark is null ? newest : position.Mark };
        return new NetworkPage(
            [.. page.Items.Select(post => page.Post(post, account))], page.Unreadable, [], JsonSerializer.Serialize(next, XJson.Default.XMentionsPosition), more);
    }

    private static XMentionsPosition Position(Account account, string? cursor)
    {
        var of = XClient.PositionOf(account);
        return Http.JsonPage.Position(cursor, XJson.Default.XMentionsPosition) is { } position && position.Of == of ? position : new XMentionsPosition { Of = of };
    }

    private XMentionsPosition Begun(XMentionsPosition position, Account account, DateTimeOffset now)
    {
        if (position.Walk is { } walk && now - walk.At < Stale) return position;
        var until = position.Mark is not { } mark ? account.StartAt
            : position.Polls % options.Value.DeepEvery == 0 ? Earlier(now - options.Value.DeepOverlap, mark - options.Value.Overlap)
            : mark - options.Value.Overlap;
        return position with { Polls = position.Polls + 1, Walk = new XWalk(null, until, null, now) };
    }

    private static DateTimeOffset Earlier(DateTimeOffset a, DateTimeOffset b) => a < b ? a : b;
}
