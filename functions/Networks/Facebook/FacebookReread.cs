using System.Text.Json;
using SocialInbox.Accounts;
using SocialInbox.Networks.Http;
using SocialInbox.Networks.Meta;
using SocialInbox.Triage;

namespace SocialInbox.Networks.Facebook;

/// <summary>Reads known posts again: one request for all that stands below a post shows its edits and the Page's answers.</summary>
internal sealed class FacebookReread(FacebookAccess access, FacebookComments comments)
{
    // Three hundred comments; what is older is read one by one.
    private const int MostPages = 3;

    internal async Task<PostsReading> Read(Account account, GraphClient<IFacebookApi> client, IReadOnlyList<PostRef> posts, CancellationToken cancellation)
    {
        var found = new FacebookFound(account);
        var missing = new List<string>();
        foreach (var thread in posts.DistinctBy(post => post.Id).Where(post => IsOurs(post, account)).GroupBy(post => post.RootId))
        {
            var top = await ReadOne(client, thread.Key, FacebookPosts.PostFields, cancellation);
            var root = top is null ? new FacebookRoot(thread.Key, null, false) : FacebookComments.RootOf(top, account);
            if (top is not null && !root.IsBrand) found.Add(FacebookPosts.Post(top, PostKind.Message, account));
            if (top is not null) await comments.ReadThread(client, root, found, DateTimeOffset.MinValue, MostPages, cancellation);
            foreach (var post in thread.Where(post => !found.Has(post.Id)))
            {
                if (post.Id != thread.Key && await ReadOne(client, post.Id, FacebookPosts.CommentFields, cancellation) is { } comment) found.Add(FacebookPosts.Comment(comment, root, account));
                else missing.Add(post.Id);
            }
        }

        if (missing.Count > 0) await SeesThePage(account, client, cancellation);
        var asked = posts.Select(post => post.Id).ToHashSet();
        return new PostsReading([.. found.Posts.Where(post => asked.Contains(post.Id) || post.ByBrand)], [.. missing]);
    }

    // "Gone" and "not for this token" are one answer. Where the token sees the Page's own posts, what it does not see is gone.
    private async Task SeesThePage(Account account, GraphClient<IFacebookApi> client, CancellationToken cancellation) =>
        (await client.Read((api, show) => api.List(show.Token, show.Proof, access.Version, FacebookAccess.PageOf(account), "feed", "id,from,message", 1, null, cancellation))).List();

    private async Task<FacebookItem?> ReadOne(GraphClient<IFacebookApi> client, string id, string fields, CancellationToken cancellation)
    {
        if (await client.Find((api, show) => api.Object(show.Token, show.Proof, access.Version, id, fields, cancellation)) is not { } answer) return null;
        try
        {
            return FacebookPosts.Parse(answer.Root);
        }
        catch (JsonException problem)
        {
            throw JsonPage.Unreadable(answer.Answer, $"no post ({JsonPage.Problem(problem)})");
        }
    }

    // What stands elsewhere, most tokens do not see: its edits and its end are delivered, and so are those of recommendations.
    private static bool IsOurs(PostRef post, Account account) => post.RootId.StartsWith($"{FacebookAccess.PageOf(account)}_", StringComparison.Ordinal);
}
