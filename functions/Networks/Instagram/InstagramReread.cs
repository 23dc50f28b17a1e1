using System.Text.Json;
using SocialInbox.Accounts;
using SocialInbox.Networks.Http;
using SocialInbox.Networks.Meta;

namespace SocialInbox.Networks.Instagram;

/// <summary>Reads known posts again: their edits, that they are gone, and what we answered below them. Instagram tells none of it by itself.</summary>
internal sealed class InstagramReread(InstagramAccess access, InstagramComments comments, InstagramMentions mentions)
{
    internal async Task<PostsReading> Read(Account account, GraphClient<IInstagramApi> client, IReadOnlyList<PostRef> posts, CancellationToken cancellation)
    {
        var found = new InstagramFound(account);
        var missing = new List<string>();
        var closed = new ClosedThreads();
        var known = posts.DistinctBy(post => post.Id).Select(post => (Post: post, Target: InstagramPosts.TargetOf(post))).ToList();
        foreach (var thread in known.Where(one => one.Target is { Below: not null }).GroupBy(one => one.Post.RootId))
        {
            var locked = await ReadThread(account, client, thread.Key, found, cancellation);
            closed.Add(thread.Key, locked);
            if (locked is not null) continue;
            foreach (var (post, target) in thread.Where(one => !found.Has(one.Post.Id)))
            {
                var (comment, unseen) = await ReadComment(account, client, post, cancellation);
                if (comment is not null) found.Add(comment);

                // Below others' posts, by restricted people or in a broadcast that is over: some comments are shown to us at no time, and are not gone.
                else if (unseen is null && target is { Shown: true, Live: null }) missing.Add(post.Id);
            }
        }

        foreach (var (post, target) in known.Where(one => one.Target is { Media: not null }))
        {
            var (mention, unseen) = await ReadMention(account, client, target!, found, cancellation);
            if (mention is not null) found.Add(mention);
            else if (unseen is null) missing.Add(post.Id);
        }

        closed.RefuseWhereNothingIsShown();
        if (missing.Count > 0) await SeesTheAccount(account, client, cancellation);
        var asked = posts.Select(post => post.Id).ToHashSet();
        var live = known.Where(one => one.Target is { Live: true }).Select(one => one.Post.Id).ToHashSet();
        return new PostsReading([.. found.Posts.Where(post => asked.Contains(post.Id) || post.ByBrand).Select(post => live.Contains(post.Id) ? InstagramPosts.StillLive(post) : post)], [.. missing]);
    }

    /// <returns>That it is closed to us.</returns>
    private async Task<GraphSight.Closed?> ReadThread(Account account, GraphClient<IInstagramApi> client, string root, InstagramFound found, CancellationToken cancellation)
    {
        var sight = await client.Look((api, show) => api.Object(show.Token, show.Proof, access.Version, root, "id,caption,permalink,timestamp", cancellation));
        if (sight.Answer is not { } answer) return sight as GraphSight.Closed;
        try
        {
            var (_, closed) = await comments.ReadThread(client, InstagramPosts.ParseMedia(answer.Root), found, cancellation);
            return closed;
        }
        catch (JsonException problem)
        {
            throw JsonPage.Unreadable(answer.Answer, $"no post ({JsonPage.Problem(problem)})");
        }
    }

    private async Task<(NetworkPost? Post, GraphSight.Closed? Closed)> ReadComment(Account account, GraphClient<IInstagramApi> client, PostRef post, CancellationToken cancellation)
    {
        var sight = await client.Look((api, show) => api.Object(show.Token, show.Proof, access.Version, post.Id, InstagramPosts.FewerCommentFields, cancellation));
        if (sight.Answer is not { } answer) return (null, sight as GraphSight.Closed);
        try
        {
            var below = InstagramPosts.TargetOf(post)!.Below;
            return (InstagramPosts.Comment(InstagramPosts.Parse(answer.Root) with { ParentId = below == post.Id ? null : below }, post.RootId, null, null, null, account), null);
        }
        catch (JsonException problem)
        {
            throw JsonPage.Unreadable(answer.Answer, $"no comment ({JsonPage.Problem(problem)})");
        }
    }

    private async Task<(NetworkPost? Post, GraphSight.Closed? Closed)> ReadMention(Account account, GraphClient<IInstagramApi> client, InstagramTarget target, InstagramFound found, CancellationToken cancellation)
    {
        try
        {
            var closed = new List<GraphSight.Closed>();
            var mention = target.Comment is null
                ? await mentions.ReadMedia(account, client, target.Media, found, cancellation, closed)
                : await mentions.Read(account, client, new InstagramMention { MediaId = target.Media, CommentId = target.Comment }, cancellation, closed);
            return (mention, closed.FirstOrDefault());
        }
        catch (JsonException problem)
        {
            throw new NetworkFailedException(new NetworkFailure.Unreadable($"A mention cannot be read ({JsonPage.Problem(problem)}).", ""));
        }
    }

    // "Gone" and "not for this token" are one answer. Where the token sees the account's own posts, what it does not see is gone.
    private async Task SeesTheAccount(Account account, GraphClient<IInstagramApi> client, CancellationToken cancellation) =>
        (await client.Read((api, show) => api.List(show.Token, show.Proof, access.Version, InstagramAccess.IdOf(account), "media", "id", 1, null, cancellation))).List();
}
