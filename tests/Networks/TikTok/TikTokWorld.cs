using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using SocialInbox.Networks;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.TikTok;

/// <summary>TikTok on loopback: the shop's videos and what people write below them. Refusals come with status 200.</summary>
internal sealed class TikTokWorld : NetworkWorld
{
    internal const string Business = "_000NordlichtOpenId0112233";
    internal const string Video = "7580000000000112233";

    private const string Token = "token-of-the-shop";

    private readonly JsonNode recorded = Sample.Json("TikTok", "comments")["data"]!["comments"]![0]!;
    private long number = 7580100000000001000;
    private bool breakNext;

    private TikTokWorld()
        : base("tiktok")
    {
    }

    public override LoopbackServer Server => Host;

    public List<string> Videos { get; } = [Video];

    public List<Comment> All { get; } = [];

    /// <summary>How many answers come along with a comment.</summary>
    public int AnswersAlong { get; set; } = 50;

    public List<string> Acts { get; } = [];

    public IWebhookNetwork Deliveries => (IWebhookNetwork)Network;

    private LoopbackServer Host { get; set; } = null!;

    public static async Task<TikTokWorld> Start()
    {
        var world = new TikTokWorld();
        world.Host = await LoopbackServer.Start(world.Answer);
        await world.Connect(new ConnectRequest(world.Host.Address, null, Words(("accessToken", Token), ("clientId", "app"), ("clientSecret", "nordlicht-test-secret")), Words()));
        return world;
    }

    public override string CustomerSays(string text, string? replyTo = null, bool mention = true, DateTimeOffset? at = null, string customer = "jana")
    {
        var comment = Add(customer, text, replyTo, at);
        comment.Broken = breakNext;
        breakNext = false;
        return comment.Id;
    }

    /// <summary>Without anything to answer it is a video.</summary>
    public override string BrandSays(string text, string? replyTo = null)
    {
        if (replyTo is not null) return Add("shop", text, replyTo).Id;
        Videos.Add(NextId());
        return Videos[^1];
    }

    public override void Edit(string post, string text) => Find(post)!.Text = text;

    public override void Delete(string post) => All.RemoveAll(comment => comment.Id == post);

    public override void BreakNextPost() => breakNext = true;

    public override IReadOnlyList<string> AnswersBelow(string post) => [.. All.Where(comment => comment is { Author: "shop" } && comment.Parent == post).Select(comment => comment.Text)];

    public override void SendMeets(Trouble trouble) => Host.Meets(request => request.Method == "POST", trouble);

    public override (Trouble Text, Trouble Credentials) Refusals => (
        Trouble.Status(200, """{"code":40002,"message":"text: the comment is too long","request_id":"1","data":{}}"""),
        Trouble.Status(200, Sample.Text("TikTok", "error-token")));

    private Comment? Find(string? id) => All.Find(comment => comment.Id == id);

    private string NextId() => (++number).ToString(CultureInfo.InvariantCulture);

    private Comment Add(string author, string text, string? replyTo, DateTimeOffset? at = null)
    {
        var above = Find(replyTo);
        var comment = new Comment(NextId(), author, above?.Parent ?? above?.Id, at ?? Clock.GetUtcNow()) { Text = text };
        All.Add(comment);
        return comment;
    }

    private async Task Answer(HttpContext http)
    {
        var path = http.Request.Path.Value!.Replace("/open_api/v1.3/", "", StringComparison.Ordinal);
        if (path == "tt_user/token_info/get/") await Give(http, new JsonObject { ["creator_id"] = Business });
        else if (http.Request.Headers["Access-Token"] != Token) await http.Response.WriteAsync(Sample.Text("TikTok", "error-token"));
        else if (http.Request.Method == "POST") await Act(http, path);
        else if (Found(path, http.Request) is { } data) await Give(http, data);
        else await http.Response.WriteAsync("""{"code":40002,"message":"no such thing","data":{}}""");
    }

