using System.Security.Cryptography;
using System.Text;

namespace SocialInbox.Networks.WordPress;

/// <summary>
/// Deliveries of a shop's WooCommerce. None of its own topics is for reviews; a hook on the action <c>comment_post</c> announces both comments
/// and reviews, and all it does is have them read at once.
/// </summary>
internal static class WooCommerceWebhook
{
    private const string SignatureHeader = "X-WC-Webhook-Signature";
    private const int LongestPing = 40;

    /// <summary>
    /// Base64 of HMAC-SHA256 over the raw body (WC_Webhook::generate_signature). When a hook is saved, the shop sends <c>webhook_id=N</c>
    /// unsigned and wants 200: that is taken from whoever knows the address with its key, and from nobody else.
    /// </summary>
    internal static WebhookVerdict Verify(WebhookRequest request, string secret)
    {
        var key = Encoding.UTF8.GetBytes(secret);
        if (request.Header(SignatureHeader) is not { } signature)
            return IsPing(request.Body.Span) && request.HasKey(secret) ? WebhookVerdict.Genuine : WebhookVerdict.Forged;
        var expected = Convert.ToBase64String(HMACSHA256.HashData(key, request.Body.Span));
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(signature), Encoding.UTF8.GetBytes(expected)) ? WebhookVerdict.Genuine : WebhookVerdict.Forged;
    }

    private static bool IsPing(ReadOnlySpan<byte> body) =>
        body.Length <= LongestPing && body.StartsWith("webhook_id="u8) && body["webhook_id=".Length..].IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0;
}
