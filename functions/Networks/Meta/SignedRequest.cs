using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.Meta;

/// <summary>
/// What Meta sends when a person removes an app or asks for deletion: a signature and the signed words, both as Base64url, HMAC-SHA256 with the app's secret
/// over the encoded words. https://developers.facebook.com/docs/development/create-an-app/app-dashboard/data-deletion-callback
/// </summary>
internal static class SignedRequest
{
    private const int Longest = 4096;

    /// <summary>The year 9999.</summary>
    private const long LastSecond = 253_000_000_000;

    /// <summary>The app-scoped id of the person, and when it was signed; null when it is forged or says nothing of a person.</summary>
    internal static SignedWithdrawal? Read(string signedRequest, string secret)
    {
        if (signedRequest.Length > Longest || signedRequest.Split('.') is not [var signature, var words] || Bytes(signature) is not { } given) return null;
        if (!CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(words)), given) || Bytes(words) is not { } body) return null;
        try
        {
            using var json = JsonDocument.Parse(body);
            return string.Equals(JsonPage.Text(json.RootElement, "algorithm"), "HMAC-SHA256", StringComparison.OrdinalIgnoreCase) && JsonPage.Text(json.RootElement, "user_id") is { } user && PostLimits.IsId(user)
                ? new SignedWithdrawal(user, IssuedAt(json.RootElement))
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static DateTimeOffset? IssuedAt(JsonElement words) =>
        words.TryGetProperty("issued_at", out var issued) && issued.ValueKind == JsonValueKind.Number && issued.TryGetInt64(out var seconds) && seconds is > 0 and < LastSecond ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;

    // In the one form only in which it is written: bits beyond the last byte, blanks and signs that the decoder passes over are none of Meta's.
    private static byte[]? Bytes(string text) =>
        Base64Url.IsValid(text) && Base64Url.DecodeFromChars(text) is var bytes && Base64Url.EncodeToString(bytes) == text.TrimEnd('=') ? bytes : null;
}
