using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.Discourse;

/// <summary>What stands on a forum, and how it looks on the wire: recorded posts with other words in them.</summary>
internal sealed partial class DiscourseForum(BriskClock clock)
{
    private readonly JsonNode customer = Sample.Json("Discourse", "posts-latest")["latest_posts"]![2]!;
    private readonly JsonNode shop = Sample.Json("Discourse", "create-post-response");
    private int number;
    private int topics;

    public List<ForumPost> Posts { get; } = [];

    public HashSet<long> Broken { get; } = [];

    /// <summary>Posts of which the forum does not say which one they answer.</summary>
    public HashSet<long> Unaimed { get; } = [];

    /// <summary>Ids that the forum shows to nobody any more.</summary>
    public HashSet<long> Deleted { get; } = [];

    public IEnumerable<ForumPost> Shown => Posts.Where(post => !Deleted.Contains(post.Id));

    public ForumPost Add(string author, string text, string? replyTo, DateTimeOffset? at = null)
    {
        var parent = Posts.Find(post => post.Id.ToString(null, null) == replyTo);
        var topic = parent?.Topic ?? 800 + ++topics;
        var post = new ForumPost(5000 + ++number, topic, Posts.Count(other => other.Topic == topic) + 1, author, text, parent?.Number, at ?? clock.GetUtcNow());
        Posts.Add(post);
        return post;
    }

    public ForumPost? Find(string? id) => Shown.FirstOrDefault(post => post.Id.ToString(null, null) == id);

    public JsonNode Wire(ForumPost post, bool raw = true)
    {
        var wire = (post.Author == "shop" ? shop : customer).DeepClone();
        wire["id"] = post.Id;
        wire["topic_id"] = post.Topic;
        wire["post_number"] = post.Number;
        wire["reply_to_post_number"] = Unaimed.Contains(post.Id) ? null : post.ReplyTo;
        wire["created_at"] = post.At.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", null);
        wire["cooked"] = Broken.Contains(post.Id) ? 5 : Cooked(post.Text);
        wire["a_member_of_tomorrow"] = new JsonObject { ["nested"] = new JsonArray(1, "two", null) };
        wire.AsObject().Remove("topic_title");
        wire.AsObject().Remove("raw");
        if (raw) wire["raw"] = post.Text;
        if (post.Author == "shop") return wire;
        wire["username"] = post.Author;
        wire["user_id"] = 200 + post.Author.Sum(letter => letter);
        return wire;
    }

    public JsonObject Topic(long topic, bool raw) => new()
    {
        ["id"] = topic,
        ["archetype"] = "regular",
        ["post_stream"] = new JsonObject
        {
            ["posts"] = new JsonArray([.. Of(topic).Take(20).Select(post => Wire(post, raw))]),
            ["stream"] = new JsonArray([.. Of(topic).Select(post => (JsonNode)post.Id)]),
        },
    };

    public IEnumerable<ForumPost> Of(long topic) => Shown.Where(post => post.Topic == topic);

    public JsonObject Posted(int page)
    {
        var topicsOfShop = Shown.Where(post => post.Author == "shop").Select(post => post.Topic).Distinct().OrderByDescending(topic => Of(topic).Max(post => post.At)).ToList();
        var list = new JsonObject
        {
            ["topics"] = new JsonArray([.. topicsOfShop.Skip(30 * page).Take(30).Select(topic => new JsonObject
            {
                ["id"] = topic,
                ["posts_count"] = Of(topic).Count(),
                ["last_posted_at"] = Of(topic).Max(post => post.At).ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", null),
            })]),
        };
        if (topicsOfShop.Count > 30 * (page + 1)) list["more_topics_url"] = $"/posted?page={page + 1}";
        return new JsonObject { ["topic_list"] = list };
    }

    private static string Cooked(string text)
    {
        var html = WebUtility.HtmlEncode(text).Replace("&#39;", "'");
        html = Link().Replace(html, "<a href=\"$0\">$0</a>");
        return $"<p>{Mention().Replace(html, "<a class=\"mention\" href=\"/u/$1\">@$1</a>").Replace("\n", "<br>")}</p>";
    }

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Link();

    [GeneratedRegex(@"@(\w+)")]
    private static partial Regex Mention();
}

internal sealed record ForumPost(long Id, long Topic, int Number, string Author, string Text, int? ReplyTo, DateTimeOffset At)
{
    public string Text { get; set; } = Text;
}