    private JsonObject? Found(string path, HttpRequest request)
    {
        Assert.Equal(Business, request.Query["business_id"]);
        return path switch
        {
            "business/get/" => new JsonObject { ["username"] = "nordlicht.shop", ["display_name"] = "Nordlicht Shop" },
            "business/video/list/" => Page("videos", request, Videos.Select(video => new JsonObject
            {
                ["item_id"] = video, ["share_url"] = $"https://www.tiktok.com/@nordlicht.shop/video/{video}", ["caption"] = "Unsere Winterlampen sind da!", ["comments"] = video == Video ? All.Count : 0,
            })),
            "business/comment/list/" => Page("comments", request, Asked(request).OrderByDescending(comment => comment.At).ThenByDescending(comment => comment.Id, StringComparer.Ordinal).Select(comment => Wire(comment))),
            "business/comment/reply/list/" => Page("comments", request, All.Where(comment => comment.Parent == request.Query["comment_id"]).Select(comment => Wire(comment))),
            _ => null,
        };
    }

    private IEnumerable<Comment> Asked(HttpRequest request)
    {
        var below = All.Where(comment => comment.Parent is null && request.Query["video_id"] == Video);
        return request.Query["comment_ids"].ToString() is { Length: > 0 } ids ? below.Where(comment => JsonSerializer.Deserialize<string[]>(ids)!.Contains(comment.Id)) : below;
    }

    private JsonObject Wire(Comment comment)
    {
        var wire = recorded.DeepClone().AsObject();
        var answers = All.Where(other => other.Parent == comment.Id).ToList();
        wire["comment_id"] = comment.Id;
        wire["unique_identifier"] = wire["user_id"] = null;
        wire["unique_identifier"] = comment.Author;
        wire["username"] = comment.Author;
        wire["create_time"] = comment.At.ToUnixTimeSeconds();
        wire["text"] = comment.Broken ? 5 : comment.Text;
        wire["owner"] = comment.Author == "shop";
        wire["replies"] = answers.Count;
        wire["reply_list"] = new JsonArray([.. answers.Take(AnswersAlong).Select(answer => Wire(answer))]);
        if (comment.Parent is not null) wire["parent_comment_id"] = comment.Parent;
        return wire;
    }

    private static JsonObject Page(string name, HttpRequest request, IEnumerable<JsonObject> items)
    {
        var start = request.Query["cursor"].ToString() is { Length: > 0 } cursor ? int.Parse(cursor, CultureInfo.InvariantCulture) : 0;
        var count = int.Parse(request.Query["max_count"].ToString(), CultureInfo.InvariantCulture);
        Assert.True(count <= 30);
        var rest = items.Skip(start).ToList();
        return new JsonObject { [name] = new JsonArray([.. rest.Take(count)]), ["cursor"] = start + count, ["has_more"] = rest.Count > count };
    }

    private async Task Act(HttpContext http, string path)
    {
        var body = (await JsonNode.ParseAsync(http.Request.Body))!;
        Assert.Equal((Business, Video), ((string)body["business_id"]!, (string)body["video_id"]!));
        if (path is "business/comment/hide/" or "business/comment/like/")
        {
            Acts.Add($"{path.Split('/')[2]} {(string)body["action"]!} {(string)body["comment_id"]!}");
            await Give(http, []);
            return;
        }

        Assert.Equal("business/comment/reply/create/", path);
        var text = (string)body["text"]!;
        if (text.Length > 150) await Refusals.Text.Happen(http, _ => Task.CompletedTask);
        else
        {
            var made = Sample.Json("TikTok", "reply-create-response")["data"]!;
            made["comment_id"] = Add("shop", text, (string)body["comment_id"]!).Id;
            await Give(http, made.DeepClone().AsObject());
        }
    }

    private static Task Give(HttpContext http, JsonObject data)
    {
        http.Response.ContentType = "application/json";
        return http.Response.WriteAsync(new JsonObject { ["code"] = 0, ["message"] = "OK", ["request_id"] = "1", ["data"] = data }.ToJsonString());
    }
}

internal sealed record Comment(string Id, string Author, string? Parent, DateTimeOffset At)
{
    public required string Text { get; set; }
    public bool Broken { get; set; }
}
