using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using SocialInbox.Networks;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.LinkedIn;

/// <summary>LinkedIn on loopback: a page, people who name it in posts of their own, and people who comment below its posts.</summary>
internal sealed class LinkedInWorld : NetworkWorld
{
    internal const string Page = "urn:li:organization:90112233";

    private const string Token = "token-of-the-page";

    private readonly JsonNode notice = Sample.Json("LinkedIn", "notifications")["elements"]![0]!;
    private long number = 7397000000000112000;
    private bool breakNext;

    private LinkedInWorld()
        : base("linkedin")
    {
    }

    public override LoopbackServer Server => Host;

    public List<Written> All { get; } = [];

    public IWebhookNetwork Deliveries => (IWebhookNetwork)Network;

    private LoopbackServer Host { get; set; } = null!;

    public static async Task<LinkedInWorld> Start()
    {
        var world = new LinkedInWorld();
        world.Host = await LoopbackServer.Start(world.Answer);
        await world.Connect(new ConnectRequest(world.Host.Address, null, Words(("accessToken", Token), ("clientSecret", "nordlicht-test-secret")), Words(("organization", "90112233"))));
        return world;
    }

    /// <summary>Without anything to answer it is a post of the customer's own that names the page.</summary>
    public override string CustomerSays(string text, string? replyTo = null, bool mention = true, DateTimeOffset? at = null, string customer = "jana")
    {
        var written = Add(customer, text, replyTo, at);
        written.Broken = breakNext;
        breakNext = false;
        return written.Urn;
    }

    public override string BrandSays(string text, string? replyTo = null) => Add(Page, text, replyTo).Urn;

    public override void Edit(string post, string text)
    {
        Clock.Advance(TimeSpan.FromMinutes(1));
        Find(post)!.Text = text;
        Find(post)!.EditedAt = Clock.GetUtcNow();
    }

    public override void Delete(string post) => Find(post)!.Gone = true;

    public override void BreakNextPost() => breakNext = true;

    public override IReadOnlyList<string> AnswersBelow(string post) => [.. All.Where(one => one.Author == Page && (one.Parent ?? one.Root) == post).Select(one => one.Text)];

    public override void SendMeets(Trouble trouble) => Host.Meets(request => request.Method == "POST", trouble);

    public override (Trouble Text, Trouble Credentials) Refusals => (
        Trouble.Status(400, """{"status":400,"code":"ILLEGAL_ARGUMENT","message":"Comment text is too long"}"""),
        Trouble.Status(403, Sample.Text("LinkedIn", "error-403")));

    public Written? Find(string? urn) => All.Find(one => one.Urn == urn && !one.Gone);

    private Written Add(string author, string text, string? replyTo, DateTimeOffset? at = null)
    {
        var id = (++number).ToString(CultureInfo.InvariantCulture);
        var above = Find(replyTo);
        var root = above?.Root ?? replyTo;
        var parent = above is { IsComment: true } ? above.Parent ?? above.Urn : null;
        var urn = root is not null ? $"urn:li:comment:({root},{id})" : author == Page ? $"urn:li:activity:{id}" : $"urn:li:share:{id}";
        var written = new Written(urn, id, author, root ?? urn, parent, at ?? Clock.GetUtcNow()) { Text = text };
        All.Add(written);
        return written;
    }

    private async Task Answer(HttpContext http)
    {
        Assert.Equal("202607", http.Request.Headers["LinkedIn-Version"]);
        Assert.Equal("2.0.0", http.Request.Headers["X-Restli-Protocol-Version"]);
        if (http.Request.Headers.Authorization != $"Bearer {Token}") await Give(http, 401, Sample.Json("LinkedIn", "error-401-expired"));
        else if (http.Request.Method == "POST") await Publish(http);
        else await (Found(http.Request) is { } found ? Give(http, 200, found) : Give(http, 404, new JsonObject { ["status"] = 404, ["message"] = "Not found" }));
    }

    private JsonNode? Found(HttpRequest request) => request.Path.Value!.Split('/')[2..] switch
    {
        ["organizations", "90112233"] => new JsonObject { ["localizedName"] = "Nordlicht", ["vanityName"] = "nordlicht" },
        ["organizationalEntityNotifications"] => Notices(request),
        ["posts"] => List(request, All.Where(one => one is { IsComment: false, Author: Page }).Reverse().Select(PostWire)),
        ["posts", var urn] => Find(urn) is { IsComment: false } post ? PostWire(post) : null,
        ["socialActions", var urn, "comments"] => List(request, All.Where(one => one is { IsComment: true, Gone: false } && (one.Parent ?? one.Root) == urn).Select(CommentWire)),
        ["socialActions", var urn, "comments", var id] => Find($"urn:li:comment:({urn},{id})") is { } comment ? CommentWire(comment) : null,
        _ => null,
    };

