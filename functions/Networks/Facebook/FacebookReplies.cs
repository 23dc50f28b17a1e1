using SocialInbox.Accounts;
using SocialInbox.Networks.Http;
using SocialInbox.Networks.Meta;

namespace SocialInbox.Networks.Facebook;

/// <summary>Sends replies, and finds them again after a send whose outcome nobody knows.</summary>
internal sealed class FacebookReplies(FacebookAccess access, TimeProvider clock)
{
    internal async Task<SendResult> Send(GraphClient<IFacebookApi> client, OutboundReply reply, CancellationToken cancellation)
    {
        var below = await Below(client, reply.Target, cancellation);
        var form = new Dictionary<string, string> { ["message"] = reply.Text };
        var answer = await client.Ask((api, show) => api.Comment(show.Token, show.Proof, access.Version, below, form, cancellation));
        if (answer is not Answer.Received { Ok: true } taken || GraphError.In(taken) is not null) return GraphFailures.ResultOf(answer, clock.GetUtcNow());
        return GraphAnswer.IdIn(taken) is { } id
            ? new SendResult.Sent(new SentReply(id, null, clock.GetUtcNow()))
            : new SendResult.Unclear($"{taken.Host} took the reply, but its answer cannot be read.");
    }

    internal async Task<SentReply?> Find(Account account, GraphClient<IFacebookApi> client, OutboundReply reply, CancellationToken cancellation)
    {
        var below = await Below(client, reply.Target, cancellation);
        var sight = await client.Look((api, show) => api.Comments(show.Token, show.Proof, access.Version, below, "reverse_chronological", FacebookPosts.CommentFields, 100, null, cancellation));
        if (sight is GraphSight.Closed) throw new NetworkFailedException(new NetworkFailure.Rejected("Facebook does not show what stands below it: look at it on Facebook before you try again."));
        if (sight.Answer is not { } answer) return null;
        var root = new FacebookRoot(reply.Target.RootId, null, false);
        var found = new FacebookFound(account);
        found.Comments(answer.List().Items, root);

        // Clocks differ a little between us and the server.
        return found.Posts.FirstOrDefault(post => IsSame(reply, post) && post.PostedAt > reply.CreatedAt.AddMinutes(-10)) is { } ours
            ? new SentReply(ours.Id, ours.Permalink, ours.PostedAt)
            : null;
    }

    /// <summary>An answer to an answer stands beside it, below the comment above both.</summary>
    internal static bool IsSame(OutboundReply reply, NetworkPost post) =>
        post.ByBrand && (post.ParentId == reply.Target.Id || post.ParentId == TargetOf(reply.Target)?.Below) && TextMatch.Same(post.Text, reply.Text);

    internal static FacebookTarget? TargetOf(PostRef post) => JsonPage.Position(post.NetworkData, FacebookJson.Default.FacebookTarget);

    /// <summary>A comment elsewhere that named the Page was delivered without what stands above it.</summary>
    private async Task<string> Below(GraphClient<IFacebookApi> client, PostRef post, CancellationToken cancellation)
    {
        if (TargetOf(post)?.Below is { Length: > 0 } known) return known;
        var answer = await client.Ask((api, show) => api.Object(show.Token, show.Proof, access.Version, post.Id, "parent{id}", cancellation));
        if (answer is not Answer.Received { Ok: true } read || GraphError.In(read) is not null) return post.Id;
        var root = GraphAnswer.Of(read).Root;
        return root.TryGetProperty("parent", out var parent) ? JsonPage.Text(parent, "id") ?? post.Id : post.Id;
    }
}
