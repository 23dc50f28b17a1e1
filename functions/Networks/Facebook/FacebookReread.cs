using System.Text.Json;
using SocialInbox.Accounts;
using SocialInbox.Networks.Http;
using SocialInbox.Networks.Meta;
using SocialInbox.Triage;

namespace SocialInbox.Networks.Facebook;

/// <summary>
/// Reads known posts again: one request for all that stands below a post shows its edits and the Page's answers. What stands elsewhere is
/// read as far as Facebook shows it to the Page; what it does not show is unknown, for its edits and its end are delivered.
/// </summary>
internal sealed class FacebookReread(FacebookAccess access, FacebookComments comments)
{
    // Three hundred comments; what is older is read one by one.
    private const int MostPages = 3;

    internal async Task<PostsReading> Read(Account account, GraphClient<IFacebookApi> client, IReadOnlyList<PostRef> posts, CancellationToken cancellation)
    {
        var found = new FacebookFound(account);
        var missing = new List<string>();
        var closed = new ClosedThreads();
        foreach (var thread in posts.DistinctBy(post => post.Id).Where(post => IsOurs(post, account)).GroupBy(post => post.RootId))
        {
            var (top, unseen) = await ReadOne(client, thread.Key, FacebookPosts.PostFields, cancellation);
            closed.Add(thread.Key, unseen);
            if (unseen is not null) continue;
            var root = top is null ? new FacebookRoot(thread.Key, null, false) : FacebookComments.RootOf(top, account);
            if (top is not null && !root.IsBrand) found.Add(FacebookPosts.Post(top, PostKind.Message, account));
            if (top is not null) await comments.ReadThread(client, root, found, DateTimeOffset.MinValue, MostPages, cancellation);
            foreach (var post in thread.Where(post => !found.Has(post.Id)))
            {
                var (comment, hidden) = post.Id == thread.Key ? (null, null) : await ReadOne(client, post.Id, FacebookPosts.CommentFields, cancellation);
                if (comment is not null) found.Add(FacebookPosts.Comment(comment, root, account));
                else if (hidden is null) missing.Add(post.Id);
            }
        }

        closed.RefuseWhereNothingIsShown();
        foreach (var post in posts.DistinctBy(post => post.Id).Where(post => !IsOurs(post, account))) await ReadElsewhere(account, client, post, found, cancellation);
        if (missing.Count > 0) await SeesThePage(account, client, cancellation);
        var asked = posts.Select(post => post.Id).ToHashSet();
        return new PostsReading([.. found.Posts.Where(post => asked.Contains(post.Id) || post.ByBrand)], [.. missing]);
    }

    // "Gone" and "not for this token" are one answer. Where the token sees the Page's own posts, what it does not see is gone.
    private async Task SeesThePage(Account account, GraphClient<IFacebookApi> client, CancellationToken cancellation) =>
        (await client.Read((api, show) => api.List(show.Token, show.Proof, access.Version, FacebookAccess.PageOf(account), "feed", "id,from,message", 1, null, cancellation))).List();

    private async Task ReadElsewhere(Account account, GraphClient<IFacebookApi> client, PostRef post, FacebookFound found, CancellationToken cancellation)
    {
        try
        {
            await LookElsewhere(account, client, post, found, cancellation);
        }
        catch (NetworkFailedException failed) when (failed.Failure is NetworkFailure.Rejected or NetworkFailure.Unreadable)
        {
            // Facebook shows such a thing to nobody in this way, recommendations among them.
            return;
        }
    }

    private async Task LookElsewhere(Account account, GraphClient<IFacebookApi> client, PostRef post, FacebookFound found, CancellationToken cancellation)
    {
        var isComment = post.Id != post.RootId;
        if (FacebookReplies.TargetOf(post) is not { } target || await ReadOne(client, post.Id, isComment ? FacebookPosts.CommentFields : FacebookPosts.PostFields, cancellation) is not { Item: { } item }) return;
        var root = new FacebookRoot(post.RootId, isComment ? null : item.Message, false);
        found.Add(isComment ? FacebookPosts.Comment(item, root, account) with { Kind = PostKind.Mention } : FacebookPosts.Post(item, PostKind.Mention, account));
        await comments.ReadThread(client, root, found, DateTimeOffset.MinValue, 1, cancellation, below: target.Below ?? item.Parent?.Id ?? post.Id);
    }

    private async Task<(FacebookItem? Item, GraphSight.Closed? Closed)> ReadOne(GraphClient<IFacebookApi> client, string id, string fields, CancellationToken cancellation)
    {
        var sight = await client.Look((api, show) => api.Object(show.Token, show.Proof, access.Version, id, fields, cancellation));
        if (sight.Answer is not { } answer) return (null, sight as GraphSight.Closed);
        try
        {
            return (FacebookPosts.Parse(answer.Root), null);
        }
        catch (JsonException problem)
        {
            throw JsonPage.Unreadable(answer.Answer, $"no post ({JsonPage.Problem(problem)})");
        }
    }

    private static bool IsOurs(PostRef post, Account account) => post.RootId.StartsWith($"{FacebookAccess.PageOf(account)}_", StringComparison.Ordinal);
}
