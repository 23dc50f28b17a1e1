using System.Globalization;
using System.Security.Cryptography;
using SocialInbox.Security;

namespace SocialInbox.Networks.Webhook;

/// <summary>
/// The signature in both directions: HMAC-SHA256 with the shared secret over the timestamp, a dot and the raw body. The timestamp
/// is signed too, so that a delivery that somebody copied is worth nothing five minutes later.
/// </summary>
internal static class WebhookSignature
{
    internal const string TimestampHeader = SharedSecretSignature.TimestampHeader;
    internal const string SignatureHeader = SharedSecretSignature.SignatureHeader;

    internal static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    internal static string Sign(string secret, string timestamp, ReadOnlySpan<byte> body) => SharedSecretSignature.Sign(secret, timestamp, body);

    internal static WebhookVerdict Verify(WebhookRequest request, string secret, DateTimeOffset now)
    {
        var timestamp = Timestamp(request);
        var given = new byte[SHA256.HashSizeInBytes];
        var isHex = request.Header(SignatureHeader) is { } signature && signature.StartsWith(SharedSecretSignature.Scheme, StringComparison.Ordinal)
            && signature.Length == SharedSecretSignature.Scheme.Length + (2 * given.Length)
            && Convert.FromHexString(signature.AsSpan(SharedSecretSignature.Scheme.Length), given, out _, out _) == System.Buffers.OperationStatus.Done;
        var isGenuine = CryptographicOperations.FixedTimeEquals(SharedSecretSignature.Hash(secret, timestamp ?? "", request.Body.Span), given);
        if (!isHex || !isGenuine || !long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) || seconds > 253_402_300_799) return WebhookVerdict.Forged;
        return (now - DateTimeOffset.FromUnixTimeSeconds(seconds)).Duration() <= Window ? WebhookVerdict.Genuine : WebhookVerdict.Stale;
    }

    internal static string? Timestamp(WebhookRequest request) => request.Header(TimestampHeader);
}
