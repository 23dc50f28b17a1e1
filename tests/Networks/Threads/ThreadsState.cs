using System.Globalization;
using System.Text.Json.Nodes;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.Threads;

/// <summary>What stands on Threads around one account, and how it looks on the wire: recorded posts with other words in them.</summary>
internal sealed class ThreadsState(BriskClock clock)
{
    public const string Id = "27000011122233";
    public const string Name = "nordlicht.shop";

    private readonly JsonNode post = Sample.Json("Threads", "mentions")["data"]![0]!;
    private int number;

    public List<Entry> Entries { get; } = [];

    public HashSet<string> Broken { get; } = [];

    /// <summary>What counts for a page and is not shown on it.</summary>
    public HashSet<string> Filtered { get; } = [];

    public HashSet<string> Mentioning { get; } = [];

    /// <summary>Prepared and not published: nobody sees them.</summary>
    public Dictionary<string, (string Text, string ReplyTo)> Containers { get; } = [];

    public Entry Add(string author, string text, string? replyTo, DateTimeOffset? at = null)
    {
        var entry = new Entry((18100000000000000 + ++number).ToString(CultureInfo.InvariantCulture), author, text, replyTo, at ?? clock.GetUtcNow());
        Entries.Add(entry);
        return entry;
    }

    public Entry? Find(string? id) => Entries.Find(entry => entry.Id == id);

    public Entry Top(Entry entry) => Find(entry.ReplyTo) is { } above ? Top(above) : entry;

    public IEnumerable<Entry> Below(string id) => Entries.Where(entry => entry.Id != id && Top(entry).Id == id);

    public JsonObject Wire(Entry entry)
    {
        var wire = post.DeepClone().AsObject();
        wire["id"] = entry.Id;
        wire["text"] = Broken.Contains(entry.Id) ? 5 : entry.Text;
        wire["timestamp"] = entry.At.ToString("yyyy-MM-dd'T'HH:mm:ss'+0000'", CultureInfo.InvariantCulture);
        wire["username"] = entry.Author;
        wire["permalink"] = $"https://www.threads.net/@{entry.Author}/post/{entry.Id}";
        wire["has_replies"] = Entries.Exists(other => other.ReplyTo == entry.Id);
        wire["a_member_of_tomorrow"] = new JsonArray(1, "two", null);
        wire["is_reply"] = entry.ReplyTo is not null;
        if (entry.ReplyTo is not null)
        {
            wire["root_post"] = new JsonObject { ["id"] = Top(entry).Id };
            wire["replied_to"] = new JsonObject { ["id"] = entry.ReplyTo };
            wire["is_reply_owned_by_me"] = entry.Author == Name;
        }

        return wire;
    }

    /// <summary>One page, newest first. It never says whether there is a next one.</summary>
    public JsonObject List(IEnumerable<Entry> entries, int limit, string after)
    {
        var sorted = entries.OrderByDescending(entry => entry.At.ToUnixTimeSeconds()).ThenByDescending(entry => entry.Id, StringComparer.Ordinal).ToList();
        var start = after.Length > 0 ? sorted.FindIndex(entry => entry.Id == after) + 1 : 0;
        var page = sorted.Skip(start).Take(limit).ToList();
        return new JsonObject { ["data"] = new JsonArray([.. page.Where(entry => !Filtered.Contains(entry.Id)).Select(Wire)]), ["paging"] = new JsonObject { ["cursors"] = new JsonObject { ["after"] = page.LastOrDefault()?.Id ?? after } } };
    }
}

internal sealed record Entry(string Id, string Author, string Text, string? ReplyTo, DateTimeOffset At)
{
    public string Text { get; set; } = Text;
}
