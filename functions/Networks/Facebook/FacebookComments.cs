using System.Text.Json;
using Microsoft.Extensions.Options;
using SocialInbox.Accounts;
using SocialInbox.Networks.Http;
using SocialInbox.Networks.Meta;

namespace SocialInbox.Networks.Facebook;

/// <summary>
/// The sweep of what stands below the posts on the Page, the Page's own and its visitors': what no delivery brought, and what colleagues
/// answered. One page of posts at a time; the position says which are due.
/// </summary>
internal sealed class FacebookComments(FacebookAccess access, IOptions<FacebookOptions> options, TimeProvider clock)
{
    private const int PostsAPage = 50;
    private const int CommentsAPage = 100;

    // A thread is one request or more: ten a page, then the cursor is stored and the same page goes on.
    private const int ThreadsPerPage = 10;

    // The newest thousand of a thread; what is older came by delivery, or when it was new.
    private const int MostPages = 10;

    /// <summary>Comments are seen again for this long after the sweep that first met them.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromHours(1);

    internal async Task<NetworkPage> ReadPage(Account account, GraphClient<IFacebookApi> client, string? cursor, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var position = Position(account, cursor, now);
        var fields = $"{FacebookPosts.PostFields},comments.filter(stream).limit(0).summary(true)";
        var list = (await client.Read((api, show) => api.List(show.Token, show.Proof, access.Version, FacebookAccess.PageOf(account), "feed", fields, PostsAPage, position.After, cancellation))).List();

        var found = new FacebookFound(account);
        var posts = found.Items(list.Items);
        var watch = ThreadWatch.Parse(position.Threads);
        var since = now - options.Value.ThreadWindow;
        var due = posts.Where(post => post.CreatedTime >= since && watch.IsDue(post.Id, Count(post), now)).ToList();
        var closed = new ClosedThreads();
        foreach (var post in due.Take(ThreadsPerPage))
        {
            closed.Add(post.Id, await ReadThread(client, RootOf(post, account), found, (position.SweptAt ?? account.StartAt) - Overlap, MostPages, cancellation));
            watch.Read(post.Id, Count(post), now);
        }

        found.Report(closed.ForPeople());
        var samePage = due.Count > ThreadsPerPage;
        var more = samePage || (list.HasNext && list.After is not null && list.After != position.After && posts.Any(post => post.CreatedTime >= since));
        var next = samePage ? position : position with { After = more ? list.After : null };
        if (!more)
        {
            watch.ForgetUnmet(now);
            next = next with { SweptAt = position.Began, Began = null };
        }

        return found.ToPage(JsonSerializer.Serialize(next with { Threads = watch.ToString() }, FacebookJson.Default.FacebookCommentsPosition), more);
    }

    /// <summary>Reads the comments below a post, or below a comment of its thread, the newest first, down to an instant.</summary>
    /// <returns>That they are closed to us; null when they were read, or the post is gone.</returns>
    internal async Task<GraphSight.Closed?> ReadThread(GraphClient<IFacebookApi> client, FacebookRoot root, FacebookFound found, DateTimeOffset until, int mostPages, CancellationToken cancellation, string? below = null)
    {
        string? after = null;
        for (var page = 0; page < mostPages; page++)
        {
            var from = after;
            var sight = await client.Look((api, show) => api.Comments(show.Token, show.Proof, access.Version, below ?? root.Id, "reverse_chronological", FacebookPosts.CommentFields, CommentsAPage, from, cancellation));
            if (sight.Answer is not { } answer) return sight as GraphSight.Closed;
            var list = answer.List();
            var comments = found.Comments(list.Items, root);
            after = list.After;
            if (!list.HasNext || after is null || comments.Any(comment => comment.CreatedTime < until)) break;
        }

        return null;
    }

    internal static FacebookRoot RootOf(FacebookItem post, Account account) => new(post.Id, post.Message, FacebookPosts.IsBrand(post.From, account));

    private static int Count(FacebookItem post) => post.Comments?.Summary?.TotalCount ?? 0;

    private static FacebookCommentsPosition Position(Account account, string? cursor, DateTimeOffset now)
    {
        var of = FacebookAccess.PageOf(account);
        var position = JsonPage.Position(cursor, FacebookJson.Default.FacebookCommentsPosition) is { } stored && stored.Of == of ? stored : new FacebookCommentsPosition { Of = of };
        return position with { Began = position.Began ?? now };
    }
}
