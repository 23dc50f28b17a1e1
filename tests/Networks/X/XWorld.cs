using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using SocialInbox.Networks;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.X;

/// <summary>X on loopback, as far as its API is used.</summary>
internal sealed class XWorld : NetworkWorld
{
    private const string Token = "token-of-the-shop";

    private bool breakNext;

    private XWorld(params (string, string)[] settings)
        : base("x", settings)
    {
        State = new XState(Clock);
    }

    public override LoopbackServer Server => Host;

    public XState State { get; }

    public IWebhookNetwork Deliveries => (IWebhookNetwork)Network;

    public IModerates Moderation => (IModerates)Network;

    /// <summary>Ids of posts that are hidden.</summary>
    public HashSet<string> Hidden { get; } = [];

    private LoopbackServer Host { get; set; } = null!;

    public static async Task<XWorld> Start(params (string, string)[] settings)
    {
        var world = new XWorld(settings);
        world.Host = await LoopbackServer.Start(world.Answer);
        await world.Connect(new ConnectRequest(world.Host.Address, "@nordlicht_shop", Words(("accessToken", Token), ("consumerSecret", "nordlicht-test-secret")), Words()));
        return world;
    }

    public override string CustomerSays(string text, string? replyTo = null, bool mention = true, DateTimeOffset? at = null, string customer = "jana")
    {
        var post = State.Add(customer, mention ? $"@{XState.ShopName} {text}" : text, replyTo, mention, at);
        if (breakNext) State.Broken.Add(post.Id);
        breakNext = false;
        return post.Id;
    }

    public override string BrandSays(string text, string? replyTo = null) => State.Add(XState.Shop, text, replyTo, mention: false).Id;

    public override void Edit(string post, string text)
    {
        Clock.Advance(TimeSpan.FromMinutes(1));
        State.Find(post)!.Versions.Add((State.NextId(), $"@{XState.ShopName} {text}"));
    }

    public override void Delete(string post) => State.Posts.RemoveAll(said => said.Id == post);

    public override void BreakNextPost() => breakNext = true;

    public override IReadOnlyList<string> AnswersBelow(string post) => [.. State.Posts.Where(said => said.ReplyTo == post && said.Author == XState.Shop).Select(said => said.Text)];

    public override void SendMeets(Trouble trouble) => Host.Meets(request => request.Method == "POST", trouble);

    public override Trouble Block => Trouble.Status(
        403, """{"title":"Forbidden","detail":"This request looks like it might be automated. To protect our users from spam, we can't complete this action right now.","type":"about:blank","status":403}""");

    public override (Trouble Text, Trouble Credentials) Refusals => (
        Trouble.Status(403, Sample.Text("X", "error-403-reply-not-allowed")),
        Trouble.Status(401, Sample.Text("X", "error-401")));

    private async Task Answer(HttpContext http)
    {
        if (http.Request.Headers.Authorization != $"Bearer {Token}") await Give(http, 401, Sample.Json("X", "error-401"));
        else if (http.Request.Method == "POST") await Publish(http);
        else if (http.Request.Method == "PUT") await Hide(http);
        else await (Found(http.Request) is { } found ? Give(http, 200, found) : Give(http, 404, new JsonObject { ["title"] = "Not Found Error", ["type"] = "https://api.x.com/2/problems/resource-not-found" }));
    }

    private JsonNode? Found(HttpRequest request) => request.Path.Value!.Split('/')[2..] switch
    {
        ["users", "me"] => Sample.Json("X", "users-me"),
        ["users", XState.Shop, "mentions"] => List(request, State.Posts.Where(post => post.Mention && post.Author != XState.Shop)),
        ["users", XState.Shop, "tweets"] => List(request, State.Posts.Where(post => post.Author == XState.Shop)),
        ["tweets", "search", "recent"] => Search(request),
        ["tweets"] => ById(request.Query["ids"].ToString().Split(',')),
        _ => null,
    };

