using System.Text.Json;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.LinkedIn;

/// <summary>What LinkedIn's refusals mean.</summary>
internal static class LinkedInFailures
{
    // "Not enough permissions", for whatever is asked of that kind.
    private const int PermissionMissing = 100;

    private static readonly string[] Waits = ["Retry-After", "X-RateLimit-Reset", "RateLimit-Reset", "x-rate-limit-reset"];

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

    /// <summary>What the refusal of one comment or post means: only some are for want of a permission.</summary>
    internal static NetworkFailure OfOne(Answer.Received answer) =>
        answer.Status == 403 && !IsPermissionMissing(answer) ? new NetworkFailure.Rejected(Words(answer)) : Of(answer);

    /// <summary>
    /// A day's requests are used up until midnight UTC, and LinkedIn does not say so in a header: asked again at the full hour, of which
    /// midnight is one.
    /// </summary>
    internal static Answer.Received Patient(Answer.Received answer, DateTimeOffset now) =>
        answer is { Status: 429, Headers: var headers } && !(headers is not null && Waits.Any(name => RetryAdvice.Values(headers, name).Any()))
            ? answer with { RetryAt = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero).AddHours(now.UtcDateTime.Hour + 1) }
            : answer;

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

    private static bool IsPermissionMissing(Answer.Received answer)
    {
        try
        {
            using var json = JsonDocument.Parse(answer.Body);
            return JsonPage.Text(json.RootElement, "code") == "ACCESS_DENIED"
                || (json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("serviceErrorCode", out var code)
                    && code.ValueKind == JsonValueKind.Number && code.TryGetInt32(out var number) && number == PermissionMissing);
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