    private JsonObject Notices(HttpRequest request)
    {
        // Rest.li reads brackets and commas only as they are.
        var range = request.QueryString.Value!.Split("timeRange=(start:")[1].Split([",end:", ")"], StringSplitOptions.None);
        var (from, until) = (long.Parse(range[0], CultureInfo.InvariantCulture), long.Parse(range[1], CultureInfo.InvariantCulture));
        Assert.Contains("actions=List(COMMENT,SHARE_MENTION,", request.QueryString.Value);
        return List(request, All
            .Where(one => one is { Gone: false } && (one.IsComment ? Find(one.Root)?.Author == Page : one.Author != Page))
            .Where(one => one.At.ToUnixTimeMilliseconds() >= from && one.At.ToUnixTimeMilliseconds() < until)
            .OrderByDescending(one => one.At).ThenByDescending(one => one.Id, StringComparer.Ordinal).Select(Notice));
    }

    public JsonObject Notice(Written one)
    {
        var wire = notice.DeepClone().AsObject();
        wire["notificationId"] = long.Parse(one.Id, CultureInfo.InvariantCulture);
        wire["action"] = !one.IsComment ? "SHARE_MENTION" : one.Author == Page ? "ADMIN_COMMENT" : "COMMENT";
        wire["lastModifiedAt"] = one.At.ToUnixTimeMilliseconds();
        wire["generatedActivity"] = one.Urn.Replace("(urn:li:", "(", StringComparison.Ordinal);
        var told = new JsonObject { ["owner"] = one.Author, ["text"] = one.Broken ? 5 : one.Text, ["entity"] = one.Urn };
        wire["decoratedGeneratedActivity"] = new JsonObject { [one.IsComment ? "comment" : "share"] = told };
        return wire;
    }

    private static JsonObject PostWire(Written post) => new()
    {
        ["id"] = post.Urn, ["author"] = post.Author, ["commentary"] = post.Text, ["createdAt"] = post.At.ToUnixTimeMilliseconds(), ["publishedAt"] = post.At.ToUnixTimeMilliseconds(),
    };

    private JsonObject CommentWire(Written comment)
    {
        var wire = new JsonObject
        {
            ["id"] = comment.Id, ["commentUrn"] = comment.Urn, ["actor"] = comment.Author, ["object"] = comment.Root,
            ["created"] = new JsonObject { ["actor"] = comment.Author, ["time"] = comment.At.ToUnixTimeMilliseconds() },
            ["lastModified"] = new JsonObject { ["actor"] = comment.Author, ["time"] = (comment.EditedAt ?? comment.At).ToUnixTimeMilliseconds() },
            ["message"] = new JsonObject { ["text"] = comment.Text, ["attributes"] = new JsonArray() },
            ["commentsSummary"] = new JsonObject { ["totalFirstLevelComments"] = All.Count(one => one.Parent == comment.Urn), ["commentsState"] = "OPEN" },
        };
        if (comment.Parent is not null) wire["parentComment"] = comment.Parent;
        return wire;
    }

    private static JsonObject List(HttpRequest request, IEnumerable<JsonObject> items)
    {
        var (start, count) = (int.Parse(request.Query["start"].ToString(), CultureInfo.InvariantCulture), int.Parse(request.Query["count"].ToString(), CultureInfo.InvariantCulture));
        return new JsonObject { ["paging"] = new JsonObject { ["start"] = start, ["count"] = count, ["links"] = new JsonArray() }, ["elements"] = new JsonArray([.. items.Skip(start).Take(count)]) };
    }

    private async Task Publish(HttpContext http)
    {
        var body = (await JsonNode.ParseAsync(http.Request.Body))!;
        Assert.Equal(Page, (string?)body["actor"]);
        var text = (string)body["message"]!["text"]!;
        if (text.Length > 1250)
        {
            await Refusals.Text.Happen(http, _ => Task.CompletedTask);
            return;
        }

        var written = Add(Page, text, (string?)body["parentComment"] ?? (string)body["object"]!);
        http.Response.Headers["x-restli-id"] = written.Id;
        await Give(http, 201, new JsonObject());
    }

    private static Task Give(HttpContext http, int status, JsonNode body)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        return http.Response.WriteAsync(body.ToJsonString());
    }
}

/// <summary>A post, or a comment below one.</summary>
internal sealed record Written(string Urn, string Id, string Author, string Root, string? Parent, DateTimeOffset At)
{
    public required string Text { get; set; }
    public DateTimeOffset? EditedAt { get; set; }
    public bool Gone { get; set; }
    public bool Broken { get; set; }

    public bool IsComment => Root != Urn;
}
