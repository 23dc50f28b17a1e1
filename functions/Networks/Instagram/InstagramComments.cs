using System.Text.Json;
using Microsoft.Extensions.Options;
using SocialInbox.Accounts;
using SocialInbox.Networks.Http;
using SocialInbox.Networks.Meta;

namespace SocialInbox.Networks.Instagram;

/// <summary>
/// The sweep of the comments below our own posts. One page of posts at a time; the position says which are due: those whose number of
/// comments changed, the others ever more rarely.
/// </summary>
internal sealed class InstagramComments(InstagramAccess access, IOptions<InstagramOptions> options, TimeProvider clock)
{
    private const int PostsAPage = 50;
    private const int CommentsAPage = 50;
    private const int ThreadsPerPage = 10;

    // Nobody promises an order, so all of them are read; what is beyond the thousandth came by delivery, or when it was among them.
    private const int MostPages = 20;

    internal async Task<NetworkPage> ReadPage(Account account, GraphClient<IInstagramApi> client, string? cursor, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var position = Position(account, cursor);
        var list = (await client.Read((api, show) => api.List(
            show.Token, show.Proof, access.Version, InstagramAccess.IdOf(account), "media", InstagramPosts.MediaFields, PostsAPage, position.After, cancellation))).List();

        var found = new InstagramFound(account);
        var posts = new List<InstagramMedia>();
        foreach (var item in list.Items)
        {
            try
            {
                posts.Add(InstagramPosts.ParseMedia(item));
            }
            catch (JsonException problem)
            {
                found.Report(new UnreadablePost(JsonPage.Raw(item), $"The comments below this post could not be read. {JsonPage.Problem(problem)}"));
            }
        }

        var watch = ThreadWatch.Parse(position.Threads);
        var since = now - options.Value.ThreadWindow;
        var due = posts.Where(post => post.Timestamp >= since && watch.IsDue(post.Id, post.CommentsCount, now)).ToList();
        var closed = new ClosedThreads();
        foreach (var post in due.Take(ThreadsPerPage))
        {
            var (listed, unseen) = await ReadThread(client, post, found, cancellation);
            closed.Add(post.Id, unseen);
            if (listed == 0) found.Report(Withheld(post));
            watch.Read(post.Id, post.CommentsCount, now);
        }

        foreach (var thread in closed.ForPeople()) found.Report(thread);

        var samePage = due.Count > ThreadsPerPage;
        var more = samePage || (list.HasNext && list.After is not null && list.After != position.After && posts.Any(post => post.Timestamp >= since));
        if (!more) watch.ForgetUnmet(now);
        var next = position with { After = samePage ? position.After : more ? list.After : null, Threads = watch.ToString() };
        return found.ToPage(JsonSerializer.Serialize(next, InstagramJson.Default.InstagramCommentsPosition), more);
    }

    /// <returns>How many comments were listed; null when the post is gone, or closed to us.</returns>
    internal async Task<(int? Listed, GraphSight.Closed? Closed)> ReadThread(GraphClient<IInstagramApi> client, InstagramMedia post, InstagramFound found, CancellationToken cancellation)
    {
        string? after = null;
        var listed = 0;
        for (var page = 0; page < MostPages; page++)
        {
            var sight = await Page(client, post.Id, after, cancellation);
            if (sight.Answer is not { } answer) return (null, sight as GraphSight.Closed);
            var list = answer.List();
            found.Comments(list.Items, post.Id, post.Caption, post.Permalink);
            listed += list.Items.Count;
            after = list.After;
            if (!list.HasNext || after is null) break;
        }

        return (listed, null);
    }

    // Who wrote it is refused for some people, and then for all on the page.
    private async Task<GraphSight> Page(GraphClient<IInstagramApi> client, string post, string? after, CancellationToken cancellation)
    {
        try
        {
            return await Ask($"{InstagramPosts.CommentFields},replies{{{InstagramPosts.CommentFields}}}");
        }
        catch (NetworkFailedException refused) when (refused.Failure is NetworkFailure.Rejected)
        {
            return await Ask($"{InstagramPosts.FewerCommentFields},replies{{{InstagramPosts.FewerCommentFields}}}");
        }

        Task<GraphSight> Ask(string fields) => client.Look((api, show) => api.List(show.Token, show.Proof, access.Version, post, "comments", fields, CommentsAPage, after, cancellation));
    }

    // So it looks where the app lacks Advanced Access: empty lists instead of a refusal.
    private static UnreadablePost Withheld(InstagramMedia post) => new(
        $$"""{"withheld":"{{JsonEncodedText.Encode(post.Id)}}"}""",
        $"Instagram counts comments below {Declared.WebAddress(post.Permalink) ?? "a post"} and lists none of them. Has the app Advanced Access?");

    private static InstagramCommentsPosition Position(Account account, string? cursor)
    {
        var of = InstagramAccess.IdOf(account);
        return JsonPage.Position(cursor, InstagramJson.Default.InstagramCommentsPosition) is { } stored && stored.Of == of ? stored : new InstagramCommentsPosition { Of = of };
    }
}
