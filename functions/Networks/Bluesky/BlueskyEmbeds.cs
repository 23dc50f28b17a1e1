using System.Collections.Immutable;
using System.Text.Json;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.Bluesky;

/// <summary>
/// What hangs on a post, read from its record alone, so that it is the same wherever the post was found. Tolerant: an embed of a
/// kind that nobody knows is no attachment, and never makes a post unreadable.
/// </summary>
internal static class BlueskyEmbeds
{
    private const string Pictures = "https://cdn.bsky.app/img/feed_fullsize/plain";

    internal static ImmutableArray<PostAttachment> Attachments(JsonElement? embed, string did)
    {
        if (embed is not { ValueKind: JsonValueKind.Object } root) return [];
        var media = Member(root, "media") is { ValueKind: JsonValueKind.Object } beside ? beside : root;
        var found = ImmutableArray.CreateBuilder<PostAttachment>();
        if (Member(media, "images") is { ValueKind: JsonValueKind.Array } images)
        {
            foreach (var image in images.EnumerateArray())
            {
                if (Blob(Member(image, "image")) is { } cid) found.Add(new PostAttachment("image", $"{Pictures}/{did}/{cid}", JsonPage.Text(image, "alt")));
            }
        }

        if (Blob(Member(media, "video")) is { } video) found.Add(new PostAttachment("video", $"https://video.bsky.app/watch/{did}/{video}/playlist.m3u8", JsonPage.Text(media, "alt")));
        if (Member(media, "external") is { ValueKind: JsonValueKind.Object } link && Declared.WebAddress(JsonPage.Text(link, "uri")) is { } address)
            found.Add(new PostAttachment("link", address, JsonPage.Text(link, "title")));
        if (Quoted(embed) is { } quoted && BlueskyNames.Permalink(quoted) is { } permalink) found.Add(new PostAttachment("quote", permalink, null));
        return found.ToImmutable();
    }

    /// <summary>The quoted record: app.bsky.embed.record holds it directly, recordWithMedia one level deeper.</summary>
    internal static string? Quoted(JsonElement? embed) =>
        embed is not { ValueKind: JsonValueKind.Object } root || Member(root, "record") is not { ValueKind: JsonValueKind.Object } record ? null
        : JsonPage.Text(record, "uri") ?? JsonPage.Text(Member(record, "record"), "uri");

    private static string? Blob(JsonElement blob) =>
        JsonPage.Text(Member(blob, "ref"), "$link") is { Length: > 0 and <= 100 } cid && cid.All(char.IsAsciiLetterOrDigit) ? cid : null;

    private static JsonElement Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : default;
}
