using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.Extensions.Options;
using SocialInbox.Accounts;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.Reddit;

/// <summary>
/// The two feeds: the inbox, in which mentions and answers arrive, and the brand's own comments, among which are the answers that
/// colleagues gave there. Never from an anchor: when that is deleted, everything newer would be missed.
/// </summary>
internal sealed class RedditListings(RedditClient client, IOptions<RedditOptions> options, TimeProvider clock)
{
    internal const string Inbox = "inbox";
    internal const string Answers = "answers";

    private readonly Recent<(AccountId, string), RedditComment> parents = new(5_000);

    internal async Task<NetworkPage> ReadPage(Account account, Feed feed, string? cursor, CancellationToken cancellation)
    {
        var plan = new WalkPlan(options.Value.Overlap, options.Value.DeepEvery, options.Value.Window);
        var walk = NewestFirst.Read(cursor, $"{account.AuthorIds[0]}/{feed.Name}").Begun(clock.GetUtcNow(), account.StartAt, plan);
        var answer = await client.Read(
            account, (api, token) => feed.Name == Inbox ? api.Inbox(token, walk.Next, cancellation) : api.CommentsOf(token, RedditClient.NameOf(account), walk.Next, cancellation), cancellation);
        using var json = JsonPage.Parse(answer);
        if (!RedditPosts.IsListing(json.RootElement)) throw JsonPage.Unreadable(answer, "no listing");

        var unreadable = new List<UnreadablePost>();
        var comments = Comments(json.RootElement, unreadable).Where(comment => !RedditPosts.IsErased(comment)).ToList();
        if (feed.Name == Inbox) await ReadParents(account, comments, cancellation);
        var (next, more) = walk.After(RedditPosts.After(json.RootElement), RedditPosts.Oldest(json.RootElement));
        return new NetworkPage([.. comments.Select(comment => Post(account, comment))], [.. unreadable], [], next.ToString(), more);
    }

    internal async Task<PostsReading> ReadAgain(Account account, IReadOnlyList<PostRef> posts, CancellationToken cancellation)
    {
        var found = new List<NetworkPost>();
        var gone = new List<string>();
        foreach (var some in posts.DistinctBy(post => post.Id).Chunk(100))
        {
            var known = (await ReadInfo(account, some.Select(post => post.Id), cancellation)).ToDictionary(comment => comment.Name);
            foreach (var post in some)
            {
                if (known.TryGetValue(post.Id, out var comment) && !RedditPosts.IsErased(comment)) found.Add(Post(account, AsNoticed(comment, post)));
                else gone.Add(post.Id);
            }
        }

        return new PostsReading([.. found], [.. gone]);
    }

    internal NetworkPost Post(Account account, RedditComment comment) =>
        RedditPosts.Post(comment, parents.TryGet((account.Id, comment.ParentId), out var parent) && !RedditPosts.IsErased(parent) ? parent : null, account);

    private static RedditComment AsNoticed(RedditComment comment, PostRef post) =>
        JsonPage.Position(post.NetworkData, RedditJson.Default.RedditNotice) is { } notice ? comment with { Type = notice.Type, LinkTitle = notice.LinkTitle } : comment;

    private async Task ReadParents(Account account, List<RedditComment> comments, CancellationToken cancellation)
    {
        var unknown = comments.Select(comment => comment.ParentId)
            .Where(id => id.StartsWith("t1_", StringComparison.Ordinal) && !parents.TryGet((account.Id, id), out _))
            .Distinct().Take(100).ToArray();
        if (unknown.Length == 0) return;
        foreach (var parent in await ReadInfo(account, unknown, cancellation)) parents.Remember((account.Id, parent.Name), parent);

        // What is not given stays unknown; asking at every poll would not change it.
        foreach (var id in unknown.Where(id => !parents.TryGet((account.Id, id), out _)))
            parents.Remember((account.Id, id), new RedditComment { Name = id, Body = "[deleted]", Author = "[deleted]", CreatedUtc = 1, ParentId = id });
    }

    private async Task<IReadOnlyList<RedditComment>> ReadInfo(Account account, IEnumerable<string> ids, CancellationToken cancellation)
    {
        var answer = await client.Read(account, (api, token) => api.Info(token, string.Join(',', ids), cancellation), cancellation);
        using var json = JsonPage.Parse(answer);
        return RedditPosts.IsListing(json.RootElement) ? [.. Comments(json.RootElement, []).DistinctBy(comment => comment.Name)] : throw JsonPage.Unreadable(answer, "no listing");
    }

    private static ImmutableArray<RedditComment> Comments(JsonElement listing, List<UnreadablePost> unreadable)
    {
        var comments = ImmutableArray.CreateBuilder<RedditComment>();
        foreach (var item in RedditPosts.Comments(listing))
        {
            try
            {
                comments.Add(RedditPosts.Parse(item));
            }
            catch (JsonException problem)
            {
                unreadable.Add(new UnreadablePost(JsonPage.Raw(item), JsonPage.Problem(problem)));
            }
        }

        return comments.ToImmutable();
    }
}
