using System.Text.Json;
using SocialInbox.Accounts;
using SocialInbox.Networks.Http;
using SocialInbox.Networks.Meta;

namespace SocialInbox.Networks.Instagram;

/// <summary>Sends replies, and finds them again after a send whose outcome nobody knows.</summary>
internal sealed class InstagramReplies(InstagramAccess access, InstagramMentions mentions, TimeProvider clock)
{
    internal static readonly Wording OnlyTagged = new(
        "Instagram nimmt keine Antwort auf einen Beitrag an, der das Konto nur im Bild markiert: Antworten Sie in Instagram.",
        "Instagram takes no answer to a post that only tags the account in its picture: answer it in Instagram.");

    internal static readonly Wording OnlyLive = new(
        "Instagram nimmt über seine Schnittstelle keine Antwort auf das an, was in einer Live-Übertragung gesagt wurde: Antworten Sie in Instagram.",
        "Instagram takes no answer by its API to what was said in a live broadcast: answer it in Instagram.");

    internal static Wording? WhyNone(InstagramTarget? target) => target switch
    {
        { Live: true } => OnlyLive,
        { Below: null, Media: null } => OnlyTagged,
        _ => null,
    };

    internal async Task<SendResult> Send(Account account, GraphClient<IInstagramApi> client, OutboundReply reply, CancellationToken cancellation)
    {
        if (InstagramPosts.TargetOf(reply.Target) is not { } target) return new SendResult.Rejected(OnlyTagged.English);
        if (WhyNone(target) is { } words) return new SendResult.Rejected(words.English);
        var form = new Dictionary<string, string> { ["message"] = reply.Text };
        if (target.Media is { } media) form["media_id"] = media;
        if (target.Comment is { } comment) form["comment_id"] = comment;
        var answer = await client.Ask((api, show) => target.Below is { } below
            ? api.Comment(show.Token, show.Proof, access.Version, below, "replies", form, cancellation)
            : api.Comment(show.Token, show.Proof, access.Version, InstagramAccess.IdOf(account), "mentions", form, cancellation));
        var result = Result(answer);

        // Below a comment elsewhere nobody can look: a person does, before it is sent twice.
        return result is SendResult.Unclear unclear && target.Comment is not null
            ? new SendResult.Rejected($"{unclear.Words} It may stand there all the same: look at it in Instagram before you try again.")
            : result;
    }

    internal async Task<SentReply?> Find(Account account, GraphClient<IInstagramApi> client, OutboundReply reply, CancellationToken cancellation)
    {
        var found = new InstagramFound(account);
        var shown = await ShowsAll(account, client, InstagramPosts.TargetOf(reply.Target), found, cancellation);

        // Clocks differ a little between us and the server.
        if (found.Posts.FirstOrDefault(post => IsSame(reply, post) && post.PostedAt > reply.CreatedAt.AddMinutes(-10)) is { } ours) return new SentReply(ours.Id, ours.Permalink, ours.PostedAt);
        return shown ? null : throw new NetworkFailedException(new NetworkFailure.Rejected("Instagram does not show what stands below it: look at it in Instagram before you try again."));
    }

    // Not shown is not the same as not there.
    private async Task<bool> ShowsAll(Account account, GraphClient<IInstagramApi> client, InstagramTarget? target, InstagramFound found, CancellationToken cancellation)
    {
        if (target?.Below is { } below)
        {
            if ((await client.Look((api, show) => api.List(show.Token, show.Proof, access.Version, below, "replies", InstagramPosts.FewerCommentFields, 100, null, cancellation))).Answer is not { } answer) return false;
            var list = answer.List();
            found.Comments(list.Items, below, null, null);
            return !list.HasNext;
        }

        if (target is not { Media: { } media, Comment: null }) return false;
        try
        {
            return await mentions.ReadBelow(account, client, media, found, cancellation);
        }
        catch (JsonException problem)
        {
            throw new NetworkFailedException(new NetworkFailure.Unreadable($"A mention cannot be read ({JsonPage.Problem(problem)}).", ""));
        }
    }

    /// <summary>An answer to an answer stands beside it, below the comment above both.</summary>
    internal static bool IsSame(OutboundReply reply, NetworkPost post) =>
        post.ByBrand && (post.ParentId == reply.Target.Id || post.ParentId == InstagramPosts.TargetOf(reply.Target)?.Below) && TextMatch.Same(post.Text, reply.Text);

    private SendResult Result(Answer answer)
    {
        if (answer is not Answer.Received { Ok: true } taken || GraphError.In(taken) is not null) return GraphFailures.ResultOf(answer, clock.GetUtcNow());
        return GraphAnswer.IdIn(taken) is { } id
            ? new SendResult.Sent(new SentReply(id, null, clock.GetUtcNow()))
            : new SendResult.Unclear($"{taken.Host} took the reply, but its answer cannot be read.");
    }
}
