using System.Text.Json;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.TikTok;

/// <summary>What TikTok's refusals mean. They come with status 200 and a code; only code 0 is a success.</summary>
internal static class TikTokFailures
{
    private const int NoPermission = 40001;
    private const int Throttled = 40100;
    private static readonly int[] BadToken = [40104, 40105];

    /// <summary>The shortest of TikTok's windows recovers in a second, the next in five minutes.</summary>
    private static readonly TimeSpan Wait = TimeSpan.FromMinutes(1);

    /// <summary>What TikTok answered in a body; null where there is none, a page of HTML say.</summary>
    internal static int? Code(Answer.Received answer)
    {
        try
        {
            using var json = JsonDocument.Parse(answer.Body);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("code", out var code) && code.ValueKind == JsonValueKind.Number && code.TryGetInt32(out var number) ? number : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    internal static NetworkFailure? Of(Answer.Received answer, DateTimeOffset now)
    {
        var words = Words(answer);
        return (Code(answer), answer) switch
        {
            (_, { RetryAt: { } until }) => new NetworkFailure.Throttled(until, words),
            (0, { Ok: true }) => null,
            (Throttled, _) => new NetworkFailure.Throttled(now + Wait, words),
            ({ } code, _) when IsForbidden(code) => new NetworkFailure.CredentialsRefused(words),
            (>= 50000, _) => new NetworkFailure.Unreachable(words),
            ({ } code, { Ok: true }) when code != 0 => new NetworkFailure.Rejected(words),
            (_, { Status: 401 or 403 }) => new NetworkFailure.CredentialsRefused(words),
            (_, { Status: 404 or 410 }) => new NetworkFailure.NotFound(words),
            (_, { IsRedirect: true }) => new NetworkFailure.Unreachable($"{answer.Host} sends us elsewhere ({answer.Status})."),
            (_, { Status: >= 500 or 408 }) => new NetworkFailure.Unreachable(words),
            (null, { Ok: true }) => new NetworkFailure.Unreadable($"{answer.Host} answered what is no answer of TikTok's.", JsonPage.Capped(answer.Body)),
            _ => new NetworkFailure.Rejected(words),
        };
    }

    internal static bool IsForbidden(int code) => code == NoPermission || BadToken.Contains(code);

    internal static string Words(Answer.Received answer)
    {
        string? said;
        try
        {
            using var json = JsonDocument.Parse(answer.Body);
            said = JsonPage.Text(json.RootElement, "message");
        }
        catch (JsonException)
        {
            said = null;
        }

        var words = ServerWords.From(said);
        var code = Code(answer) is { } number and not 0 ? number : answer.Status;
        return words.Length > 0 ? $"{answer.Host} answers {code}: {words}" : $"{answer.Host} answers {code}.";
    }
}
