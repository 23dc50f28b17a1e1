using System.Globalization;
using System.Text.Json.Nodes;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.Instagram;

/// <summary>What stands on Instagram around one account, and how it looks on the wire: recorded posts and comments with other words in them.</summary>
internal sealed class InstagramState(BriskClock clock)
{
    public const string Id = "17841400112233445";
    public const string Name = "nordlicht.shop";

    private readonly JsonNode media = Sample.Json("Instagram", "media-list")["data"]![0]!;
    private readonly JsonNode comment = Sample.Json("Instagram", "media-comments")["data"]![0]!;
    private int number;

    public List<Entry> Entries { get; } = [];

    public HashSet<string> Broken { get; } = [];

    public HashSet<string> Hidden { get; } = [];

    /// <summary>Asking who wrote it is refused.</summary>
    public bool WithholdsAuthors { get; set; }

    public Entry Add(string author, string text, string? replyTo, DateTimeOffset? at = null)
    {
        var under = Find(replyTo);

        // Two levels only: an answer to an answer stands beside it.
        var parent = under is { Root: not null } ? under.Parent ?? under.Id : null;
        var entry = new Entry((18020000000000000 + ++number).ToString(CultureInfo.InvariantCulture), author, text, under?.Root ?? under?.Id, parent, at ?? clock.GetUtcNow());
        Entries.Add(entry);
        return entry;
    }

    public Entry? Find(string? id) => Entries.Find(entry => entry.Id == id);

    public JsonObject Media(Entry entry)
    {
        var wire = media.DeepClone().AsObject();
        wire["id"] = entry.Id;
        wire["caption"] = Broken.Contains(entry.Id) ? 5 : entry.Text;
        wire["timestamp"] = At(entry);
        wire["username"] = entry.Author;
        wire["permalink"] = $"https://www.instagram.com/p/{entry.Id}/";
        wire["comments_count"] = Entries.Count(below => below.Root == entry.Id);
        wire["a_member_of_tomorrow"] = new JsonArray(1, "two", null);
        return wire;
    }

    public JsonObject Comment(Entry entry, bool withAnswers = true)
    {
        var wire = comment.DeepClone().AsObject();
        wire["id"] = entry.Id;
        wire["text"] = Broken.Contains(entry.Id) ? 5 : entry.Text;
        wire["timestamp"] = At(entry);
        wire["username"] = entry.Author;
        wire["media"] = new JsonObject { ["id"] = entry.Root };
        wire.Remove("replies");
        wire.Remove("from");
        if (!WithholdsAuthors) wire["from"] = new JsonObject { ["id"] = entry.Author == Name ? Id : $"id-of-{entry.Author}", ["username"] = entry.Author };
        if (entry.Parent is not null) wire["parent_id"] = entry.Parent;
        if (withAnswers) wire["replies"] = new JsonObject { ["data"] = new JsonArray([.. Entries.Where(below => below.Parent == entry.Id).Select(below => Comment(below, withAnswers: false))]) };
        return wire;
    }

    public static JsonObject List(IEnumerable<Entry> entries, Func<Entry, JsonObject> wire, int limit, string after)
    {
        var sorted = entries.OrderByDescending(entry => entry.At.ToUnixTimeSeconds()).ThenByDescending(entry => entry.Id, StringComparer.Ordinal).ToList();
        var start = after.Length > 0 ? sorted.FindIndex(entry => entry.Id == after) + 1 : 0;
        var page = sorted.Skip(start).Take(limit).ToList();
        var paging = new JsonObject { ["cursors"] = new JsonObject { ["after"] = page.LastOrDefault()?.Id } };
        if (sorted.Count > start + limit) paging["next"] = $"https://graph.facebook.com/v26.0/next?access_token=EAAEXAMPLEpageToken&after={page[^1].Id}";
        return new JsonObject { ["data"] = new JsonArray([.. page.Select(wire)]), ["paging"] = paging };
    }

    private static string At(Entry entry) => entry.At.ToString("yyyy-MM-dd'T'HH:mm:ss'+0000'", CultureInfo.InvariantCulture);
}

internal sealed record Entry(string Id, string Author, string Text, string? Root, string? Parent, DateTimeOffset At)
{
    public string Text { get; set; } = Text;
}
