using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.Bluesky;

/// <summary>What stands on a Bluesky network, and how its server shows it: recorded views with other words in them.</summary>
internal sealed class BlueskyState(BriskClock clock)
{
    public const string Shop = "did:plc:tai3j3urwomgw5e6bh3tlm2f";
    private const string Collection = "app.bsky.feed.post";

    private readonly JsonNode notification = Sample.Json("Bluesky", "listNotifications")["notifications"]![0]!;
    private readonly JsonNode view = Sample.Json("Bluesky", "getPosts")["posts"]![0]!;
    private int number;

    public List<Post> Posts { get; } = [];

    public HashSet<string> Broken { get; } = [];

    public Post Add(string did, JsonObject record, string? key = null)
    {
        var createdAt = DateTimeOffset.Parse((string)record["createdAt"]!, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);
        var post = new Post($"at://{did}/{Collection}/{key ?? $"3mvh{++number:D9}"}", did, record, createdAt < clock.GetUtcNow() ? createdAt : clock.GetUtcNow(), clock.GetUtcNow());
        Posts.Add(post);
        return post;
    }

    public JsonObject Record(string text, string? replyTo, bool mention, DateTimeOffset at)
    {
        var record = new JsonObject { ["text"] = text, ["createdAt"] = at.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", null), ["langs"] = new JsonArray("de") };
        if (mention) record["facets"] = new JsonArray(new JsonObject
        {
            ["features"] = new JsonArray(new JsonObject { ["did"] = Shop, ["$type"] = "app.bsky.richtext.facet#mention" }),
            ["index"] = new JsonObject { ["byteStart"] = 0, ["byteEnd"] = Encoding.UTF8.GetByteCount("@nordlicht.example") },
        });
        if (Find(replyTo) is { } parent)
        {
            var root = parent.Record["reply"]?["root"]?.DeepClone() ?? Ref(parent);
            record["reply"] = new JsonObject { ["root"] = root, ["parent"] = Ref(parent) };
        }

        record["$type"] = Collection;
        return record;
    }

    public Post? Find(string? uri) => Posts.Find(post => post.Uri == uri);

    public IEnumerable<Post> Below(string uri) => Posts.Where(post => post.ParentUri == uri);

    /// <summary>Newest first by min(createdAt, arrival). The cursor is the last item's instant, so of equal ones at a page's edge some are lost.</summary>
    public JsonObject Notifications(int limit, string cursor)
    {
        var before = cursor.Length > 0 ? DateTimeOffset.Parse(cursor, CultureInfo.InvariantCulture) : DateTimeOffset.MaxValue;
        var page = Posts.Where(post => post.Did != Shop && Reason(post) is not null && post.SortedAt < before).OrderByDescending(post => post.SortedAt).Take(limit).ToList();
        var answer = new JsonObject { ["notifications"] = new JsonArray([.. page.Select(Notification)]), ["priority"] = false };
        if (page.Count > 0) answer["cursor"] = page[^1].SortedAt.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", null);
        return answer;
    }

    public JsonNode View(Post post)
    {
        var shown = view.DeepClone();
        shown["uri"] = post.Uri;
        shown["cid"] = post.Cid;
        shown["author"]!["did"] = post.Did;
        shown["author"]!["handle"] = post.Did == Shop ? "nordlicht.example" : post.Did.Split(':')[^1] + ".test";
        shown["record"] = Shown(post);
        shown["replyCount"] = Below(post.Uri).Count();
        shown["indexedAt"] = post.ArrivedAt.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", null);
        shown.AsObject().Remove("embed");
        return shown;
    }

    public JsonObject Node(Post post) => new()
    {
        ["post"] = View(post),
        ["replies"] = new JsonArray([.. Below(post.Uri).Select(Node), new JsonObject { ["uri"] = "at://did:plc:gone/app.bsky.feed.post/3m", ["notFound"] = true, ["$type"] = "app.bsky.feed.defs#notFoundPost" }]),
        ["$type"] = "app.bsky.feed.defs#threadViewPost",
    };

    public static JsonObject Ref(Post post) => new() { ["uri"] = post.Uri, ["cid"] = post.Cid };

    private static string? Reason(Post post) =>
        post.Record["facets"]?[0]?["features"]?[0]?["did"] is not null ? "mention"
        : post.ParentUri?.Contains(Shop) == true ? "reply"
        : null;

    private JsonNode Notification(Post post)
    {
        var shown = notification.DeepClone();
        shown["uri"] = post.Uri;
        shown["cid"] = post.Cid;
        shown["author"]!["did"] = post.Did;
        shown["author"]!["handle"] = post.Did.Split(':')[^1] + ".test";
        shown["reason"] = Reason(post);
        shown["record"] = Shown(post);
        shown["indexedAt"] = post.SortedAt.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", null);
        shown["aMemberOfTomorrow"] = new JsonObject { ["nested"] = new JsonArray(1, "two", null) };
        return shown;
    }

    private JsonNode Shown(Post post)
    {
        var record = post.Record.DeepClone();
        if (Broken.Contains(post.Uri)) record["text"] = 5;
        return record;
    }
}

internal sealed record Post(string Uri, string Did, JsonObject Record, DateTimeOffset SortedAt, DateTimeOffset ArrivedAt)
{
    public string Cid => "bafyrei" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Record.ToJsonString())).AsSpan(0, 20));

    public string? ParentUri => (string?)Record["reply"]?["parent"]?["uri"];
}
