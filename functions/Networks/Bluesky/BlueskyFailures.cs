using System.Text.Json;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.Bluesky;

/// <summary>What a refusal means. The name in the body says more than the status: an expired token is a 400 here.</summary>
internal static class BlueskyFailures
{
    private static readonly HashSet<string> PersonNeeded =
    [
        "ExpiredToken", "InvalidToken", "BadJwt", "AuthMissing", "AuthenticationRequired", "AuthFactorTokenRequired",
        "AccountTakedown", "AccountSuspended", "AccountDeactivated", "RepoDeactivated", "RepoTakendown", "RepoSuspended",
    ];

    private static readonly HashSet<string> Absent = ["NotFound", "RecordNotFound"];

    internal static string? Name(Answer.Received answer) => Member(answer, "error");

    /// <summary>A session that can be renewed without anybody.</summary>
    internal static bool IsExpiredSession(Answer.Received answer) => answer.Status is 400 or 401 && Name(answer) is "ExpiredToken" or "InvalidToken";

    internal static bool IsAbsent(Answer.Received answer) => Name(answer) is { } name && Absent.Contains(name);

    internal static NetworkFailure Of(Answer.Received answer)
    {
        var words = Words(answer);
        return answer switch
        {
            { RetryAt: { } until } => new NetworkFailure.Throttled(until, words),
            { IsRedirect: true } => new NetworkFailure.Unreachable($"{answer.Host} sends us elsewhere ({answer.Status}); connect the account with that address."),
            { Status: 401 or 403 } => new NetworkFailure.CredentialsRefused(words),
            _ when Name(answer) is { } name && PersonNeeded.Contains(name) => new NetworkFailure.CredentialsRefused(words),
            _ when IsAbsent(answer) => new NetworkFailure.NotFound(words),
            { Status: 501 } => new NetworkFailure.Rejected(words),
            { Status: >= 500 or 408 } => new NetworkFailure.Unreachable(words),
            _ => new NetworkFailure.Rejected(words),
        };
    }

    internal static string Words(Answer.Received answer)
    {
        var said = ServerWords.From(string.Join(": ", new[] { Name(answer), Member(answer, "message") }.OfType<string>()));
        return said.Length > 0 ? $"{answer.Host} answers {answer.Status}: {said}" : $"{answer.Host} answers {answer.Status}.";
    }

    private static string? Member(Answer.Received answer, string name)
    {
        try
        {
            using var json = JsonDocument.Parse(answer.Body);
            return JsonPage.Text(json.RootElement, name);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
