using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.WordPress;

/// <summary>What stands on a site, and how it looks on the wire: recorded comments and reviews with other words in them.</summary>
internal sealed partial class WordPressSite(BriskClock clock)
{
    public const int ShopId = 5;

    private readonly JsonNode customer = Sample.Json("WordPress", "comments")[1]!;
    private readonly JsonNode shop = Sample.Json("WordPress", "create-comment-response");
    private readonly JsonNode review = Sample.Json("WordPress", "woocommerce-reviews")[0]!;
    private int number;

    public List<SiteComment> Comments { get; } = [];

    public HashSet<long> Broken { get; } = [];

    public SiteComment Add(string author, string text, string? replyTo, bool isReview = false, DateTimeOffset? at = null)
    {
        var comment = new SiteComment(7000 + ++number, author, text, replyTo is null ? 0 : long.Parse(replyTo, CultureInfo.InvariantCulture), isReview, at ?? clock.GetUtcNow());
        Comments.Add(comment);
        return comment;
    }

    public SiteComment? Find(string? id) => Comments.Find(comment => comment.Id.ToString(CultureInfo.InvariantCulture) == id);

    public JsonNode Wire(SiteComment comment)
    {
        var wire = (comment.Author == "shop" ? shop : customer).DeepClone();
        wire["id"] = comment.Id;
        wire["parent"] = comment.Parent;
        wire["date_gmt"] = comment.At.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
        wire["status"] = comment.Status;
        wire["type"] = comment.IsReview ? "review" : "comment";
        wire["content"] = Broken.Contains(comment.Id)
            ? new JsonObject { ["rendered"] = 5, ["raw"] = 5 }
            : new JsonObject { ["rendered"] = Rendered(comment.Text), ["raw"] = comment.Text };
        wire["a_member_of_tomorrow"] = new JsonObject { ["nested"] = new JsonArray(1, "two", null) };
        if (comment.Author == "shop") return wire;
        wire["author_name"] = comment.Author;
        wire["author_email"] = $"{comment.Author}@kunden.example";
        return wire;
    }

    public JsonNode WireReview(SiteComment comment)
    {
        var wire = review.DeepClone();
        wire["id"] = comment.Id;
        wire["date_created_gmt"] = comment.At.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
        wire["status"] = comment.Status;
        wire["reviewer"] = comment.Author;
        wire["reviewer_email"] = $"{comment.Author}@kunden.example";
        wire["review"] = Broken.Contains(comment.Id) ? 5 : Rendered(comment.Text);
        return wire;
    }

    // As WordPress does: links are made clickable, quotes and dashes become prettier ones.
    private static string Rendered(string text) =>
        $"<p>{Link().Replace(text.Contains('<') ? WebUtility.HtmlEncode(text) : text, "<a href=\"$0\" rel=\"nofollow ugc\">$0</a>").Replace("\n\n", "</p>\n<p>").Replace("\n", "<br />\n").Replace(" -- ", " &#8211; ").Replace("'", "&#8217;")}</p>\n";

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Link();
}

internal sealed record SiteComment(long Id, string Author, string Text, long Parent, bool IsReview, DateTimeOffset At)
{
    public string Text { get; set; } = Text;

    public string Status { get; set; } = "approved";
}
