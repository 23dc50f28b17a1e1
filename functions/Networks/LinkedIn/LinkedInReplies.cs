using System.Text.Json;
using SocialInbox.Accounts;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.LinkedIn;

/// <summary>Answers in the page's name, and finds its answers again. Answers have one level: all stand below the comment at the top.</summary>
internal static class LinkedInReplies
{
    private static readonly TimeSpan ClocksDiffer = TimeSpan.FromMinutes(10);

    internal static async Task<SendResult> Send(Account account, LinkedInClient client, OutboundReply reply, DateTimeOffset now, CancellationToken cancellation)
    {
        var target = TargetOf(reply.Target);
        var comment = new LinkedInNewComment(account.AuthorIds[0], target.Object, new LinkedInMessageText(reply.Text), target.Thread);
        return await client.Ask((api, token) => api.Answer(token, target.Thread ?? target.Object, comment, cancellation)) switch
        {
            Answer.Received { Ok: true } sent => Sent(sent, target, now),
            Answer.Received { Status: 429, RetryAt: { } until } => new SendResult.Throttled(until),
            Answer.Received refused when LinkedInFailures.OfOne(refused) is NetworkFailure.CredentialsRefused => new SendResult.CredentialsRefused(LinkedInFailures.Words(refused)),
            Answer.Received { IsRedirect: true } elsewhere => new SendResult.NotSent(LinkedInFailures.Words(elsewhere)),

            // A conflict may be the same comment a second time.
            Answer.Received { Status: >= 500 or 408 or 409 } failed => new SendResult.Unclear(LinkedInFailures.Words(failed)),
            Answer.Received refused => new SendResult.Rejected(LinkedInFailures.Words(refused)),
            Answer.Missing { NeverSent: true } missing => new SendResult.NotSent(missing.Words),
            Answer.Missing missing => new SendResult.Unclear(missing.Words),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    internal static async Task<SentReply?> Find(Account account, LinkedInClient client, OutboundReply reply, CancellationToken cancellation)
    {
        var target = TargetOf(reply.Target);
        var comments = await Below(client, target.Thread ?? target.Object, cancellation);
        return comments
            .Select(comment => LinkedInPosts.Post(comment, null, aboveIsBrand: false, account))
            .Where(post => post.ByBrand && post.PostedAt >= reply.CreatedAt - ClocksDiffer && TextMatch.Same(post.Text, reply.Text))
            .Select(post => new SentReply(post.Id, post.Permalink, post.PostedAt))
            .FirstOrDefault();
    }

    internal static bool IsSame(OutboundReply reply, NetworkPost post)
    {
        var target = TargetOf(reply.Target);
        return post.ByBrand && (post.ParentId == reply.Target.Id || post.ParentId == (target.Thread ?? target.Object)) && TextMatch.Same(post.Text, reply.Text);
    }

    // Nobody can look there: that is not the same as not finding it.
    private static async Task<List<LinkedInComment>> Below(LinkedInClient client, string urn, CancellationToken cancellation)
    {
        try
        {
            return (await LinkedInThread.Below(client, urn, cancellation)).Comments;
        }
        catch (LinkedInClosedException closed)
        {
            throw new NetworkFailedException(closed.Failure, closed);
        }
    }

    private static LinkedInTarget TargetOf(PostRef post) =>
        JsonPage.Position(post.NetworkData, LinkedInJson.Default.LinkedInTarget) ?? (LinkedInUrn.IsComment(post.Id) ? new LinkedInTarget(post.RootId, post.Id) : new LinkedInTarget(post.Id, null));

    /// <summary>The new comment's id is in a header, and in the body where LinkedIn sends one.</summary>
    private static SendResult Sent(Answer.Received answer, LinkedInTarget target, DateTimeOffset now)
    {
        var id = answer.Headers?.TryGetValues("x-restli-id", out var values) == true ? values.FirstOrDefault() : null;
        var urn = LinkedInUrn.IsComment(id) ? LinkedInUrn.Normal(id!) : PostLimits.IsId(id) ? LinkedInUrn.OfComment(target.Object, id!) : null;
        return urn is null
            ? new SendResult.Unclear($"{answer.Host} took the reply, but does not say as what.")
            : new SendResult.Sent(new SentReply(urn, $"https://www.linkedin.com/feed/update/{Uri.EscapeDataString(target.Object)}?commentUrn={Uri.EscapeDataString(urn)}", now));
    }
}
