using System.Text.Json;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.LinkedIn;

/// <summary>What LinkedIn's refusals mean.</summary>
internal static class LinkedInFailures
{
    internal static NetworkFailure Of(Answer.Received answer)
    {
        var words = Words(answer);
        return answer switch
        {
            { RetryAt: { } until } => new NetworkFailure.Throttled(until, words),
            { Status: 401 or 403 } => new NetworkFailure.CredentialsRefused(words),
            { Status: 404 or 410 } => new NetworkFailure.NotFound(words),
            { Status: 426 } => new NetworkFailure.Rejected($"{words} Set Networks:LinkedIn:Version to one that LinkedIn still serves."),
            { IsRedirect: true } => new NetworkFailure.Unreachable($"{answer.Host} sends us elsewhere ({answer.Status})."),
            { Status: >= 500 or 408 } => new NetworkFailure.Unreachable(words),
            _ => new NetworkFailure.Rejected(words),
        };
    }

    internal static string Words(Answer.Received answer)
    {
        string? said;
        try
        {
            using var json = JsonDocument.Parse(answer.Body);
            said = JsonPage.Text(json.RootElement, "message") ?? JsonPage.Text(json.RootElement, "error_description");
        }
        catch (JsonException)
        {
            said = null;
        }

        var words = ServerWords.From(said);
        return words.Length > 0 ? $"{answer.Host} answers {answer.Status}: {words}" : $"{answer.Host} answers {answer.Status}.";
    }
}
