using System.Text.Json;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.X;

/// <summary>What X's refusals mean. Its problems are told apart by the last part of their type, because X changes its host.</summary>
internal static class XFailures
{
    /// <summary>Until somebody has bought credits, or the paid period ends: asked again now and then, so that nobody has to connect anew.</summary>
    private static readonly TimeSpan Unpaid = TimeSpan.FromMinutes(30);

    // That one post or its author is closed to us (not-authorized-for-resource) says nothing of the app.
    private static readonly string[] Forbidden = ["client-forbidden", "client-not-enrolled", "official-client-forbidden"];

    internal static NetworkFailure Of(Answer.Received answer, DateTimeOffset now)
    {
        var words = Words(answer);
        return answer switch
        {
            _ when IsUnpaid(answer) => new NetworkFailure.Throttled(now + Unpaid, $"{words} Nothing is read until credits are bought in X's developer console."),
            { RetryAt: { } until } => new NetworkFailure.Throttled(until, words),
            { Status: 401 } => new NetworkFailure.CredentialsRefused(words),
            { Status: 403 } => new NetworkFailure.CredentialsRefused(words),
            { Status: 404 or 410 } => new NetworkFailure.NotFound(words),
            { IsRedirect: true } => new NetworkFailure.Unreachable($"{answer.Host} sends us elsewhere ({answer.Status})."),
            { Status: >= 500 or 408 } => new NetworkFailure.Unreachable(words),
            _ => new NetworkFailure.Rejected(words),
        };
    }

    /// <summary>Out of credits (402), or the paid cap is reached: a 429 whose reset means nothing.</summary>
    internal static bool IsUnpaid(Answer.Received answer) => answer.Status == 402 || (answer.Status is 403 or 429 && Kind(answer) is "usage-capped" or "credits");

    /// <summary>The app or the token lacks a right, whatever is asked for.</summary>
    internal static bool IsForbidden(Answer.Received answer) => answer.Status == 401 || (answer.Status == 403 && Forbidden.Contains(Kind(answer)));

    /// <summary>X takes the account for a program that floods, and nothing from it for a while: "might be automated" (226).</summary>
    internal static bool IsBlock(Answer.Received answer) => answer.Status == 403 && Words(answer).Contains("automated", StringComparison.OrdinalIgnoreCase);

    internal static bool IsDuplicate(Answer.Received answer) => answer.Status == 403 && Words(answer).Contains("duplicate content", StringComparison.OrdinalIgnoreCase);

    /// <summary>A 403 that X gives by mistake now and then, and not twice.</summary>
    internal static bool IsMistake(Answer.Received answer) => answer.Status == 403 && Words(answer).Contains("Authenticating with Unknown is forbidden", StringComparison.OrdinalIgnoreCase);

    internal static string Kind(JsonElement problem) => (JsonPage.Text(problem, "type") ?? "").Split('/')[^1];

    /// <summary>X's own words; for pages of HTML only the status.</summary>
    internal static string Words(Answer.Received answer)
    {
        var said = Read(answer, root => JsonPage.Text(root, "detail") ?? JsonPage.Text(root, "title") ?? XIncludes.List(root, "errors").Select(error => JsonPage.Text(error, "message")).FirstOrDefault());
        var detail = Read(answer, root => XIncludes.List(root, "errors").Select(error => JsonPage.Text(error, "message")).FirstOrDefault());
        var all = ServerWords.From(detail is null || detail == said ? said : $"{said} {detail}");
        return all.Length > 0 ? $"{answer.Host} answers {answer.Status}: {all}" : $"{answer.Host} answers {answer.Status}.";
    }

    private static string Kind(Answer.Received answer) => Read(answer, Kind) ?? "";

    private static string? Read(Answer.Received answer, Func<JsonElement, string?> read)
    {
        try
        {
            using var json = JsonDocument.Parse(answer.Body);
            return read(json.RootElement);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
