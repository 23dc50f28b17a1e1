using System.Text.Json.Nodes;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.YouTube;

internal sealed record Comment(string Id, string Author, string Text, string? Top, DateTimeOffset At)
{
    public string Text { get; set; } = Text;

    public DateTimeOffset? EditedAt { get; set; }
}

/// <summary>What stands below the videos of a channel, and how it looks on the wire: recorded comments with other words in them.</summary>
internal sealed class YouTubeState(BriskClock clock)
{
    public const string Shop = "UCnordlichtInvented00001";

    private readonly JsonNode thread = Sample.Json("YouTube", "commentThreads")["items"]![0]!;
    private int number;

    public List<Comment> Comments { get; } = [];

    public HashSet<string> Broken { get; } = [];

    public HashSet<string> Closed { get; } = [];

    public Dictionary<string, string> Moderated { get; } = [];

    /// <summary>A page of threads carries at most so many replies of each.</summary>
    public int RepliesInPage { get; set; } = 5;

    public Comment Add(string author, string text, string? replyTo, DateTimeOffset? at = null)
    {
        var top = replyTo is null ? null : Find(replyTo)?.Top ?? replyTo;
        var id = $"Ugx{++number:D8}BAg";
        var comment = new Comment(top is null ? id : $"{top}.{id}", author, text, top, at ?? clock.GetUtcNow());
        Comments.Add(comment);
        return comment;
    }

    public Comment? Find(string? id) => Comments.Find(comment => comment.Id == id);

    public bool IsPublic(Comment comment) => Moderated.GetValueOrDefault(comment.Id, "published") == "published";

    public IEnumerable<Comment> Below(string top, string? withheld = null) =>
        Comments.Where(comment => comment.Top == top && (IsPublic(comment) || Moderated[comment.Id] == withheld)).OrderByDescending(comment => comment.At);

    /// <param name="withheld">What of that kind is shown with it.</param>
    public JsonNode Thread(Comment top, string? withheld = null)
    {
        var wire = thread.DeepClone();
        var replies = Below(top.Id, withheld).ToList();
        wire["id"] = top.Id;
        wire["snippet"]!["topLevelComment"] = Wire(top);
        wire["snippet"]!["canReply"] = !Closed.Contains(top.Id);
        wire["snippet"]!["totalReplyCount"] = replies.Count;
        wire["a_member_of_tomorrow"] = new JsonObject { ["nested"] = new JsonArray(1, "two", null) };
        if (replies.Count > 0 && RepliesInPage > 0) wire["replies"] = new JsonObject { ["comments"] = new JsonArray([.. replies.Take(RepliesInPage).Select(Wire)]) };
        return wire;
    }

    public JsonNode Wire(Comment comment)
    {
        var wire = thread["snippet"]!["topLevelComment"]!.DeepClone();
        var snippet = wire["snippet"]!;
        wire["id"] = comment.Id;
        snippet["textDisplay"] = Broken.Contains(comment.Id) ? 5 : comment.Text;
        snippet["textOriginal"] = Broken.Contains(comment.Id) ? 5 : comment.Text;
        snippet["parentId"] = comment.Top;
        snippet["authorDisplayName"] = comment.Author == Shop ? "@nordlicht-lampen" : $"@{comment.Author}";
        snippet["authorChannelId"]!["value"] = comment.Author == Shop ? Shop : $"UC{comment.Author}";
        snippet["publishedAt"] = comment.At.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", null);
        snippet["updatedAt"] = (comment.EditedAt ?? comment.At).ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", null);
        return wire;
    }
}
