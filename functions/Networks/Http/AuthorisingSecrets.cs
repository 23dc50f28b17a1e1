using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace SocialInbox.Networks.Http;

/// <summary>Where a request carries what authorises it. A network that puts it elsewhere adds the place here.</summary>
internal static class AuthorisingSecrets
{
    /// <summary>Shorter values are no secrets, and would be found by chance.</summary>
    private const int Shortest = 8;

    private static readonly string[] Headers = ["Api-Key", "Apikey", "X-Api-Key", "User-Api-Key", "Access-Token", "X-Shopify-Access-Token"];

    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "access_token", "input_token", "fb_exchange_token", "client_secret", "appsecret_proof", "refresh_token", "code", "code_verifier", "apikey", "key", "token",
        "consumer_key", "consumer_secret", "password", "secret_token",
    };

    internal static bool IsOne(string value) => value.Length >= Shortest;

    internal static IEnumerable<string> InHeaders(HttpRequestMessage request)
    {
        if (request.Headers.Authorization is { Parameter: { } parameter } authorization)
        {
            yield return parameter;
            if (authorization.Scheme.Equals("Basic", StringComparison.OrdinalIgnoreCase) && Password(parameter) is { } password) yield return password;
        }

        foreach (var header in Headers)
            if (request.Headers.TryGetValues(header, out var values)) foreach (var value in values) yield return value;
    }

    internal static IEnumerable<string> InAddress(HttpRequestMessage request)
    {
        if (request.RequestUri is not { } asked) return [];
        return Named(asked.Query)
            // Telegram's token is a part of the path: https://core.telegram.org/bots/api#making-requests
            .Concat(asked.Segments.Select(Uri.UnescapeDataString).Where(segment => segment.StartsWith("bot", StringComparison.Ordinal) && segment.Contains(':')).Select(segment => segment["bot".Length..].TrimEnd('/')));
    }

    internal static async Task<IEnumerable<string>> InBody(HttpRequestMessage request, CancellationToken cancellation)
    {
        if (request.Content is not { Headers.ContentType.MediaType: "application/x-www-form-urlencoded" or "application/json" } content) return [];
        var body = await content.ReadAsStringAsync(cancellation).ConfigureAwait(false);
        return content.Headers.ContentType.MediaType == "application/json" ? Members(body) : Named(body);
    }

    private static IEnumerable<string> Named(string query) =>
        QueryHelpers.ParseQuery(query).Where(parameter => Names.Contains(parameter.Key)).SelectMany(parameter => parameter.Value).OfType<string>();

    private static List<string> Members(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.ValueKind != JsonValueKind.Object
            ? []
            : [.. document.RootElement.EnumerateObject().Where(member => Names.Contains(member.Name) && member.Value.ValueKind == JsonValueKind.String).Select(member => member.Value.GetString()!)];
    }

    private static string? Password(string basic)
    {
        var pair = new byte[basic.Length];
        return Convert.TryFromBase64String(basic, pair, out var length) && Encoding.UTF8.GetString(pair, 0, length) is var text && text.IndexOf(':') is >= 0 and var colon ? text[(colon + 1)..] : null;
    }
}
