namespace SocialInbox.Networks.Http;

/// <summary>What a refusal means where the status says it all. A network whose bodies say more looks into them first.</summary>
internal static class Refusal
{
    internal static NetworkFailure FailureOf(Answer.Received answer, string words) => answer switch
    {
        { RetryAt: { } until } => new NetworkFailure.Throttled(until, words),
        { Status: 401 or 403 } => new NetworkFailure.CredentialsRefused(words),
        { Status: 404 or 410 } => new NetworkFailure.NotFound(words),
        { IsRedirect: true } => new NetworkFailure.Unreachable($"{answer.Host} sends us elsewhere ({answer.Status}); connect the account with that address."),
        { Status: >= 500 or 408 } => new NetworkFailure.Unreachable(words),
        _ => new NetworkFailure.Rejected(words),
    };

    /// <summary>What came of a send that was refused.</summary>
    internal static SendResult ResultOf(Answer.Received answer, string words) => answer switch
    {
        { Status: 429, RetryAt: { } until } => new SendResult.Throttled(until),
        { Status: 401 or 403 } => new SendResult.CredentialsRefused(words),
        { IsRedirect: true } => new SendResult.NotSent(FailureOf(answer, words).Words),
        { Status: >= 500 or 408 } => new SendResult.Unclear(words),
        _ => new SendResult.Rejected(words),
    };

    internal static SendResult ResultOf(Answer.Missing missing) =>
        missing.NeverSent ? new SendResult.NotSent(missing.Words) : new SendResult.Unclear(missing.Words);

    /// <summary>The server's error text; for pages of HTML only the status.</summary>
    internal static string Words(Answer.Received answer, string? said) =>
        ServerWords.From(said) is { Length: > 0 } words ? $"{answer.Host} answers {answer.Status}: {words}" : $"{answer.Host} answers {answer.Status}.";
}
