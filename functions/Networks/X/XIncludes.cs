using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.X;

/// <summary>What a page says beside its posts: their authors, pictures and the posts that they answer or quote.</summary>
internal sealed class XIncludes
{
    internal Dictionary<string, XUser> Users { get; } = [];

    internal Dictionary<string, JsonElement> RawUsers { get; } = [];

    internal Dictionary<string, XPost> Posts { get; } = [];

    internal Dictionary<string, XMedia> Media { get; } = [];

    internal static XIncludes Of(JsonElement page)
    {
        var beside = new XIncludes();
        if (page.ValueKind != JsonValueKind.Object || !page.TryGetProperty("includes", out var includes)) return beside;
        foreach (var item in List(includes, "users"))
        {
            // In events about deletions each person is wrapped once more.
            var person = item.ValueKind == JsonValueKind.Object && item.TryGetProperty("data", out var inner) ? inner : item;
            if (Read(person, XJson.Default.XUser) is not { } user) continue;
            beside.Users[user.Id] = user;
            beside.RawUsers[user.Id] = person;
        }

        foreach (var post in List(includes, "tweets").Concat(List(includes, "posts")).Select(item => Read(item, XJson.Default.XPost)).OfType<XPost>())
        {
            foreach (var id in post.History.Append(post.Id)) beside.Posts[id] = post;
        }

        foreach (var media in List(includes, "media").Select(item => Read(item, XJson.Default.XMedia)).OfType<XMedia>()) beside.Media[media.MediaKey] = media;
        return beside;
    }

    internal static IEnumerable<JsonElement> List(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : [];

    // What stands beside a post only helps: what cannot be read of it is missing, and the post itself is still taken in.
    private static T? Read<T>(JsonElement item, JsonTypeInfo<T> type) where T : class
    {
        try
        {
            return JsonPage.Text(item, "id") is { Length: > 0 } || JsonPage.Text(item, "media_key") is { Length: > 0 } ? item.Deserialize(type) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
