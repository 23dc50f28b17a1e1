using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SocialInbox.Accounts;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.Google;

/// <summary>
/// The token that Pub/Sub sends with a delivery (https://cloud.google.com/pubsub/docs/authenticate-push-subscriptions): signed by Google, for
/// this account's audience, in the name of the service account that the administrator entered.
/// </summary>
internal sealed class GoogleSignature(GoogleKeys keys)
{
    internal const string SenderSetting = "sender";

    private const int LongestToken = 8 * 1024;

    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    internal async ValueTask<WebhookVerdict> Verify(Account account, WebhookRequest request, string secret, DateTimeOffset now, CancellationToken cancellation)
    {
        if (account.Settings.GetValueOrDefault(SenderSetting)?.Trim() is not { Length: > 0 } sender) return WebhookVerdict.Forged;
        if (Token.Read(request.Header("Authorization")) is not { } token) return WebhookVerdict.Forged;
        if (await keys.Find(token.Key, now, cancellation) is not { } key || !token.IsSignedBy(key)) return WebhookVerdict.Forged;
        if (!token.IsFor(secret, sender)) return WebhookVerdict.Forged;
        return token.Expires > now - Skew && token.Issued < now + Skew ? WebhookVerdict.Genuine : WebhookVerdict.Stale;
    }

    private sealed record Token(string Key, byte[] Signed, byte[] Signature, JsonElement Claims)
    {
        internal DateTimeOffset Expires => Instant("exp");

        internal DateTimeOffset Issued => Instant("iat");

        internal static Token? Read(string? header)
        {
            if (header is not { Length: <= LongestToken } || !header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)) return null;
            var parts = header[7..].Trim().Split('.');
            if (parts.Length != 3) return null;
            try
            {
                using var head = JsonDocument.Parse(Bytes(parts[0]));
                using var claims = JsonDocument.Parse(Bytes(parts[1]));
                return JsonPage.Text(head.RootElement, "alg") == "RS256" && JsonPage.Text(head.RootElement, "kid") is { Length: > 0 and <= 200 } key && claims.RootElement.ValueKind == JsonValueKind.Object
                    ? new Token(key, Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), Bytes(parts[2]), claims.RootElement.Clone())
                    : null;
            }
            catch (Exception broken) when (broken is JsonException or FormatException)
            {
                return null;
            }
        }

        internal bool IsSignedBy(RSAParameters key)
        {
            using var rsa = RSA.Create(key);
            return rsa.VerifyData(Signed, Signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        }

        internal bool IsFor(string audience, string sender) =>
            JsonPage.Text(Claims, "iss") is "https://accounts.google.com" or "accounts.google.com"
            && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(JsonPage.Text(Claims, "aud") ?? ""), Encoding.UTF8.GetBytes(audience))
            && string.Equals(JsonPage.Text(Claims, "email"), sender, StringComparison.OrdinalIgnoreCase)
            && Claims.TryGetProperty("email_verified", out var verified) && (verified.ValueKind == JsonValueKind.True || (verified.ValueKind == JsonValueKind.String && verified.ValueEquals("true")));

        private DateTimeOffset Instant(string claim) =>
            Claims.TryGetProperty(claim, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var seconds) && seconds is > 0 and < 253_402_300_799
                ? DateTimeOffset.FromUnixTimeSeconds(seconds)
                : DateTimeOffset.UnixEpoch;

        private static byte[] Bytes(string part) => System.Buffers.Text.Base64Url.DecodeFromChars(part);
    }
}
