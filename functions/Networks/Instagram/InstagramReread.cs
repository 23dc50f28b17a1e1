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
        var known = posts.DistinctBy(post => post.Id).Select(post => (Post: post, Target: InstagramPosts.TargetOf(post))).ToList();
        foreach (var thread in known.Where(one => one.Target is { Below: not null }).GroupBy(one => one.Post.RootId))
        {
            await ReadThread(account, client, thread.Key, found, cancellation);
            foreach (var (post, target) in thread.Where(one => !found.Has(one.Post.Id)))
            {
                if (await ReadComment(account, client, post, cancellation) is { } comment) found.Add(comment);

                // Below others' posts, by restricted people or in a broadcast that is over: some comments are shown to us at no time, and are not gone.
                else if (target is { Shown: true, Live: null }) missing.Add(post.Id);
            }
        }

        foreach (var (post, target) in known.Where(one => one.Target is { Media: not null }))
        {
            if (await ReadMention(account, client, target!, found, cancellation) is { } mention) found.Add(mention);
            else missing.Add(post.Id);
        }

        if (missing.Count > 0) await SeesTheAccount(account, client, cancellation);
        var asked = posts.Select(post => post.Id).ToHashSet();
        var live = known.Where(one => one.Target is { Live: true }).Select(one => one.Post.Id).ToHashSet();
        return new PostsReading([.. found.Posts.Where(post => asked.Contains(post.Id) || post.ByBrand).Select(post => live.Contains(post.Id) ? InstagramPosts.StillLive(post) : post)], [.. missing]);
    }

    private async Task ReadThread(Account account, GraphClient<IInstagramApi> client, string root, InstagramFound found, CancellationToken cancellation)
    {
        if (await client.Find((api, show) => api.Object(show.Token, show.Proof, access.Version, root, "id,caption,permalink,timestamp", cancellation)) is not { } answer) return;
        try
        {
            await comments.ReadThread(client, InstagramPosts.ParseMedia(answer.Root), found, cancellation);
        }
        catch (JsonException problem)
        {
            throw JsonPage.Unreadable(answer.Answer, $"no post ({JsonPage.Problem(problem)})");
        }
    }

    private async Task<NetworkPost?> ReadComment(Account account, GraphClient<IInstagramApi> client, PostRef post, CancellationToken cancellation)
    {
        if (await client.Find((api, show) => api.Object(show.Token, show.Proof, access.Version, post.Id, InstagramPosts.FewerCommentFields, cancellation)) is not { } answer) return null;
        try
        {
            var below = InstagramPosts.TargetOf(post)!.Below;
            return InstagramPosts.Comment(InstagramPosts.Parse(answer.Root) with { ParentId = below == post.Id ? null : below }, post.RootId, null, null, null, account);
        }
        catch (JsonException problem)
        {
            throw JsonPage.Unreadable(answer.Answer, $"no comment ({JsonPage.Problem(problem)})");
        }
    }

    private async Task<NetworkPost?> ReadMention(Account account, GraphClient<IInstagramApi> client, InstagramTarget target, InstagramFound found, CancellationToken cancellation)
    {
        try
        {
            return target.Comment is null
                ? await mentions.ReadMedia(account, client, target.Media, found, cancellation)
                : await mentions.Read(account, client, new InstagramMention { MediaId = target.Media, CommentId = target.Comment }, cancellation);
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
