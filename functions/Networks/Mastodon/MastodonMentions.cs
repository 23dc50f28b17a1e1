using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Options;
using SocialInbox.Accounts;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.Mastodon;

/// <summary>
/// The feed of notifications. Polls go upwards by min_id (since_id would leave gaps) from a head that lies the overlap back; the
/// first reading goes downwards to the start date.
/// </summary>
internal sealed class MastodonMentions(MastodonPlaces places, IOptions<MastodonOptions> options, TimeProvider clock)
{
    // Every answer on a page may need a look-up of its root: 40 stay well within 300 requests in 5 minutes.
    private const int PageSize = 40;
    private const int MostHeads = 120;

    private static readonly string[] Types = ["mention", "quote", "pending.reply"];

    internal async Task<NetworkPage> ReadPage(Account account, MastodonClient client, string? cursor, CancellationToken cancellation)
    {
        var position = Position(account, cursor);
        var now = clock.GetUtcNow();
        var upwards = position.Below is null && position.Heads.Count > 0;
        var above = upwards ? position.Above ?? Start(position, now) : null;
        var answer = await client.Read((api, token) => api.Notifications(token, PageSize, Types, above, position.Below, "true", cancellation));
        using var json = JsonPage.Parse(answer);
        if (json.RootElement.ValueKind != JsonValueKind.Array) throw JsonPage.Unreadable(answer, "no list of notifications");

        var items = json.RootElement.EnumerateArray().ToList();
        var (posts, unreadable) = await Read(account, client, items, cancellation);
        var ids = items.Select(item => JsonPage.Text(item, "id")).OfType<string>().Order(MastodonIds.Order).ToList();
        if (items.Count > 0 && ids.Count == 0) throw JsonPage.Unreadable(answer, "notifications without ids");

        var (next, more) = upwards ? Upwards(position, above!, ids, now) : Downwards(position, items, ids, account.StartAt, now);
        return new NetworkPage(posts, unreadable, [], JsonSerializer.Serialize(next, MastodonJson.Default.MastodonMentionsPosition), more);
    }

    private async Task<(ImmutableArray<NetworkPost>, ImmutableArray<UnreadablePost>)> Read(
        Account account, MastodonClient client, List<JsonElement> items, CancellationToken cancellation)
    {
        var posts = ImmutableArray.CreateBuilder<NetworkPost>();
        var unreadable = ImmutableArray.CreateBuilder<UnreadablePost>();
        foreach (var item in items)
        {
            // Old servers ignore the filter in the query, and new types appear: what is no answer or mention is none of ours.
            if (item.ValueKind == JsonValueKind.Object && JsonPage.Text(item, "type") is { } type && !Types.Contains(type)) continue;
            try
            {
                var status = item.ValueKind == JsonValueKind.Object && item.TryGetProperty("status", out var inner) ? inner : throw new JsonException("a notification without a status");
                if (await ReadStatus(account, client, status, cancellation) is { } post) posts.Add(post);
            }
            catch (JsonException problem)
            {
                unreadable.Add(MastodonPosts.Unreadable(item, problem));
            }
        }

        return (posts.ToImmutable(), unreadable.ToImmutable());
    }

    /// <exception cref="JsonException">This is no status.</exception>
    /// <returns>Null when it is not public.</returns>
    internal async Task<NetworkPost?> ReadStatus(Account account, MastodonClient client, JsonElement item, CancellationToken cancellation)
    {
        var status = MastodonPosts.Parse(item);
        return MastodonPosts.IsPublic(status) ? MastodonPosts.Post(status, await places.Of(account, client, status, cancellation), account) : null;
    }

    private static MastodonMentionsPosition Position(Account account, string? cursor)
    {
        var of = MastodonClient.PositionOf(account);
        return JsonPage.Position(cursor, MastodonJson.Default.MastodonMentionsPosition) is { } position && position.Of == of
            ? position
            : new MastodonMentionsPosition { Of = of };
    }

    /// <summary>The newest head that is old enough for the overlap; the oldest kept when none is.</summary>
    private string Start(MastodonMentionsPosition position, DateTimeOffset now) =>
        (position.Heads.LastOrDefault(head => head.SeenAt <= now - options.Value.Overlap) ?? position.Heads[0]).Id;

    private (MastodonMentionsPosition, bool More) Upwards(MastodonMentionsPosition position, string above, List<string> ids, DateTimeOffset now)
    {
        // A server that answers with nothing newer than asked has nothing more, or does not know min_id: either way this is the end.
        var progressed = ids.Count > 0 && MastodonIds.Order.Compare(ids[^1], above) > 0;
        return progressed ? (position with { Above = ids[^1] }, true) : (position with { Above = null, Heads = WithHead(position.Heads, above, now) }, false);
    }

    private (MastodonMentionsPosition, bool More) Downwards(
        MastodonMentionsPosition position, List<JsonElement> items, List<string> ids, DateTimeOffset startAt, DateTimeOffset now)
    {
        // The first head lies the overlap back as well. Where nothing is that old yet, the next poll reads all of it again.
        var settled = items.Where(item => CreatedAt(item) <= now - options.Value.Overlap).Select(item => JsonPage.Text(item, "id")).OfType<string>();
        var newest = position.Newest ?? settled.Max(MastodonIds.Order);
        var reachedStart = items.Any(item => CreatedAt(item) < startAt);
        var progressed = ids.Count > 0 && (position.Below is null || MastodonIds.Order.Compare(ids[0], position.Below) < 0);
        if (progressed && !reachedStart) return (position with { Below = ids[0], Newest = newest }, true);
        return (position with { Below = null, Newest = null, Heads = newest is null ? [] : WithHead([], newest, now) }, false);
    }

    private static DateTimeOffset? CreatedAt(JsonElement item) =>
        DateTimeOffset.TryParse(JsonPage.Text(item, "created_at"), CultureInfo.InvariantCulture, out var at) ? at : null;

    private List<MastodonHead> WithHead(List<MastodonHead> heads, string newest, DateTimeOffset now)
    {
        var all = heads.Count > 0 && MastodonIds.Order.Compare(newest, heads[^1].Id) <= 0 ? heads : [.. heads, new MastodonHead(newest, now)];
        var needed = all.FindLastIndex(head => head.SeenAt <= now - options.Value.Overlap);
        all = needed > 0 ? all[needed..] : all;
        return all.Count <= MostHeads ? all : [all[0], .. all[^(MostHeads - 1)..]];
    }
}
