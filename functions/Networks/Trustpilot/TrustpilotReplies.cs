using SocialInbox.Accounts;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.Trustpilot;

/// <summary>Writes the company's reply of a review. There is one; what a second does to the first Trustpilot does not say, so that it is looked at before.</summary>
internal sealed class TrustpilotReplies(TrustpilotClient client, TrustpilotReviews reviews, TimeProvider clock)
{
    internal const string AuthorSetting = "author";

    internal async Task<SendResult> Send(Account account, OutboundReply reply, CancellationToken cancellation)
    {
        if (account.Settings.GetValueOrDefault(AuthorSetting) is not { Length: > 0 } author) return new SendResult.Rejected("The account does not say in whose name it replies: connect it again with a business user.");
        if (await Colleague(account, reply, cancellation) is { } refusal) return refusal;
        return await client.Ask(account, (api, token) => api.Reply(token, reply.Target.Id, new TrustpilotNewReply(author, reply.Text), cancellation), cancellation) switch
        {
            Answer.Received { Ok: true } => new SendResult.Sent(new SentReply(ReviewReply.IdOf(reply.Target.Id, reply.Text), TrustpilotPosts.Permalink(reply.Target.Id), clock.GetUtcNow())),
            Answer.Received { Status: >= 500 or 408 } failed => new SendResult.Unclear(TrustpilotClient.Words(failed)),
            Answer.Received refused => Refused(TrustpilotClient.FailureOf(refused)),
            Answer.Missing { NeverSent: true } missing => new SendResult.NotSent(missing.Words),
            Answer.Missing missing => new SendResult.Unclear(missing.Words),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    internal async Task<SentReply?> Find(Account account, OutboundReply reply, CancellationToken cancellation) =>
        await reviews.ReadOne(account, reply.Target.Id, cancellation) is { CompanyReply: { Text: { } text } standing } && TextMatch.Same(text, reply.Text)
            ? new SentReply(ReviewReply.IdOf(reply.Target.Id, text), TrustpilotPosts.Permalink(reply.Target.Id), (standing.UpdatedAt ?? standing.CreatedAt ?? clock.GetUtcNow()).ToUniversalTime())
            : null;

    private async Task<SendResult?> Colleague(Account account, OutboundReply reply, CancellationToken cancellation)
    {
        if (await reviews.ReadOne(account, reply.Target.Id, cancellation) is not { } review) return new SendResult.Rejected("The review that is answered is gone.");
        return review.CompanyReply is { Text: { Length: > 0 } text } && !reply.Ours.Contains(ReviewReply.IdOf(reply.Target.Id, text)) && !TextMatch.Same(text, reply.Text)
            ? new SendResult.Rejected("Somebody has answered this review on Trustpilot meanwhile; a second answer would take the place of the first.")
            : null;
    }

    private static SendResult Refused(NetworkFailure failure) => failure switch
    {
        NetworkFailure.Throttled throttled => new SendResult.Throttled(throttled.Until),
        NetworkFailure.CredentialsRefused refused => new SendResult.CredentialsRefused(refused.Words),
        NetworkFailure.Unreachable unreachable => new SendResult.NotSent(unreachable.Words),
        var other => new SendResult.Rejected(other.Words),
    };
}
