using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace SocialInbox.Networks.Meta;

/// <summary>
/// Meta's webhooks: HMAC-SHA256 with the app's secret over the raw bytes (Meta escapes all beyond ASCII before it signs, so nothing that
/// was parsed and written again fits), and the question whether we listen. https://developers.facebook.com/docs/graph-api/webhooks/getting-started
/// </summary>
internal static class HubSignature
{
    /// <summary>The name of the secret that an administrator copies to Meta.</summary>
    internal const string VerifyTokenSecret = "verifyToken";

    private const string Header = "X-Hub-Signature-256";
    private const string Scheme = "sha256=";
    private const int LongestChallenge = 1000;

    internal static WebhookVerdict Verify(WebhookRequest request, string secret)
    {
        var given = new byte[SHA256.HashSizeInBytes];
        var isHex = request.Header(Header) is { } signature && signature.StartsWith(Scheme, StringComparison.Ordinal) && signature.Length == Scheme.Length + (2 * given.Length)
            && Convert.FromHexString(signature.AsSpan(Scheme.Length), given, out _, out _) == OperationStatus.Done;
        return CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), request.Body.Span), given) && isHex
            ? WebhookVerdict.Genuine
            : WebhookVerdict.Forged;
    }

    /// <summary>The word that an administrator enters at Meta beside our address, made of the app's secret: there is no second one to keep.</summary>
    internal static string VerifyToken(string secret) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), "socialinbox hub.verify_token"u8).AsSpan(0, 16));

    internal static Handshake? Answer(WebhookRequest request, string secret) =>
        request.Query.GetValueOrDefault("hub.mode") == "subscribe"
        && request.Query.GetValueOrDefault("hub.challenge") is { Length: > 0 and <= LongestChallenge } challenge
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(VerifyToken(secret)), Encoding.UTF8.GetBytes(request.Query.GetValueOrDefault("hub.verify_token") ?? ""))
            ? new Handshake("text/plain", challenge)
            : null;
}
