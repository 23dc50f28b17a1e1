using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.X;

/// <summary>Hides answers below the brand's own posts, and shows them again. X offers no likes to programs any more.</summary>
internal static class XModeration
{
    internal static async Task<ModerationResult> Hide(XClient client, PostRef post, bool hidden, CancellationToken cancellation) =>
        await client.Ask((api, token) => api.Hide(token, XReplies.LatestId(post), new XHidden(hidden), cancellation)) switch
        {
            Answer.Received { Ok: true } => new ModerationResult.Done(),
            Answer.Received unpaid when XFailures.IsUnpaid(unpaid) => new ModerationResult.TryAgain(XFailures.Words(unpaid)),
            Answer.Received { RetryAt: { } until } => new ModerationResult.Throttled(until),
            Answer.Received refused when XFailures.IsBlock(refused) => new ModerationResult.Blocked(XFailures.Words(refused)),
            Answer.Received refused when XFailures.IsForbidden(refused) => new ModerationResult.CredentialsRefused(XFailures.Words(refused)),
            Answer.Received { Status: >= 500 or 408 } failed => new ModerationResult.TryAgain(XFailures.Words(failed)),
            Answer.Received refused => new ModerationResult.Rejected(XFailures.Words(refused)),
            Answer.Missing missing => new ModerationResult.TryAgain(missing.Words),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
