using System.Globalization;
using System.Text.Json;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.YouTube;

/// <summary>Reads lists of the API, item by item. Pure.</summary>
internal static class YouTubeThreads
{
    internal static List<YouTubeThread> Read(JsonElement page, List<UnreadablePost> unreadable)
    {
        var threads = new List<YouTubeThread>();
        foreach (var item in Items(page))
        {
            try
            {
                threads.Add(Parse(item));
            }
            catch (JsonException problem)
            {
                unreadable.Add(new UnreadablePost(JsonPage.Raw(item), JsonPage.Problem(problem)));
            }
        }

        return threads;
    }

    /// <exception cref="JsonException">This is no thread.</exception>
    internal static YouTubeThread Parse(JsonElement item)
    {
        var thread = item.Deserialize(YouTubeJson.Default.YouTubeThread) ?? throw new JsonException("null instead of a thread");
        return PostLimits.IsId(thread.Id) ? thread : throw new JsonException("an id that is none");
    }

    internal static IEnumerable<JsonElement> Items(JsonElement page) =>
        page.ValueKind == JsonValueKind.Object && page.TryGetProperty("items", out var items) && items.ValueKind == JsonValueKind.Array ? items.EnumerateArray() : [];

    /// <summary>When the last comment of the page was written; null when it holds none that tells.</summary>
    internal static DateTimeOffset? Oldest(JsonElement page) => Items(page).Min(item =>
        Member(Member(Member(item, "snippet"), "topLevelComment"), "snippet") is var snippet && DateTimeOffset.TryParse(JsonPage.Text(snippet, "publishedAt"), CultureInfo.InvariantCulture, out var at)
            ? at
            : (DateTimeOffset?)null);

    private static JsonElement Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : default;
}
