using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace SocialInbox.Networks.X;

/// <summary>https://docs.x.com/x-api/webhooks: HMAC-SHA256 with the app's consumer secret, in Base64, over the raw body and over X's challenge.</summary>
internal static partial class XSignature
{
    internal const string Header = "x-twitter-webhooks-signature";

    private const string Scheme = "sha256=";

    internal static WebhookVerdict Verify(WebhookRequest request, string secret)
    {
        var expected = Scheme + Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), request.Body.Span));
        var isGenuine = CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(request.Header(Header) ?? ""));
        return isGenuine ? WebhookVerdict.Genuine : WebhookVerdict.Forged;
    }

    /// <summary>
    /// X's check that the address is still ours; it must not be redirected, and waits ten seconds. What is answered is what signs a delivery,
    /// so nothing that could be the body of one is ever answered: a stranger would ask for the signature of his own words.
    /// </summary>
    internal static Handshake? Answer(WebhookRequest request, string secret)
    {
        if (request.Query.GetValueOrDefault("crc_token") is not { } token || !Token().IsMatch(token)) return null;
        var answer = new XResponseToken(Scheme + Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(token))));
        return new Handshake("application/json", JsonSerializer.Serialize(answer, XJson.Default.XResponseToken));
    }

    [GeneratedRegex(@"\A[A-Za-z0-9_=+/-]{1,200}\z", RegexOptions.NonBacktracking)]
    private static partial Regex Token();
}
