using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SocialInbox.Accounts;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.Discourse;

/// <summary>
/// Deliveries of a forum. They tell of deletions at once, and of new topics; where a post stands in a topic only the forum can say, so
/// answers come by a poll at once.
/// </summary>
internal static class DiscourseWebhook
{
    private const string SignatureHeader = "X-Discourse-Event-Signature";
    private const string Scheme = "sha256=";

    // What a forum tells of besides posts, and what follows from none of it: whatever was posted is read by the polls.
    private static readonly HashSet<string> Hints =
        ["ping", "notification", "topic", "user", "group", "category", "tag", "reviewable", "like", "assign", "solved", "accepted_solution", "user_badge", "group_user", "topic_voting", "chat_message"];

    /// <summary>https://meta.discourse.org/t/configure-webhooks-that-trigger-on-discourse-events/49045: hex HMAC-SHA256 over the raw body.</summary>
    internal static WebhookVerdict Verify(WebhookRequest request, string secret)
    {
        var given = new byte[SHA256.HashSizeInBytes];
        var isHex = request.Header(SignatureHeader) is { } signature && signature.StartsWith(Scheme, StringComparison.Ordinal)
            && signature.Length == Scheme.Length + (2 * given.Length)
            && Convert.FromHexString(signature.AsSpan(Scheme.Length), given, out _, out _) == System.Buffers.OperationStatus.Done;
        var isGenuine = CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), request.Body.Span), given);
        return isHex && isGenuine ? WebhookVerdict.Genuine : WebhookVerdict.Forged;
    }

    internal static NetworkPage Read(Account account, ReadOnlyMemory<byte> body)
    {
        var found = new DiscourseFound(account);
        try
        {
            using var json = JsonDocument.Parse(body);
            var root = json.RootElement;
            if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("post", out var item)) Take(account, item, found);
            else if (root.ValueKind != JsonValueKind.Object || !Hints.Any(hint => root.TryGetProperty(hint, out _)))
                return Unknown(JsonPage.Raw(root), "An event that the inbox does not know.");
        }
        catch (JsonException wrong)
        {
            return Unknown(JsonPage.Capped(Encoding.UTF8.GetString(body.Span)), $"The body is no JSON: {JsonPage.Problem(wrong)}");
        }

        var delivery = found.ToDelivery();
        return delivery with { PollNow = delivery is { Posts.IsEmpty: true, Gone.IsEmpty: true, Unreadable.IsEmpty: true } };
    }

    private static void Take(Account account, JsonElement item, DiscourseFound found)
    {
        if (found.Parse(item) is not { } post || !DiscoursePosts.IsPublic(post)) return;
        if (DiscoursePosts.IsGone(post)) found.Gone(post);
        else if (post.PostNumber == 1 && !DiscoursePosts.IsBrand(post, account) && DiscoursePosts.IsAddressed(post, account))
            found.Add(post, new DiscoursePlace(DiscoursePosts.IdOf(post), null, null, false, false));
    }

    private static NetworkPage Unknown(string raw, string problem) => new([], [new UnreadablePost(raw, problem)], [], null, false);
}
