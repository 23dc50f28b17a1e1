using System.Text.Json;
using Microsoft.Extensions.Options;
using SocialInbox.Accounts;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.TikTok;

/// <summary>
/// The feed of comments. Each poll asks which videos have another number of comments than before; those are walked from the newest comment
/// down to the window's end, and again for a while, since comments are listed late. The others are looked at ever more rarely.
/// </summary>
internal sealed class TikTokComments(IOptions<TikTokOptions> options, TimeProvider clock)
{
    private const int VideosPerPage = 20;
    private const int LongestCaption = 120;
    private const string VideoFields = """["item_id","share_url","caption","comments"]""";

    internal async Task<NetworkPage> ReadPage(Account account, TikTokClient client, string? cursor, CancellationToken cancellation)
    {
        var of = TikTokClient.PositionOf(account);
        var position = JsonPage.Position(cursor, TikTokJson.Default.TikTokPosition) is { } stored && stored.Of == of ? stored : new TikTokPosition { Of = of };
        if (position.Due.Count == 0) position = await Begun(account, client, position, cancellation);
        if (position.Due is not [var video, ..]) return Page([], [], position, more: false);

        var thread = new TikTokThread(account, client);
        var data = await client.Read((api, token) => api.Comments(
            token, account.AuthorIds[0], video.Video, null, "ALL", "true", "create_time", "desc", TikTokClient.PageSize, position.Cursor, cancellation));
        var (items, next) = TikTokClient.Page(data, "comments");
        var end = Later(account.StartAt, clock.GetUtcNow() - options.Value.CommentWindow).ToUnixTimeSeconds();
        var isOver = next is null || next == position.Cursor;
        foreach (var item in items)
        {
            if (await thread.Take(item, video, cancellation) is { } comment && comment.CreateTime < end) isOver = true;
        }

        position = isOver ? position with { Due = position.Due[1..], Cursor = null } : position with { Cursor = next };
        return Page(thread.Posts.Values, thread.Unreadable, position, more: position.Due.Count > 0);
    }

    private static NetworkPage Page(IEnumerable<NetworkPost> posts, IEnumerable<UnreadablePost> unreadable, TikTokPosition position, bool more) =>
        new([.. posts], [.. unreadable], [], JsonSerializer.Serialize(position, TikTokJson.Default.TikTokPosition), more);

    private async Task<TikTokPosition> Begun(Account account, TikTokClient client, TikTokPosition position, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var watch = ThreadWatch.Parse(position.Threads);
        var counts = ThreadWatch.Parse(position.Threads);
        var hot = position.Hot.Where(one => one.Until > now).DistinctBy(one => one.Video).ToDictionary(one => one.Video);
        var due = new List<TikTokDue>();
        foreach (var video in await Videos(account, client, cancellation))
        {
            if (!watch.IsDue(video.ItemId, video.Comments, now) && !hot.ContainsKey(video.ItemId)) continue;
            if (counts.IsDue(video.ItemId, video.Comments, DateTimeOffset.UnixEpoch) && options.Value.Overlap > TimeSpan.Zero) hot[video.ItemId] = new TikTokHot(video.ItemId, now + options.Value.Overlap);
            watch.Read(video.ItemId, video.Comments, now);
            due.Add(new TikTokDue(video.ItemId, Declared.WebAddress(video.ShareUrl), video.Caption is { Length: > LongestCaption } caption ? caption[..LongestCaption] : video.Caption));
        }

        return position with { Threads = watch.ToString(), Hot = [.. hot.Values], Due = due, Cursor = null };
    }

    private async Task<List<TikTokVideo>> Videos(Account account, TikTokClient client, CancellationToken cancellation)
    {
        var videos = new List<TikTokVideo>();
        long? cursor = null;
        do
        {
            var at = cursor;
            var data = await client.Read((api, token) => api.Videos(token, account.AuthorIds[0], VideoFields, VideosPerPage, at, cancellation));
            var (items, next) = TikTokClient.Page(data, "videos");
            videos.AddRange(items.Select(Video).OfType<TikTokVideo>());
            if (next is null || next == cursor) break;
            cursor = next;
        }
        while (videos.Count < options.Value.MostVideos);
        return videos;
    }

    // Of a video that cannot be read the comments can: its id is enough, looked at as rarely as one that stays the same.
    private static TikTokVideo? Video(JsonElement item)
    {
        try
        {
            return item.Deserialize(TikTokJson.Default.TikTokVideo);
        }
        catch (JsonException)
        {
            return JsonPage.Text(item, "item_id") is { } id && PostLimits.IsId(id) ? new TikTokVideo { ItemId = id, Comments = 1 } : null;
        }
    }

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;
}
