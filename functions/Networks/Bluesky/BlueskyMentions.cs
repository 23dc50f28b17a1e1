using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.Extensions.Options;
using SocialInbox.Accounts;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.Bluesky;

/// <summary>
/// The feed of notifications. There is no "newer than": each poll walks from the newest down to the mark less the overlap, and some
/// polls much deeper, because a back-dated post is listed at the place of its date. The mark moves when a walk is finished.
/// </summary>
internal sealed class BlueskyMentions(BlueskyParents parents, IOptions<BlueskyOptions> options, TimeProvider clock)
{
    private static readonly string[] Reasons = ["mention", "reply", "quote"];

    /// <summary>The cursor is a bare instant: of two notifications of one millisecond at a page's edge one is lost. Other sizes have other edges.</summary>
    private static readonly int[] PageSizes = [100, 61, 83, 97, 71, 89];

    /// <summary>A walk that rested this long begins anew: its cursor may be what stopped it, and nothing is lost as the mark has not moved.</summary>
    private static readonly TimeSpan Stale = TimeSpan.FromMinutes(15);

    internal async Task<NetworkPage> ReadPage(Account account, BlueskyClient client, string? cursor, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var position = Begun(Position(account, cursor), account, now);
        var walk = position.Walk!;
        var answer = await client.Read((api, token) => api.Notifications(token, walk.Limit, Reasons, "false", walk.Cursor, cancellation), cancellation);
        using var json = JsonPage.Parse(answer);
        if (json.RootElement.ValueKind != JsonValueKind.Object || !json.RootElement.TryGetProperty("notifications", out var list) || list.ValueKind != JsonValueKind.Array)
            throw JsonPage.Unreadable(answer, "no list of notifications");

        var (found, unreadable) = Read(list);
        var texts = await parents.TextsOf(account, client, found, cancellation);
        var posts = found.Select(post => BlueskyPosts.Post(post, texts.GetValueOrDefault(post.Uri), account)).ToImmutableArray();

        var instants = list.EnumerateArray().Select(Sorted).OfType<DateTimeOffset>().ToList();
        var further = JsonPage.Text(json.RootElement, "cursor");
        var more = further is not null && further != walk.Cursor && (instants.Count == 0 || instants[^1] >= walk.Until);
        var newest = walk.Newest ?? (instants.Count > 0 ? instants.Max() : null);
        var next = more
            ? position with { Walk = walk with { Cursor = further, Newest = newest, At = now } }
            : position with { Walk = null, Mark = Later(position.Mark, newest) };
        return new NetworkPage(posts, unreadable, [], JsonSerializer.Serialize(next, BlueskyJson.Default.BlueskyMentionsPosition), more);
    }

    /// <summary>A notification, a post in a thread, or a post by itself.</summary>
    /// <exception cref="JsonException">It is none of them.</exception>
    internal async Task<NetworkPost> ReadItem(Account account, BlueskyClient client, JsonElement item, CancellationToken cancellation)
    {
        var post = JsonPage.Text(item, "reason") is not null ? BlueskyPosts.ParseNotification(item)
            : BlueskyPosts.Parse(item.ValueKind == JsonValueKind.Object && item.TryGetProperty("post", out var inThread) ? inThread : item);
        var texts = await parents.TextsOf(account, client, [post], cancellation);
        return BlueskyPosts.Post(post, texts.GetValueOrDefault(post.Uri), account);
    }

    private static (List<BlueskyPost>, ImmutableArray<UnreadablePost>) Read(JsonElement list)
    {
        var posts = new List<BlueskyPost>();
        var unreadable = ImmutableArray.CreateBuilder<UnreadablePost>();
        foreach (var item in list.EnumerateArray())
        {
            if (JsonPage.Text(item, "reason") is { } reason && !Reasons.Contains(reason)) continue;
            try
            {
                posts.Add(BlueskyPosts.ParseNotification(item));
            }
            catch (JsonException problem)
            {
                unreadable.Add(BlueskyPosts.Unreadable(item, problem));
            }
        }

        return (posts, unreadable.ToImmutable());
    }

    private static BlueskyMentionsPosition Position(Account account, string? cursor)
    {
        var of = BlueskyClient.PositionOf(account);
        return JsonPage.Position(cursor, BlueskyJson.Default.BlueskyMentionsPosition) is { } position && position.Of == of
            ? position
            : new BlueskyMentionsPosition { Of = of };
    }

    private BlueskyMentionsPosition Begun(BlueskyMentionsPosition position, Account account, DateTimeOffset now)
    {
        if (position.Walk is { } walk && now - walk.At < Stale) return position;
        var until = position.Mark is not { } mark ? account.StartAt
            : position.Polls % options.Value.DeepEvery == 0 ? Earlier(now - options.Value.DeepOverlap, mark - options.Value.Overlap)
            : mark - options.Value.Overlap;
        return position with
        {
            Polls = position.Polls + 1,
            Walk = new BlueskyWalk(null, PageSizes[position.Polls % PageSizes.Length], until, null, now),
        };
    }

    private static DateTimeOffset? Sorted(JsonElement item) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty("indexedAt", out var at) && at.ValueKind == JsonValueKind.String && at.TryGetDateTimeOffset(out var instant) ? instant : null;

    private static DateTimeOffset? Later(DateTimeOffset? a, DateTimeOffset? b) => a is null || b > a ? b : a;

    private static DateTimeOffset Earlier(DateTimeOffset a, DateTimeOffset b) => a < b ? a : b;
}
