using System.Text.Json;
using System.Text.RegularExpressions;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.Meta;

/// <summary>
/// The error that Meta's APIs send, whatever the status, 200 among them; its code says what it means.
/// https://developers.facebook.com/docs/graph-api/guides/error-handling
/// </summary>
internal sealed partial record GraphError(int Code, int? Subcode, bool IsTransient, string Words)
{
    internal bool IsThrottle => Code is 4 or 17 or 32 or 341 or 613 or (>= 80001 and <= 80014);

    /// <summary>The token has ended or was withdrawn, or a permission is missing.</summary>
    internal bool NeedsPerson => Code is 102 or 190 || IsPermission;

    /// <summary>A permission is missing; for what was asked of one object it may be missing for that object alone.</summary>
    internal bool IsPermission => Code is 3 or 10 or (>= 200 and <= 299);

    /// <summary>Blocked for a while, because of how the account behaved.</summary>
    internal bool IsBlock => Code == 368;

    /// <summary>The object is gone, or this token does not see it.</summary>
    internal bool IsGone => Code == 100 && Subcode == 33;

    internal bool IsFault => Code is 1 or 2 || IsTransient;

    /// <summary>
    /// A post may stand there all the same: one word for word like the last (506), one that could not be read back after it was made
    /// (20/1772107), and whatever failed on the way.
    /// </summary>
    internal bool MayHaveArrived => IsFault || Code is 506 || (Code == 20 && Subcode == 1772107);

    internal static GraphError? In(Answer.Received answer)
    {
        // A good answer that begins with something else is no error, and may be large.
        if (answer.Ok && !answer.Body.AsSpan(0, Math.Min(answer.Body.Length, 200)).Contains("\"error\"", StringComparison.Ordinal)) return null;
        try
        {
            using var json = JsonDocument.Parse(answer.Body);
            if (json.RootElement.ValueKind != JsonValueKind.Object || !json.RootElement.TryGetProperty("error", out var error) || error.ValueKind != JsonValueKind.Object) return null;
            var said = JsonPage.Text(error, "error_user_msg") ?? JsonPage.Text(error, "message");
            return new GraphError(
                Number(error, "code") ?? 0,
                Number(error, "error_subcode"),
                error.TryGetProperty("is_transient", out var transient) && transient.ValueKind == JsonValueKind.True,
                Secret().Replace(ServerWords.From(said), "…"));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static int? Number(JsonElement error, string name) =>
        error.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : null;

    // "Malformed access token EAAB…" repeats the token.
    [GeneratedRegex("[A-Za-z0-9_|-]{40,}", RegexOptions.NonBacktracking)]
    private static partial Regex Secret();
}
