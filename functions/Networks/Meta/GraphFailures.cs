using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.Meta;

/// <summary>What a refusal by one of Meta's APIs means: by the code of its error, where there is none by the status.</summary>
internal static class GraphFailures
{
    internal static NetworkFailure Of(Answer.Received answer, DateTimeOffset now)
    {
        var error = GraphError.In(answer);
        var words = Words(answer, error);
        return error switch
        {
            _ when answer.RetryAt is { } until => new NetworkFailure.Throttled(until, words),
            { IsThrottle: true } => new NetworkFailure.Throttled(UsageHeaders.RegainsAt(answer.Headers, now), words),
            { IsBlock: true } => new NetworkFailure.Blocked(words),
            { NeedsPerson: true } => new NetworkFailure.CredentialsRefused(words),
            { IsGone: true } => new NetworkFailure.NotFound(words),
            { IsFault: true } => new NetworkFailure.Unreachable(words),
            _ => Refusal.FailureOf(answer, words),
        };
    }

    /// <summary>What came of a send that was not plainly taken.</summary>
    internal static SendResult ResultOf(Answer answer, DateTimeOffset now) => answer switch
    {
        Answer.Missing { NeverSent: true } missing => new SendResult.NotSent(missing.Words),
        Answer.Missing missing => new SendResult.Unclear(missing.Words),
        Answer.Received { IsRedirect: true } elsewhere => new SendResult.NotSent(Of(elsewhere, now).Words),
        Answer.Received { RetryAt: null } received when GraphError.In(received) is { IsThrottle: false, MayHaveArrived: true } error => new SendResult.Unclear(Words(received, error)),
        // For that object alone, perhaps: one post that may not be commented on is no reason to stop reading the account.
        Answer.Received { RetryAt: null } received when GraphError.In(received) is { IsThrottle: false, IsPermission: true } error => new SendResult.Rejected(Words(received, error)),
        Answer.Received received => Of(received, now) switch
        {
            NetworkFailure.Throttled throttled => new SendResult.Throttled(throttled.Until),
            NetworkFailure.Blocked blocked => new SendResult.Blocked(blocked.Words),
            NetworkFailure.CredentialsRefused refused => new SendResult.CredentialsRefused(refused.Words),
            NetworkFailure.Unreachable broken => new SendResult.Unclear(broken.Words),
            var failure => new SendResult.Rejected(failure.Words),
        },
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>What came of hiding or liking: whatever is unclear is simply done again.</summary>
    internal static ModerationResult ModerationOf(Answer answer, DateTimeOffset now) => answer switch
    {
        Answer.Received { Ok: true } received when GraphError.In(received) is null => new ModerationResult.Done(),
        _ => ResultOf(answer, now) switch
        {
            SendResult.Throttled throttled => new ModerationResult.Throttled(throttled.Until),
            SendResult.Blocked blocked => new ModerationResult.Blocked(blocked.Words),
            SendResult.CredentialsRefused refused => new ModerationResult.CredentialsRefused(refused.Words),
            SendResult.NotSent missing => new ModerationResult.TryAgain(missing.Words),
            SendResult.Unclear unclear => new ModerationResult.TryAgain(unclear.Words),
            SendResult.Rejected rejected => new ModerationResult.Rejected(rejected.Words),
            _ => throw new System.Diagnostics.UnreachableException(),
        },
    };

    internal static string Words(Answer.Received answer, GraphError? error) => error is null
        ? $"{answer.Host} answers {answer.Status}."
        : $"{answer.Host} answers {answer.Status}: {error.Words} ({error.Code}{(error.Subcode is { } subcode ? $"/{subcode}" : "")})";
}
