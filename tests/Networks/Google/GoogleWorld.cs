using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using SocialInbox.Networks;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.Google;

/// <summary>The APIs of Google's business profiles on loopback, with one location.</summary>
internal sealed class GoogleWorld : NetworkWorld
{
    private bool breakNext;

    private GoogleWorld(LoopbackServer host)
        : base(
            "google", ("Networks:Google:Reviews", $"{host.Address}"), ("Networks:Google:Accounts", $"{host.Address}"), ("Networks:Google:Locations", $"{host.Address}"),
            ("Networks:Google:Tokens", $"{host.Address}token"), ("Networks:Google:Keys", $"{host.Address}keys"))
    {
        Host = host;
        State = new GoogleState(Clock);
    }

    public override LoopbackServer Server => Host;

    public GoogleState State { get; }

    public string Token { get; set; } = "ya29.first";

    public List<string> Locations { get; } = ["locations/9988776655443322110"];

    /// <summary>The published keys, by which <see cref="GoogleDelivering"/> signs.</summary>
    public JsonArray Keys { get; } = [];

    private LoopbackServer Host { get; }

    public static async Task<GoogleWorld> Start()
    {
        GoogleWorld? world = null;
        world = new GoogleWorld(await LoopbackServer.Start(http => world!.Answer(http)));
        await world.Connect(world.Request());
        return world;
    }

    public ConnectRequest Request() => new(
        null, null, Words(("accessToken", Token), ("refreshToken", "1//lasting"), ("clientId", "client"), ("clientSecret", "client-secret")),
        Words(("sender", "push@nordlicht-social.iam.gserviceaccount.com")));

    public override string CustomerSays(string text, string? replyTo = null, bool mention = true, DateTimeOffset? at = null, string customer = "jana")
    {
        var review = State.Add(customer, text, at);
        if (breakNext) State.Broken.Add(review.Name);
        breakNext = false;
        return review.Name;
    }

    public override string BrandSays(string text, string? replyTo = null)
    {
        if (replyTo is null) return "";
        (State.Find(replyTo)!.Reply, State.Find(replyTo)!.RepliedAt) = (text, Clock.GetUtcNow());
        return ReviewReply.IdOf(replyTo, text);
    }

    public override void Edit(string post, string text)
    {
        Clock.Advance(TimeSpan.FromMinutes(1));
        (State.Find(post)!.Text, State.Find(post)!.ChangedAt) = (text, Clock.GetUtcNow());
    }

    public override void Delete(string post) => State.Reviews.RemoveAll(review => review.Name == post);

    public override void BreakNextPost() => breakNext = true;

    public override IReadOnlyList<string> AnswersBelow(string post) => State.Find(post)?.Reply is { } reply ? [reply] : [];

    public override void SendMeets(Trouble trouble) => Host.Meets(request => request.Method == "PUT", trouble);

    public override (Trouble Text, Trouble Credentials) Refusals => (Refusal(400, "INVALID_ARGUMENT"), Trouble.Status(403, Sample.Text("Google", "error-403-disabled")));

    public static Trouble Refusal(int status, string reason) => Trouble.Status(status, new JsonObject { ["error"] = new JsonObject { ["code"] = status, ["message"] = "Refused.", ["status"] = reason } }.ToJsonString());

    private Task Answer(HttpContext http)
    {
        var path = http.Request.Path.Value!;
        if (path == "/keys") return Give(http, 200, new JsonObject { ["keys"] = Keys.DeepClone() });
        if (path == "/token") return Give(http, 200, Renewed());
        if (http.Request.Headers.Authorization != $"Bearer {Token}") return Give(http, 401, new JsonObject { ["error"] = new JsonObject { ["code"] = 401, ["status"] = "UNAUTHENTICATED" } });
        if (path == "/v1/accounts") return Give(http, 200, new JsonObject { ["accounts"] = new JsonArray(new JsonObject { ["name"] = "accounts/112233445566778899001", ["accountName"] = "Nordlicht" }) });
        if (path.EndsWith("/locations", StringComparison.Ordinal)) return Give(http, 200, PageOfLocations(http.Request));
        if (path == $"/v4/{GoogleState.Location}/reviews") return Give(http, 200, Page(http.Request));
        return http.Request.Method == "PUT" ? Reply(http, path[4..^6]) : State.Find(path[4..]) is { } review ? Give(http, 200, State.Wire(review)) : Give(http, 404, NotFound());
    }

    private JsonObject PageOfLocations(HttpRequest request)
    {
        var start = int.Parse(request.Query["pageToken"].ToString() is { Length: > 0 } token ? token : "0", null);
        var page = new JsonObject { ["locations"] = new JsonArray([.. Locations.Skip(start).Take(100).Select(name => new JsonObject { ["name"] = name, ["title"] = $"Nordlicht {name[^2..]}" })]) };
        if (Locations.Count > start + 100) page["nextPageToken"] = $"{start + 100}";
        return page;
    }

    private JsonNode Renewed()
    {
        var answer = Sample.Json("Google", "token");
        Token = (string)answer["access_token"]!;
        return answer;
    }

    private JsonObject Page(HttpRequest request)
    {
        Assert.Equal("updateTime desc", request.Query["orderBy"]);
        var start = int.Parse(request.Query["pageToken"].ToString() is { Length: > 0 } token ? token : "0", null);
        var size = int.Parse(request.Query["pageSize"].ToString(), null);
        Assert.InRange(size, 1, 50);
        if (State.Reviews.Count == 0) return [];
        var page = new JsonObject { ["reviews"] = new JsonArray([.. State.Reviews.OrderByDescending(review => review.ChangedAt).ThenBy(review => review.Name).Skip(start).Take(size).Select(State.Wire)]) };
        if (State.Reviews.Count > start + size) page["nextPageToken"] = $"{start + size}";
        return page;
    }

    private async Task Reply(HttpContext http, string name)
    {
        var text = (string)(await JsonNode.ParseAsync(http.Request.Body))!["comment"]!;
        if (System.Text.Encoding.UTF8.GetByteCount(text) > 4096) await Refusals.Text.Happen(http, _ => Task.CompletedTask);
        else if (State.Find(name) is not { } review) await Give(http, 404, NotFound());
        else
        {
            (review.Reply, review.RepliedAt, review.ReplyState) = (text, Clock.GetUtcNow(), "PENDING");
            await Give(http, 200, GoogleState.Reply(review));
        }
    }

    private static JsonObject NotFound() => new() { ["error"] = new JsonObject { ["code"] = 404, ["message"] = "Requested entity was not found.", ["status"] = "NOT_FOUND" } };

    private static Task Give(HttpContext http, int status, JsonNode body)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        return http.Response.WriteAsync(body.ToJsonString());
    }
}
