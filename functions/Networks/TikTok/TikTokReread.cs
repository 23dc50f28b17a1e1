using System.Text.Json;
using SocialInbox.Accounts;

namespace SocialInbox.Networks.TikTok;

/// <summary>Reads known comments again with the answers below them: whether they still stand there, and what the brand answered.</summary>
internal static class TikTokReread
{
    private const int Batch = 20;

    internal static async Task<PostsReading> Read(Account account, TikTokClient client, IReadOnlyList<PostRef> posts, CancellationToken cancellation)
    {
        var thread = new TikTokThread(account, client);
        var known = posts.DistinctBy(post => post.Id).Select(post => (Post: post, Target: TikTokPosts.TargetOf(post))).Where(one => one.Target is { Thread: not null }).ToList();
        foreach (var video in known.GroupBy(one => one.Target!.Video))
        {
            // Only comments at the top can be asked for; those below come with them.
            foreach (var batch in video.Select(one => one.Target!.Thread!).Distinct().Chunk(Batch)) await Read(client, thread, video.Key, batch, cancellation);
        }

        var broken = thread.Unreadable.Select(one => one.Raw).ToList();
        var gone = known.Select(one => one.Post.Id).Where(id => !thread.Posts.ContainsKey(id) && !broken.Exists(raw => raw.Contains(id, StringComparison.Ordinal)));
        return new PostsReading([.. thread.Posts.Values], [.. gone]);
    }

    private static async Task Read(TikTokClient client, TikTokThread thread, string video, string[] comments, CancellationToken cancellation)
    {
        var ids = JsonSerializer.Serialize([.. comments], TikTokJson.Default.ListString);
        var data = await client.Read((api, token) => api.Comments(token, thread.Business, video, ids, "ALL", "true", "create_time", "desc", TikTokClient.PageSize, null, cancellation));
        foreach (var item in TikTokClient.Page(data, "comments").Items) await thread.Take(item, new TikTokDue(video, null, null), cancellation);
    }
}
