using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.Bluesky;

/// <summary>What createSession and refreshSession give.</summary>
internal sealed record BlueskySession(string AccessToken, string RefreshToken, string Did, string Handle, string? Pds, string? InactiveBecause)
{
    internal const string AccessSecret = "accessToken";
    internal const string RefreshSecret = "refreshToken";
    internal const string PasswordSecret = "appPassword";

    /// <summary>When the access token ends, for people to see: the server's word counts when it refuses it.</summary>
    internal DateTimeOffset? ExpiresAt
    {
        get
        {
            try
            {
                using var claims = JsonDocument.Parse(Encoding.UTF8.GetString(Base64Url.DecodeFromChars(AccessToken.Split('.')[1])));
                return DateTimeOffset.FromUnixTimeSeconds(claims.RootElement.GetProperty("exp").GetInt64());
            }
            catch (Exception e) when (e is JsonException or FormatException or IndexOutOfRangeException or KeyNotFoundException or InvalidOperationException or ArgumentOutOfRangeException)
            {
                return null;
            }
        }
    }

    /// <exception cref="NetworkFailedException">The answer is no session.</exception>
    internal static BlueskySession Parse(Answer.Received answer)
    {
        using var json = JsonPage.Parse(answer);
        var root = json.RootElement;
        return JsonPage.Text(root, "accessJwt") is { Length: > 0 } access && JsonPage.Text(root, "refreshJwt") is { Length: > 0 } refresh && JsonPage.Text(root, "did") is { Length: > 0 } did
            ? new BlueskySession(access, refresh, did, JsonPage.Text(root, "handle") ?? did, Endpoint(root), Inactive(root))
            : throw new NetworkFailedException(new NetworkFailure.Unreadable($"{answer.Host} answered no session.", ""));
    }

    private static string? Inactive(JsonElement root) =>
        root.TryGetProperty("active", out var active) && active.ValueKind == JsonValueKind.False ? ServerWords.From(JsonPage.Text(root, "status") ?? "inactive") : null;

    private static string? Endpoint(JsonElement root)
    {
        if (!root.TryGetProperty("didDoc", out var document) || document.ValueKind != JsonValueKind.Object
            || !document.TryGetProperty("service", out var services) || services.ValueKind != JsonValueKind.Array) return null;
        return services.EnumerateArray()
            .Where(service => JsonPage.Text(service, "id")?.EndsWith("#atproto_pds", StringComparison.Ordinal) == true)
            .Select(service => JsonPage.Text(service, "serviceEndpoint"))
            .FirstOrDefault();
    }

    /// <summary>A record prints its members; these are secrets.</summary>
    public override string ToString() => $"session of {Did}";
}
