using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using SocialInbox.Networks;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.YouTube;

/// <summary>The API of YouTube on loopback, with one channel.</summary>
internal sealed class YouTubeWorld : NetworkWorld
{
    private bool breakNext;

    private YouTubeWorld(LoopbackServer host)
        : base("youtube", ("Networks:YouTube:Api", host.Address.ToString()), ("Networks:YouTube:Tokens", new Uri(host.Address, "/token").ToString()))
    {
        Host = host;
        State = new YouTubeState(Clock);
    }

    public override LoopbackServer Server => Host;

    public YouTubeState State { get; }

    /// <summary>What the API takes for a good token.</summary>
    public string Token { get; set; } = "ya29.first";

    private LoopbackServer Host { get; }

    public static async Task<YouTubeWorld> Start()
    {
        YouTubeWorld? world = null;
        world = new YouTubeWorld(await LoopbackServer.Start(http => world!.Answer(http)));
        await world.Connect(Request(world.Token));
        return world;
    }

    public static ConnectRequest Request(string token) =>
        new(null, null, Words(("accessToken", token), ("refreshToken", "1//lasting"), ("clientId", "client"), ("clientSecret", "client-secret")), Words());

    public override string CustomerSays(string text, string? replyTo = null, bool mention = true, DateTimeOffset? at = null, string customer = "jana")
    {
        var comment = State.Add(customer, text, replyTo, at);
        if (breakNext) State.Broken.Add(comment.Id);
        breakNext = false;
        return comment.Id;
    }

    public override string BrandSays(string text, string? replyTo = null) => State.Add(YouTubeState.Shop, text, replyTo).Id;

    public override void Edit(string post, string text)
    {
        Clock.Advance(TimeSpan.FromMinutes(1));
        State.Find(post)!.Text = text;
        State.Find(post)!.EditedAt = Clock.GetUtcNow();
    }

    public override void Delete(string post) => State.Comments.RemoveAll(comment => comment.Id == post || comment.Top == post);

    public override void BreakNextPost() => breakNext = true;

    public override IReadOnlyList<string> AnswersBelow(string post) => [.. State.Below(post).Where(comment => comment.Author == YouTubeState.Shop).Select(comment => comment.Text)];

    public override void SendMeets(Trouble trouble) => Host.Meets(request => request.Method == "POST" && request.Path == "/youtube/v3/comments", trouble);

    public override (Trouble Text, Trouble Credentials) Refusals => (Refusal(400, "commentTextTooLong"), Refusal(403, "insufficientPermissions"));

    public static Trouble Refusal(int status, string reason)
    {
        var error = Sample.Json("YouTube", "error-parentCommentNotFound");
        error["error"]!["code"] = status;
        error["error"]!["errors"]![0]!["reason"] = reason;
        return Trouble.Status(status, error.ToJsonString());
    }

    private Task Answer(HttpContext http)
    {
        var path = http.Request.Path.Value!;
        if (path == "/token") return Give(http, 200, Renewed());
        if (http.Request.Headers.Authorization != $"Bearer {Token}") return Give(http, 401, Sample.Json("YouTube", "error-401"));
        return (http.Request.Method, path) switch
        {
            ("GET", "/youtube/v3/channels") => Give(http, 200, Sample.Json("YouTube", "channels-list-mine")),
            ("GET", "/youtube/v3/commentThreads") => Give(http, 200, Threads(http.Request)),
            ("GET", "/youtube/v3/comments") => Give(http, 200, Comments(http.Request)),
            ("POST", "/youtube/v3/comments") => Insert(http),
            ("POST", "/youtube/v3/comments/setModerationStatus") => Moderate(http),
            _ => Give(http, 404, Sample.Json("YouTube", "error-parentCommentNotFound")),
        };
    }

    private JsonNode Renewed()
    {
        var answer = Sample.Json("YouTube", "token-refresh");
        Token = (string)answer["access_token"]!;
        return answer;
    }

    private JsonObject Threads(HttpRequest request)
    {
        if (request.Query["moderationStatus"].ToString() is { Length: > 0 } kind)
        {
            var withheld = State.Comments.Where(comment => State.Moderated.GetValueOrDefault(comment.Id) == kind).Select(comment => comment.Top ?? comment.Id).Distinct();
            return Page(withheld.Select(id => State.Find(id)!), top => State.Thread(top, kind), request);
        }

        var tops = State.Comments.Where(comment => comment.Top is null && State.IsPublic(comment));
        if (request.Query["id"].ToString() is { Length: > 0 } ids) return new JsonObject { ["items"] = new JsonArray([.. tops.Where(top => ids.Split(',').Contains(top.Id)).Select(top => State.Thread(top))]) };
        return Page(tops.OrderByDescending(top => top.At).ThenByDescending(top => top.Id), top => State.Thread(top), request);
    }

    private JsonObject Comments(HttpRequest request) => request.Query["id"].ToString() is { Length: > 0 } ids
        ? new JsonObject { ["items"] = new JsonArray([.. State.Comments.Where(comment => ids.Split(',').Contains(comment.Id) && State.IsPublic(comment)).Select(State.Wire)]) }
        : Page(State.Below(request.Query["parentId"].ToString()), State.Wire, request);

    private static JsonObject Page(IEnumerable<Comment> comments, Func<Comment, JsonNode> wire, HttpRequest request)
    {
        var start = int.Parse(request.Query["pageToken"].ToString() is { Length: > 0 } token ? token : "0", null);
        var size = int.Parse(request.Query["maxResults"].ToString(), null);
        var all = comments.ToList();
        var page = new JsonObject { ["items"] = new JsonArray([.. all.Skip(start).Take(size).Select(wire)]) };
        if (all.Count > start + size) page["nextPageToken"] = $"{start + size}";
        return page;
    }

    private async Task Insert(HttpContext http)
    {
        var snippet = (await JsonNode.ParseAsync(http.Request.Body))!["snippet"]!;
        var text = (string)snippet["textOriginal"]!;
        var parent = State.Find((string)snippet["parentId"]!);
        if (text.Length > 10_000) await Refusals.Text.Happen(http, _ => Task.CompletedTask);
        else if (parent is not { Top: null }) await Give(http, 404, Sample.Json("YouTube", "error-parentCommentNotFound"));
        else await Give(http, 200, State.Wire(State.Add(YouTubeState.Shop, text, parent.Id)));
    }

    private Task Moderate(HttpContext http)
    {
        State.Moderated[http.Request.Query["id"].ToString()] = http.Request.Query["moderationStatus"].ToString();
        http.Response.StatusCode = 204;
        return Task.CompletedTask;
    }

    private static Task Give(HttpContext http, int status, JsonNode body)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        return http.Response.WriteAsync(body.ToJsonString());
    }
}
