using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.X;

/// <summary>What stands on X, and how it looks on the wire: recorded posts with other words in them.</summary>
internal sealed partial class XState(BriskClock clock)
{
    internal const string Shop = "1650000000000000042";
    internal const string ShopName = "nordlicht_shop";

    private readonly JsonNode recorded = Sample.Json("X", "mentions")["data"]![1]!;
    private long number = 2123704189711280000;

    public List<Said> Posts { get; } = [];

    public HashSet<string> Broken { get; } = [];

    public Said Add(string author, string text, string? replyTo, bool mention, DateTimeOffset? at = null)
    {
        var post = new Said(NextId(), author, text, Find(replyTo)?.Id ?? replyTo, mention, at ?? clock.GetUtcNow());
        Posts.Add(post);
        return post;
    }

    public string NextId() => (++number).ToString(CultureInfo.InvariantCulture);

    /// <summary>By the id of any of its versions.</summary>
    public Said? Find(string? id) => Posts.Find(post => post.Versions.Exists(version => version.Id == id));

    public string RootOf(Said post) => Find(post.ReplyTo) is { } above ? RootOf(above) : post.ReplyTo ?? post.Id;

    /// <param name="version">The id of the version to show; the newest when it is not said.</param>
    public JsonObject Wire(Said post, string? version = null)
    {
        var (id, text) = post.Versions.Find(one => one.Id == version) is { Id: not null } asked ? asked : post.Versions[^1];
        var wire = recorded.DeepClone().AsObject();
        var links = new JsonArray();
        var shown = Link().Replace(text, match =>
        {
            links.Add(new JsonObject { ["start"] = match.Index, ["url"] = $"https://t.co/{links.Count}x{id[^6..]}", ["expanded_url"] = match.Value });
            return (string)links[^1]!["url"]!;
        });
        wire["id"] = id;
        wire["text"] = Broken.Contains(post.Id) ? 5 : shown;
        wire["author_id"] = post.Author;
        wire["created_at"] = post.At.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        wire["conversation_id"] = RootOf(post);
        wire["edit_history_tweet_ids"] = new JsonArray([.. post.Versions.Select(one => JsonValue.Create(one.Id))]);
        wire["public_metrics"]!["reply_count"] = Posts.Count(other => other.ReplyTo == post.Id);
        wire["a_member_of_tomorrow"] = new JsonObject { ["nested"] = new JsonArray(1, "two", null) };
        wire["entities"] = new JsonObject { ["urls"] = links };
        if (post.Mention) wire["entities"]!["mentions"] = new JsonArray(new JsonObject { ["start"] = Math.Max(0, shown.IndexOf('@', StringComparison.Ordinal)), ["username"] = ShopName, ["id"] = Shop });
        wire.Remove("referenced_tweets");
        wire.Remove("in_reply_to_user_id");
        if (post.ReplyTo is null) return wire;
        wire["referenced_tweets"] = new JsonArray(new JsonObject { ["type"] = "replied_to", ["id"] = post.ReplyTo });
        wire["in_reply_to_user_id"] = Find(post.ReplyTo)?.Author;
        return wire;
    }

    /// <summary>Posts with who wrote them and what they answer beside; empty is left out, as X does.</summary>
    public JsonObject Page(IReadOnlyList<JsonObject> items, string? next = null)
    {
        var meta = new JsonObject { ["result_count"] = items.Count };
        if (next is not null) meta["next_token"] = next;
        if (items.Count == 0) return new JsonObject { ["meta"] = meta };
        var above = items.Select(item => Find((string?)item["referenced_tweets"]?[0]?["id"])).OfType<Said>().Distinct().Select(post => Wire(post)).ToList();
        var people = items.Concat(above).Select(item => (string)item["author_id"]!).Distinct();
        return new JsonObject
        {
            ["data"] = new JsonArray([.. items]),
            ["includes"] = new JsonObject
            {
                ["users"] = new JsonArray([.. people.Select(id => new JsonObject { ["id"] = id, ["name"] = id == Shop ? "Nordlicht" : id, ["username"] = id == Shop ? ShopName : id })]),
                ["tweets"] = new JsonArray([.. above]),
            },
            ["meta"] = meta,
        };
    }

    [GeneratedRegex(@"https?://[^\s]+")]
    private static partial Regex Link();
}

internal sealed record Said(string Id, string Author, string FirstText, string? ReplyTo, bool Mention, DateTimeOffset At)
{
    public List<(string Id, string Text)> Versions { get; } = [(Id, FirstText)];

    public string Text => Versions[^1].Text;
}
