using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SocialInbox.Accounts;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.LinkedIn;

/// <summary>
/// Deliveries of notices: their signature, LinkedIn's challenge, and what they tell. What the page's people wrote is read by the poll that
/// each delivery asks for, since a notice does not say what it answers.
/// </summary>
internal static class LinkedInDeliveries
{
    private const string Header = "X-LI-Signature";

    // The literal stands before the body in what is signed: https://learn.microsoft.com/linkedin/shared/api-guide/webhook-validation.
    private static readonly byte[] Prefix = Encoding.UTF8.GetBytes("hmacsha256=");

    internal static WebhookVerdict Verify(WebhookRequest request, string secret)
    {
        var expected = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), (byte[])[.. Prefix, .. request.Body.Span]));
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(request.Header(Header) ?? "")) ? WebhookVerdict.Genuine : WebhookVerdict.Forged;
    }

    internal static Handshake? Answer(WebhookRequest request, string secret)
    {
        // The challenge is a UUID. Whatever else somebody wants signed might be the body of a delivery.
        if (request.Query.GetValueOrDefault("challengeCode") is not { } code || !Guid.TryParseExact(code, "D", out _)) return null;
        var response = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(code)));
        return new Handshake("application/json", JsonSerializer.Serialize(new LinkedInChallenge(code, response), LinkedInJson.Default.LinkedInChallenge));
    }

    internal static NetworkPage Read(Account account, ReadOnlyMemory<byte> body)
    {
        var page = new LinkedInFindings();
        var elsewhere = new List<DeliveryPiece>();
        try
        {
            using var json = JsonDocument.Parse(body);
            var root = json.RootElement.Clone();
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("notifications", out var list) || list.ValueKind != JsonValueKind.Array) return Unreadable(body, "The body holds no notices.");
            foreach (var item in list.EnumerateArray()) Read(account, item, page, elsewhere);
            return page.ToPage(null, more: false) with { Elsewhere = [.. elsewhere], PollNow = list.GetArrayLength() > elsewhere.Count };
        }
        catch (JsonException problem)
        {
            return Unreadable(body, $"The body holds no notices: {JsonPage.Problem(problem)}");
        }
    }

    private static void Read(Account account, JsonElement item, LinkedInFindings page, List<DeliveryPiece> elsewhere)
    {
        try
        {
            var notice = LinkedInNotices.Parse(item);
            if (!account.AuthorIds.Contains(notice.OrganizationalEntity))
            {
                elsewhere.Add(new DeliveryPiece(notice.OrganizationalEntity, $"{{\"notifications\":[{item.GetRawText()}]}}"));
                return;
            }

            if (!LinkedInNotices.IsComment(notice))
            {
                page.AddKnown(notice, item, account);
                return;
            }

            var urn = LinkedInUrn.Normal(notice.DecoratedGeneratedActivity?.Comment?.Entity ?? notice.GeneratedActivity ?? "");
            if (!LinkedInUrn.IsComment(urn)) throw new JsonException("a notice that names no comment");
            var told = LinkedInPosts.Told(urn, notice, account);
            if (!told.ByBrand && notice.DecoratedGeneratedActivity?.Comment?.Text is not null) page.Add(told);
        }
        catch (JsonException problem)
        {
            page.Unreadable(item, problem);
        }
    }

    private static NetworkPage Unreadable(ReadOnlyMemory<byte> body, string problem) =>
        new([], [new UnreadablePost(JsonPage.Capped(Encoding.UTF8.GetString(body.Span)), problem)], [], null, false);
}
