using System.Text.Json;
using Microsoft.Extensions.Options;
using SocialInbox.Accounts;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.LinkedIn;

/// <summary>The walk over the page's own posts of the last days with all comments below them, for what no notice told of.</summary>
internal sealed class LinkedInSweeps(IOptions<LinkedInOptions> options, TimeProvider clock)
{
    // Each post is several requests: few a page, then the position is stored.
    private const int PostsPerPage = 5;

    internal async Task<NetworkPage> ReadPage(Account account, LinkedInClient client, string? cursor, CancellationToken cancellation)
    {
        var of = LinkedInClient.PositionOf(account);
        var position = JsonPage.Position(cursor, LinkedInJson.Default.LinkedInSweep) is { } stored && stored.Of == of ? stored : new LinkedInSweep(of, 0, null);
        var now = clock.GetUtcNow();
        var answer = await client.Read((api, token) => api.Posts(token, "author", account.AuthorIds[0], PostsPerPage, position.Start, cancellation));
        using var json = JsonPage.Parse(answer);
        var elements = LinkedInThread.Elements(answer, json.RootElement);

        var page = new LinkedInFindings();
        var since = (now - options.Value.ThreadWindow).ToUnixTimeMilliseconds();
        var reachedOld = false;
        foreach (var item in elements)
        {
            try
            {
                var post = item.Deserialize(LinkedInJson.Default.LinkedInPost) ?? throw new JsonException("null instead of a post");
                if (Math.Max(post.PublishedAt, post.CreatedAt) >= since) await Read(account, client, item, post, page, cancellation);
                else reachedOld = true;
            }
            catch (JsonException problem)
            {
                page.Unreadable(item, problem);
            }
            catch (LinkedInClosedException closed)
            {
                page.Closed(item, closed);
            }
        }

        var more = elements.Count >= PostsPerPage && !reachedOld;
        var next = more ? position with { Start = position.Start + elements.Count, Began = position.Began ?? now } : position with { Start = 0, Began = null };
        return page.ToPage(JsonSerializer.Serialize(next, LinkedInJson.Default.LinkedInSweep), more);
    }

    private static async Task Read(Account account, LinkedInClient client, JsonElement item, LinkedInPost post, LinkedInFindings page, CancellationToken cancellation)
    {
        var (comments, unreadable) = await LinkedInThread.Below(client, post.Id, cancellation);
        page.Report(unreadable);
        foreach (var comment in comments)
        {
            page.Add(LinkedInPosts.Post(comment, post.Commentary, aboveIsBrand: true, account));
            if (comment.CommentsSummary is not { TotalFirstLevelComments: > 0 }) continue;
            try
            {
                await ReadAnswers(account, client, comment, page, cancellation);
            }
            catch (LinkedInClosedException closed)
            {
                page.Closed(item, closed);
            }
        }
    }

    private static async Task ReadAnswers(Account account, LinkedInClient client, LinkedInComment comment, LinkedInFindings page, CancellationToken cancellation)
    {
        var byBrand = comment.Actor is { } by && account.AuthorIds.Contains(by);
        var (answers, broken) = await LinkedInThread.Below(client, LinkedInPosts.UrnOf(comment), cancellation);
        page.Report(broken);
        foreach (var reply in answers) page.Add(LinkedInPosts.Post(reply with { ParentComment = reply.ParentComment ?? LinkedInPosts.UrnOf(comment) }, comment.Message.Text, byBrand, account));
    }
}
