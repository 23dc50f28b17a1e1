using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.Mastodon;

/// <summary>What stands on a server of this family, and how it looks on the wire: recorded statuses with other words in them.</summary>
internal sealed partial class MastodonServerState(MastodonFlavour flavour, BriskClock clock)
{
    private readonly JsonNode customer = Sample.Json("Mastodon", "statuses-batch")[0]!;
    private readonly JsonNode shop = Sample.Json("Mastodon", "post-status-response");
    private int number;

    public List<Status> Statuses { get; } = [];

    public List<(string Id, string Type, Status About)> Notices { get; } = [];

    public HashSet<string> Broken { get; } = [];

    public string ShopId => (string)shop["account"]!["id"]!;

    public Status Add(string author, string text, string? replyTo, string visibility = "public", DateTimeOffset? at = null)
    {
        var status = new Status(flavour.Id(++number), author, text, replyTo, visibility, at ?? clock.GetUtcNow());
        Statuses.Add(status);
        return status;
    }

    public void Notify(Status status, string type = "mention") => Notices.Add((flavour.Id(++number), type, status));

    public IEnumerable<Status> Above(Status status)
    {
        for (var above = Find(status.ReplyTo); above is not null; above = Find(above.ReplyTo)) yield return above;
    }

    public IEnumerable<Status> Below(Status status) => Statuses.Where(below => Above(below).Contains(status));

    public Status? Find(string? id) => Statuses.Find(status => status.Id == id);

    public JsonNode Wire(Status status)
    {
        var isShop = status.Author == ShopId;
        var wire = (isShop ? shop : customer).DeepClone();
        wire["id"] = status.Id;
        wire["created_at"] = status.At.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", null);
        wire["edited_at"] = status.EditedAt?.ToString("o");
        wire["in_reply_to_id"] = status.ReplyTo;
        wire["in_reply_to_account_id"] = Find(status.ReplyTo)?.Author;
        wire["visibility"] = status.Visibility;
        wire["content"] = Broken.Contains(status.Id) ? 5 : Html(status.Text);
        wire["replies_count"] = Statuses.Count(other => other.ReplyTo == status.Id);
        wire["url"] = $"https://mastodon.example/@{status.Author}/{status.Id}";
        wire["media_attachments"] = new JsonArray();
        wire["mentions"] = status.Text.Contains("@nordlicht") ? new JsonArray(new JsonObject { ["id"] = ShopId, ["acct"] = "nordlicht" }) : new JsonArray();
        wire["a_member_of_tomorrow"] = new JsonObject { ["nested"] = new JsonArray(1, "two", null) };
        if (!isShop)
        {
            wire["account"]!["id"] = status.Author;
            wire["account"]!["acct"] = $"{status.Author}@kunden.example";
        }

        return wire;
    }

    private static string Html(string text)
    {
        var html = WebUtility.HtmlEncode(text).Replace("&#39;", "'");
        html = MastodonFlavour.Link().Replace(html, match => $"<a href=\"{match.Value}\"><span class=\"invisible\">https://</span><span class=\"ellipsis\">{match.Value.Replace("https://", "")[..Math.Min(20, match.Value.Length - 8)]}</span><span class=\"invisible\"></span></a>");
        html = Mention().Replace(html, "<span class=\"h-card\"><a href=\"https://mastodon.example/@$1\" class=\"u-url mention\">@<span>$1</span></a></span>");
        return $"<p>{html.Replace("\n", "<br>")}</p>";
    }

    [GeneratedRegex(@"(?<![\w/])@(\w+)(?:@[\w.]+\w)?")]
    private static partial Regex Mention();
}

internal sealed record Status(string Id, string Author, string Text, string? ReplyTo, string Visibility, DateTimeOffset At)
{
    public string Text { get; set; } = Text;

    public DateTimeOffset? EditedAt { get; set; }
}
