using System.Diagnostics;

namespace SocialInbox.Networks;

internal static class NetworkFailureOutcomes
{
    /// <summary>The outcome of a send that failed before anything was sent.</summary>
    internal static SendResult BeforeSending(this NetworkFailure failure) => failure switch
    {
        NetworkFailure.Throttled throttled => new SendResult.Throttled(throttled.Until),
        NetworkFailure.CredentialsRefused refused => new SendResult.CredentialsRefused(refused.Words),
        NetworkFailure.NotFound or NetworkFailure.Rejected => new SendResult.Rejected(failure.Words),
        NetworkFailure.Unreachable or NetworkFailure.Unreadable => new SendResult.NotSent(failure.Words),
        _ => throw new UnreachableException(),
    };
}
