using System.Text.Json;
using SocialInbox.Accounts;
using SocialInbox.Networks.GoogleApis;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.Google;

/// <summary>
/// Writes the public reply of a review. There is one, and writing it again makes no second; but it also takes the place of what a
/// colleague wrote, so that this is looked at first.
/// </summary>
internal sealed class GoogleReplies(GoogleClient client, GoogleReviews reviews, TimeProvider clock)
{
    internal async Task<SendResult> Send(Account account, OutboundReply reply, CancellationToken cancellation)
    {
        if (await Colleague(account, reply, cancellation) is { } refusal) return refusal;
        return await client.Ask(account, (api, token) => api.Reply(token, reply.Target.Id, new GoogleNewReply(reply.Text), cancellation), cancellation) switch
        {
            Answer.Received { Ok: true } sent => Sent(reply, sent),
            Answer.Received refused => GoogleFailures.OfSend(refused, clock.GetUtcNow()),
            Answer.Missing { NeverSent: true } missing => new SendResult.NotSent(missing.Words),
            Answer.Missing missing => new SendResult.Unclear(missing.Words),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    internal async Task<SentReply?> Find(Account account, OutboundReply reply, CancellationToken cancellation) =>
        await reviews.ReadOne(account, reply.Target.Id, cancellation) is { ReviewReply: { Comment: { } text } found } review && !GooglePosts.IsRejected(found) && TextMatch.Same(text, reply.Text)
            ? new SentReply(ReviewReply.IdOf(review.Name, text), Declared.WebAddress(review.ReviewReplyUrl), (found.UpdateTime ?? clock.GetUtcNow()).ToUniversalTime())
            : null;

    private async Task<SendResult?> Colleague(Account account, OutboundReply reply, CancellationToken cancellation)
    {
        if (await reviews.ReadOne(account, reply.Target.Id, cancellation) is not { } review) return new SendResult.Rejected("The review that is answered is gone.");
        return review.ReviewReply is { Comment: { Length: > 0 } text } standing && !reply.Ours.Contains(ReviewReply.IdOf(review.Name, text)) && !GooglePosts.IsRejected(standing) && !TextMatch.Same(text, reply.Text)
            ? new SendResult.Rejected("Somebody has answered this review on Google meanwhile; a second answer would take the place of the first.")
            : null;
    }

    private SendResult Sent(OutboundReply reply, Answer.Received answer)
    {
        try
        {
            var written = JsonSerializer.Deserialize(answer.Body, GoogleJson.Default.GoogleReviewReply);
            var text = written?.Comment is { Length: > 0 } stands ? stands : reply.Text;
            return new SendResult.Sent(new SentReply(ReviewReply.IdOf(reply.Target.Id, text), null, (written?.UpdateTime ?? clock.GetUtcNow()).ToUniversalTime()));
        }
        catch (JsonException)
        {
            return new SendResult.Unclear($"{answer.Host} took the reply, but its answer cannot be read.");
        }
    }
}
