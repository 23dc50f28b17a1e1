using System.Globalization;
using System.Text.Json.Nodes;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.Facebook;

/// <summary>What stands on a Page, and how it looks on the wire: recorded posts and comments with other words in them.</summary>
internal sealed class FacebookState(BriskClock clock)
{
    public const string Page = "104857600112233";

    private readonly JsonNode post = Sample.Json("Facebook", "visitor-posts")["data"]![0]!;
    private readonly JsonNode comment = Sample.Json("Facebook", "post-comments")["data"]![0]!;
    private int number;

    public List<Entry> Entries { get; } = [];

    public HashSet<string> Broken { get; } = [];

    public HashSet<string> Hidden { get; } = [];

    public HashSet<string> Liked { get; } = [];

    public Entry Add(string author, string text, string? replyTo, DateTimeOffset? at = null, bool elsewhere = false)
    {
        var name = (++number).ToString("D10", CultureInfo.InvariantCulture);
        var under = Find(replyTo);
        var root = under?.Root ?? under?.Id;

        // Two levels only: an answer to an answer stands beside it.
        var parent = under is { Root: not null } ? under.Parent ?? under.Id : null;
        var id = root is null ? $"{(elsewhere ? author : Page)}_{name}" : $"{root.Split('_')[1]}_{name}";
        var entry = new Entry(id, author, text, root, parent, at ?? clock.GetUtcNow());
        Entries.Add(entry);
        return entry;
    }

    public Entry? Find(string? id) => Entries.Find(entry => entry.Id == id);

    public IEnumerable<Entry> Below(string id) => Entries.Where(entry => entry.Root == id || entry.Parent == id);

    public JsonObject Wire(Entry entry)
    {
        var wire = (entry.Root is null ? post : comment).DeepClone().AsObject();
        wire["id"] = entry.Id;
        wire["created_time"] = entry.At.ToString("yyyy-MM-dd'T'HH:mm:ss'+0000'", CultureInfo.InvariantCulture);
        wire["message"] = Broken.Contains(entry.Id) ? 5 : entry.Text;
        wire["from"] = From(entry);
        wire["permalink_url"] = $"https://www.facebook.com/{entry.Id}";
        wire["a_member_of_tomorrow"] = new JsonObject { ["nested"] = new JsonArray(1, "two", null) };
        wire.Remove("comments");
        wire.Remove("parent");
        if (entry.Root is null) wire["comments"] = new JsonObject { ["data"] = new JsonArray(), ["summary"] = new JsonObject { ["total_count"] = Below(entry.Id).Count() } };
        if (Find(entry.Parent) is { } parent) wire["parent"] = new JsonObject { ["id"] = parent.Id, ["message"] = parent.Text, ["from"] = From(parent) };
        return wire;
    }

    /// <summary>One page, newest first unless asked otherwise; the cursor names the last item, and "next" holds the token, as it does.</summary>
    public JsonObject List(IEnumerable<Entry> entries, int limit, string after, bool oldestFirst = false)
    {
        var sorted = entries.OrderByDescending(entry => entry.At.ToUnixTimeSeconds()).ThenByDescending(entry => entry.Id, StringComparer.Ordinal).ToList();
        if (oldestFirst) sorted.Reverse();
        var start = after.Length > 0 ? sorted.FindIndex(entry => entry.Id == after) + 1 : 0;
        var page = sorted.Skip(start).Take(limit).ToList();
        var paging = new JsonObject { ["cursors"] = new JsonObject { ["after"] = page.LastOrDefault()?.Id } };
        if (sorted.Count > start + limit) paging["next"] = $"https://graph.facebook.com/v26.0/next?access_token=EAAEXAMPLEpageToken&after={page[^1].Id}";
        return new JsonObject { ["data"] = new JsonArray([.. page.Select(Wire)]), ["paging"] = paging };
    }

    private static JsonObject From(Entry entry) => new() { ["id"] = entry.Author, ["name"] = entry.Author == Page ? "Nordlicht" : entry.Author };
}

internal sealed record Entry(string Id, string Author, string Text, string? Root, string? Parent, DateTimeOffset At)
{
    public string Text { get; set; } = Text;
}
