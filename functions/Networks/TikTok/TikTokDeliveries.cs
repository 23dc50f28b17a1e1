using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SocialInbox.Accounts;
using SocialInbox.Networks.Http;
using SocialInbox.Triage;

namespace SocialInbox.Networks.TikTok;

/// <summary>
/// TikTok's deliveries: signed with their time, and with what happened as a text of JSON inside. A comment's words are not in them, so
/// they ask for a poll; a video of somebody else that names the brand is known by its delivery alone.
/// </summary>
internal static class TikTokDeliveries
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    internal static string SignedBeside(WebhookRequest request) => Part(request, "t=") ?? "";

    internal static WebhookVerdict Verify(WebhookRequest request, string secret, DateTimeOffset now)
    {
        var time = SignedBeside(request);
        var expected = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), (byte[])[.. Encoding.UTF8.GetBytes($"{time}."), .. request.Body.Span]));
        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(Part(request, "s=") ?? ""))) return WebhookVerdict.Forged;
        if (!long.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) || seconds > 253_402_300_799) return WebhookVerdict.Forged;
        return (now - DateTimeOffset.FromUnixTimeSeconds(seconds)).Duration() <= Window ? WebhookVerdict.Genuine : WebhookVerdict.Stale;
    }

    internal static NetworkPage Read(Account account, ReadOnlyMemory<byte> body)
    {
        var raw = JsonPage.Capped(Encoding.UTF8.GetString(body.Span));
        try
        {
            using var json = JsonDocument.Parse(body);
            var root = json.RootElement;
            if (JsonPage.Text(root, "event") is not { } happened) return Unreadable(raw, "The body tells of no event.");
            if (JsonPage.Text(root, "user_openid") is { } user && !account.AuthorIds.Contains(user)) return Nothing with { Elsewhere = [new DeliveryPiece(user, raw)] };
            using var content = JsonDocument.Parse(JsonPage.Text(root, "content") ?? "{}");
            return happened switch
            {
                "comment.update" => Comment(content.RootElement),
                "brand.mention.event" => Mention(root, content.RootElement) is { } post ? Nothing with { Posts = [post] } : Unreadable(raw, "A video names the brand, and the event does not say which."),
                _ => Unreadable(raw, $"An event that nobody knows: {ServerWords.From(happened)}."),
            };
        }
        catch (JsonException problem)
        {
            return Unreadable(raw, $"The body tells of no event: {JsonPage.Problem(problem)}");
        }
    }

    private static NetworkPage Nothing => new([], [], [], Cursor: null, More: false);

    private static NetworkPage Comment(JsonElement content) =>
        Id(content, "comment_id") is { } id && JsonPage.Text(content, "comment_action")?.Contains("delete", StringComparison.OrdinalIgnoreCase) == true
            ? Nothing with { Gone = [id] }
            : Nothing with { PollNow = true };

    // The form of this event is not documented in full: an address, a name and words are taken where they are.
    private static NetworkPost? Mention(JsonElement root, JsonElement content)
    {
        if ((Id(content, "video_id") ?? Id(content, "item_id")) is not { } video) return null;
        var author = JsonPage.Text(content, "unique_identifier") ?? JsonPage.Text(content, "user_id");
        var text = JsonPage.Text(content, "text") ?? JsonPage.Text(content, "caption") ?? "";
        var at = root.TryGetProperty("create_time", out var time) && time.ValueKind == JsonValueKind.Number && time.TryGetInt64(out var seconds) && seconds is > 0 and < 253_402_300_799 ? seconds : 0;
        return new NetworkPost
        {
            Id = $"video-{video}",
            RootId = $"video-{video}",
            Author = new PostAuthor(PostLimits.IsId(author) ? author! : $"unknown-{video}", "", JsonPage.Text(content, "display_name") ?? JsonPage.Text(content, "username") ?? "TikTok user"),
            ByBrand = false,
            Kind = PostKind.Mention,
            Text = text,
            PostedAt = DateTimeOffset.FromUnixTimeSeconds(at),
            Version = PostVersion.Of(text, []),
            Permalink = Declared.WebAddress(JsonPage.Text(content, "share_url")),
            Attachments = Declared.WebAddress(JsonPage.Text(content, "share_url")) is { } address ? [new PostAttachment("video", address, null)] : [],
            NetworkData = JsonSerializer.Serialize(new TikTokTarget(video, null), TikTokJson.Default.TikTokTarget),
        }.Fit();
    }

    /// <summary>Ids come as numbers beyond 2^53 too: they are taken as they are written.</summary>
    private static string? Id(JsonElement content, string name) =>
        content.ValueKind != JsonValueKind.Object || !content.TryGetProperty(name, out var id) ? null
        : (id.ValueKind == JsonValueKind.Number ? id.GetRawText() : JsonPage.Text(content, name)) is { } text and not "0" && PostLimits.IsId(text) ? text
        : null;

    private static string? Part(WebhookRequest request, string name) =>
        request.Header("tiktok-signature")?.Split(',').Select(part => part.Trim()).FirstOrDefault(part => part.StartsWith(name, StringComparison.Ordinal))?[name.Length..];

    private static NetworkPage Unreadable(string raw, string problem) => Nothing with { Unreadable = [new UnreadablePost(raw, problem)] };
}
