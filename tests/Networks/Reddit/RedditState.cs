using System.Text.Json.Nodes;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.Reddit;

internal sealed record Comment(string Name, string Author, string Text, string Parent, string Link, DateTimeOffset At)
{
    public string Text { get; set; } = Text;

    public DateTimeOffset? EditedAt { get; set; }

    /// <summary>Why it is in the brand's inbox; null when it is not.</summary>
    public string? Notice { get; init; }
}

/// <summary>What was said on Reddit, and how it looks on the wire: recorded comments with other words in them.</summary>
internal sealed class RedditState(BriskClock clock)
{
    public const string Shop = "nordlicht_lampen";
    public const string StrangersPost = "t3_1nfz9qp";

    private readonly JsonNode inbox = Sample.Json("Reddit", "inbox-mentions")["data"]!["children"]![0]!;
    private readonly JsonNode full = Sample.Json("Reddit", "info")["data"]!["children"]![0]!;
    private int number;

    public List<Comment> Comments { get; } = [];

    public List<string> OwnPosts { get; } = [];

    public HashSet<string> Broken { get; } = [];

    public string Post()
    {
        OwnPosts.Add($"t3_own{++number:D4}");
        return OwnPosts[^1];
    }

    public Comment Add(string author, string text, string? parent, bool mention, DateTimeOffset? at)
    {
        parent ??= StrangersPost;
        var above = Find(parent);
        var notice = author == Shop ? null : OwnPosts.Contains(parent) ? "post_reply" : above?.Author == Shop ? "comment_reply" : mention ? "username_mention" : null;
        var comment = new Comment($"t1_nq{++number:D5}", author, text, parent, above?.Link ?? parent, at ?? clock.GetUtcNow()) { Notice = notice };
        Comments.Add(comment);
        return comment;
    }

    public Comment? Find(string name) => Comments.Find(comment => comment.Name == name);

    public JsonNode InInbox(Comment comment)
    {
        var wire = Filled(inbox, comment);
        wire["data"]!["type"] = comment.Notice;
        wire["data"]!["context"] = $"/r/wohnen/comments/{comment.Link[3..]}/eure_erfahrungen/{comment.Name[3..]}/?context=3";
        return wire;
    }

    public JsonNode InFull(Comment comment)
    {
        var wire = Filled(full, comment);
        wire["data"]!["link_id"] = comment.Link;
        wire["data"]!["permalink"] = $"/r/wohnen/comments/{comment.Link[3..]}/eure_erfahrungen/{comment.Name[3..]}/";
        wire["data"]!["edited"] = comment.EditedAt is { } at ? (JsonNode)(at.ToUnixTimeMilliseconds() / 1000.0) : false;
        return wire;
    }

    private JsonNode Filled(JsonNode sample, Comment comment)
    {
        var wire = sample.DeepClone();
        var data = wire["data"]!;
        data["id"] = comment.Name[3..];
        data["name"] = comment.Name;
        data["author"] = comment.Author;
        data["author_fullname"] = comment.Author == Shop ? "t2_nordl1ch" : $"t2_{comment.Author.Replace("_", "", StringComparison.Ordinal)}";
        data["body"] = Broken.Contains(comment.Name) ? 5 : comment.Text;
        data["parent_id"] = comment.Parent;
        data["created_utc"] = comment.At.ToUnixTimeMilliseconds() / 1000.0;
        data["a_member_of_tomorrow"] = new JsonObject { ["nested"] = new JsonArray(1, "two", null) };
        return wire;
    }
}
