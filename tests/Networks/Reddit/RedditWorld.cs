using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using SocialInbox.Networks;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.Reddit;

/// <summary>Reddit on loopback, with one approved account.</summary>
internal sealed class RedditWorld : NetworkWorld
{
    private bool breakNext;

    private RedditWorld(LoopbackServer host, bool enabled)
        : base("reddit", ("Networks:Reddit:Enabled", $"{enabled}"), ("Networks:Reddit:Api", $"{host.Address}"), ("Networks:Reddit:Site", $"{host.Address}"))
    {
        Host = host;
        State = new RedditState(Clock);
    }

    public override LoopbackServer Server => Host;

    public RedditState State { get; }

    public string Token { get; set; } = "bearer-of-the-first-hour";

    private LoopbackServer Host { get; }

    public static async Task<RedditWorld> Start(bool enabled = true)
    {
        RedditWorld? world = null;
        world = new RedditWorld(await LoopbackServer.Start(http => world!.Answer(http)), enabled);
        if (enabled) await world.Connect(world.Request());
        return world;
    }

    public ConnectRequest Request() => new(null, null, Words(("accessToken", Token), ("refreshToken", "refresh-that-lasts"), ("clientId", "client"), ("clientSecret", "secret-of-the-client")), Words());

    public override (string Root, string? Parent) PlaceOf(string post) => (State.Find(post)!.Link, State.Find(post)!.Parent);

    public override string CustomerSays(string text, string? replyTo = null, bool mention = true, DateTimeOffset? at = null, string customer = "jana")
    {
        var comment = State.Add(customer, text, replyTo, mention, at);
        if (breakNext) State.Broken.Add(comment.Name);
        breakNext = false;
        return comment.Name;
    }

    public override string BrandSays(string text, string? replyTo = null) => replyTo is null ? State.Post() : State.Add(RedditState.Shop, text, replyTo, false, null).Name;

    public override void Edit(string post, string text)
    {
        Clock.Advance(TimeSpan.FromMinutes(1));
        (State.Find(post)!.Text, State.Find(post)!.EditedAt) = (text, Clock.GetUtcNow());
    }

    public override void Delete(string post) => State.Comments.RemoveAll(comment => comment.Name == post);

    public override void BreakNextPost() => breakNext = true;

    public override IReadOnlyList<string> AnswersBelow(string post) => [.. State.Comments.Where(comment => comment.Parent == post && comment.Author == RedditState.Shop).Select(comment => comment.Text)];

    public override void SendMeets(Trouble trouble) => Host.Meets(request => request.Path == "/api/comment", trouble);

    public override (Trouble Text, Trouble Credentials) Refusals => (Refusal("TOO_LONG", "this is too long (max: 10000)"), Trouble.Status(403, Sample.Text("Reddit", "error-403")));

    public static Trouble Refusal(string code, string words)
    {
        var error = Sample.Json("Reddit", "error-deleted-comment");
        error["json"]!["errors"]![0] = new JsonArray(code, words, "text");
        return Trouble.Status(200, error.ToJsonString());
    }

    private Task Answer(HttpContext http)
    {
        var path = http.Request.Path.Value!;
        if (path == "/api/v1/access_token") return Give(http, 200, Renewed());
        if (http.Request.Headers.Authorization != $"Bearer {Token}") return Give(http, 401, Sample.Json("Reddit", "error-401"));
        Assert.True(path == "/api/comment" || http.Request.Query["raw_json"] == "1", "texts would come escaped");
        return path switch
        {
            "/api/v1/me" => Give(http, 200, new JsonObject { ["id"] = "nordl1ch", ["name"] = RedditState.Shop }),
            "/message/inbox" => Give(http, 200, Page(State.Comments.Where(comment => comment.Notice is not null), State.InInbox, http.Request)),
            $"/user/{RedditState.Shop}/comments" => Give(http, 200, Page(State.Comments.Where(comment => comment.Author == RedditState.Shop), State.InFull, http.Request)),
            "/api/info" => Give(http, 200, Listing(http.Request.Query["id"].ToString().Split(',').Select(State.Find).OfType<Comment>().Select(State.InFull), null)),
            "/api/comment" => Comment(http),
            _ => Give(http, 404, new JsonObject { ["message"] = "Not Found", ["error"] = 404 }),
        };
    }

    private JsonNode Renewed()
    {
        var answer = Sample.Json("Reddit", "access-token");
        Token = (string)answer["access_token"]!;
        return answer;
    }

    private static JsonObject Page(IEnumerable<Comment> comments, Func<Comment, JsonNode> wire, HttpRequest request)
    {
        var all = comments.OrderByDescending(comment => comment.At).ThenByDescending(comment => comment.Name).ToList();
        var start = request.Query["after"].ToString() is { Length: > 0 } after ? all.FindIndex(comment => comment.Name == after) + 1 : 0;
        var page = all.Skip(start).Take(int.Parse(request.Query["limit"].ToString(), null)).ToList();
        return Listing(page.Select(wire), all.Count > start + page.Count ? page[^1].Name : null);
    }

    private static JsonObject Listing(IEnumerable<JsonNode> children, string? after) =>
        new() { ["kind"] = "Listing", ["data"] = new JsonObject { ["after"] = after, ["children"] = new JsonArray([.. children]) } };

    private async Task Comment(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync();
        if (form["text"].ToString().Length > 10_000) await Refusals.Text.Happen(http, _ => Task.CompletedTask);
        else if (State.Find(form["thing_id"].ToString()) is null) await Give(http, 200, Sample.Json("Reddit", "error-deleted-comment"));
        else
        {
            var answer = Sample.Json("Reddit", "comment-reply-response");
            answer["json"]!["data"]!["things"]![0] = State.InFull(State.Add(RedditState.Shop, form["text"].ToString(), form["thing_id"].ToString(), false, null));
            await Give(http, 200, answer);
        }
    }

    private static Task Give(HttpContext http, int status, JsonNode body)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        return http.Response.WriteAsync(body.ToJsonString());
    }
}
