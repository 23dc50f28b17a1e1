using System.Text.Json;
using SocialInbox.Accounts;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.TikTok;

/// <summary>Reads comments with the answers below them: what comes along, and, where there are more, all of them.</summary>
internal sealed class TikTokThread(Account account, TikTokClient client)
{
    private const int MostPages = 20;

    private readonly List<UnreadablePost> unreadable = [];

    internal Dictionary<string, NetworkPost> Posts { get; } = [];

    internal IReadOnlyList<UnreadablePost> Unreadable => unreadable;

    internal string Business => account.AuthorIds[0];

    /// <returns>The comment at the top; null when it cannot be read.</returns>
    internal async Task<TikTokComment?> Take(JsonElement item, TikTokDue video, CancellationToken cancellation)
    {
        if (Add(item, video.Caption, aboveIsBrand: true, video.Address) is not { } comment) return null;
        var answers = comment.ReplyList ?? [];
        if (answers.Count < comment.Replies) answers = await All(comment.VideoId, comment.CommentId, cancellation);
        foreach (var answer in answers) Add(answer, comment.Text, comment.Owner, video.Address);
        return comment;
    }

    /// <summary>All answers below a comment.</summary>
    internal async Task<List<JsonElement>> All(string video, string comment, CancellationToken cancellation)
    {
        var all = new List<JsonElement>();
        long? cursor = null;
        for (var page = 0; page < MostPages; page++)
        {
            var at = cursor;
            var data = await client.Read((api, token) => api.Replies(token, Business, video, comment, "ALL", TikTokClient.PageSize, at, cancellation));
            var (items, next) = TikTokClient.Page(data, "comments");
            all.AddRange(items);
            if (next is null || next == cursor) break;
            cursor = next;
        }

        return all;
    }

    internal TikTokComment? Add(JsonElement item, string? above, bool aboveIsBrand, string? address)
    {
        try
        {
            var comment = TikTokPosts.Parse(item);
            Posts[comment.CommentId] = TikTokPosts.Post(comment, above, aboveIsBrand, address);
            return comment;
        }
        catch (JsonException problem)
        {
            unreadable.Add(new UnreadablePost(JsonPage.Raw(item), JsonPage.Problem(problem)));
            return null;
        }
    }
}
