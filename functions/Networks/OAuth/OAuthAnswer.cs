using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.OAuth;

/// <summary>Reads what a token address answered. None of it is kept or told but the network's words: it holds secrets.</summary>
internal static class OAuthAnswer
{
    private const double LongestSeconds = 20.0 * 366 * 24 * 3600;

    /// <exception cref="NetworkFailedException">The answer holds no token.</exception>
    internal static OAuthGrant Read(Answer.Received answer, IReadOnlyCollection<string> secret, DateTimeOffset now)
    {
        using var json = Parse(answer.Body);
        var root = json?.RootElement ?? default;
        // Some networks wrap what RFC 6749 puts at the top.
        var tokens = Member(root, "data") is { ValueKind: JsonValueKind.Object } wrapped ? wrapped : root;
        if (answer.Ok && JsonPage.Text(tokens, "access_token") is { Length: > 0 } access)
        {
            return new OAuthGrant(access, JsonPage.Text(tokens, "refresh_token"), After(now, tokens, "expires_in"))
            {
                RefreshUntil = After(now, tokens, "refresh_token_expires_in") ?? After(now, tokens, "refresh_expires_in"),
                Scopes = [.. (JsonPage.Text(tokens, "scope") ?? "").Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)],
            };
        }

        throw new NetworkFailedException(Failure(answer, Words(answer, root, secret)));
    }

    private static NetworkFailure Failure(Answer.Received answer, string words) => answer switch
    {
        { RetryAt: { } until } => new NetworkFailure.Throttled(until, words),
        { IsRedirect: true } => new NetworkFailure.Unreachable(words),
        { Status: >= 500 or 408 } => new NetworkFailure.Unreachable(words),
        { Ok: true } when !HasError(answer.Body) => new NetworkFailure.Unreadable($"{answer.Host} answered no token.", ""),
        { Status: 404 or 405 or 410 } => new NetworkFailure.NotFound(words),
        // 400 invalid_grant, 401 invalid_client, and the refusals that some networks send with 200.
        _ => new NetworkFailure.CredentialsRefused(words),
    };

    private static bool HasError(string body)
    {
        using var json = Parse(body);
        return json is not null && (Member(json.RootElement, "error").ValueKind != JsonValueKind.Undefined || Member(json.RootElement, "code") is { ValueKind: JsonValueKind.Number });
    }

    private static string Words(Answer.Received answer, JsonElement root, IReadOnlyCollection<string> secret)
    {
        var error = Member(root, "error") is { ValueKind: JsonValueKind.Object } inner ? inner : root;
        var said = string.Join(": ", new[] { JsonPage.Text(root, "error"), JsonPage.Text(error, "error_description") ?? JsonPage.Text(error, "message") }.OfType<string>());
        // A server that repeats what it was sent must not make us tell it.
        said = secret.Where(value => value.Length >= 8).Aggregate(said, (words, value) => words.Replace(value, "…", StringComparison.Ordinal));
        return ServerWords.From(said) is { Length: > 0 } words ? $"{answer.Host} answers {answer.Status}: {words}" : $"{answer.Host} answers {answer.Status} and gives no token.";
    }

    private static DateTimeOffset? After(DateTimeOffset now, JsonElement tokens, string name)
    {
        // A number by the standard, and a number in quotes by some.
        var seconds = Member(tokens, name) switch
        {
            { ValueKind: JsonValueKind.Number } number when number.TryGetDouble(out var value) => value,
            { ValueKind: JsonValueKind.String } when double.TryParse(JsonPage.Text(tokens, name), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) => value,
            _ => 0,
        };
        return seconds is > 0 and < LongestSeconds ? now.AddSeconds(seconds) : null;
    }

    private static JsonElement Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : default;

    private static JsonDocument? Parse(string body)
    {
        try
        {
            return JsonDocument.Parse(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class OAuthJson : JsonSerializerContext;