    private JsonObject Search(HttpRequest request)
    {
        var words = request.Query["query"].ToString().Split(' ');
        Assert.Equal([$"-from:{XState.ShopName}", $"-@{XState.ShopName}"], words[1..]);
        var root = words[0].Split(':')[1];
        return List(request, State.Posts.Where(post => State.RootOf(post) == root && post.Id != root && !post.Mention && post.Author != XState.Shop));
    }

    // Newest first; a page goes on behind the post that its token names.
    private JsonObject List(HttpRequest request, IEnumerable<Said> posts)
    {
        var limit = int.Parse(request.Query["max_results"].ToString(), CultureInfo.InvariantCulture);
        var since = request.Query["start_time"].ToString() is { Length: > 0 } start ? DateTimeOffset.Parse(start, CultureInfo.InvariantCulture) : DateTimeOffset.MinValue;
        var token = request.Query["pagination_token"].ToString() is { Length: > 0 } page ? page : request.Query["next_token"].ToString();
        var all = posts.Where(post => post.At >= since).OrderByDescending(post => post.At).ThenByDescending(post => post.Id, StringComparer.Ordinal).ToList();
        var rest = token.Length == 0 ? all : [.. all.SkipWhile(post => post.Id != token).Skip(1)];
        var taken = rest.Take(limit).ToList();
        return State.Page([.. taken.Select(post => State.Wire(post))], rest.Count > limit ? taken[^1].Id : null);
    }

    private JsonObject ById(string[] ids)
    {
        var page = State.Page([.. ids.Select(id => State.Find(id) is { } post ? State.Wire(post, id) : null).OfType<JsonObject>()]);
        var missing = ids.Where(id => State.Find(id) is null).ToList();
        if (missing.Count == 0) return page;
        var template = Sample.Json("X", "error-partial-not-found")["errors"]![0]!;
        page["errors"] = new JsonArray([.. missing.Select(id =>
        {
            var error = template.DeepClone();
            error["value"] = id;
            error["resource_id"] = id;
            return error;
        })]);
        return page;
    }

    private async Task Publish(HttpContext http)
    {
        var body = (await JsonNode.ParseAsync(http.Request.Body))!;
        var text = (string)body["text"]!;
        Assert.True((bool)body["reply"]!["auto_populate_reply_metadata"]!);
        var above = State.Find((string)body["reply"]!["in_reply_to_tweet_id"]!)!;
        Assert.Equal(above.Versions[^1].Id, (string)body["reply"]!["in_reply_to_tweet_id"]!);
        var shown = $"@{above.Author} {text}";
        if (new StringInfo(text).LengthInTextElements > 280) await Give(http, 400, Sample.Json("X", "error-400-invalid-request"));
        else if (State.Posts.Exists(said => said.Author == XState.Shop && said.Text == shown)) await Give(http, 403, Sample.Json("X", "error-403-duplicate"));
        else
        {
            var said = State.Add(XState.Shop, shown, above.Id, mention: false);
            var answer = Sample.Json("X", "create-post-response");
            (answer["data"]!["id"], answer["data"]!["text"], answer["data"]!["edit_history_tweet_ids"]) = (said.Id, said.Text, new JsonArray(said.Id));
            await Give(http, 201, answer);
        }
    }

    private async Task Hide(HttpContext http)
    {
        var hidden = (bool)(await JsonNode.ParseAsync(http.Request.Body))!["hidden"]!;
        var id = http.Request.Path.Value!.Split('/')[3];
        if (hidden) Hidden.Add(id);
        else Hidden.Remove(id);
        var answer = Sample.Json("X", "hide-reply-response");
        answer["data"]!["hidden"] = hidden;
        await Give(http, 200, answer);
    }

    private static Task Give(HttpContext http, int status, JsonNode body)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        return http.Response.WriteAsync(body.ToJsonString());
    }
}
