using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using SocialInbox.Networks;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.Bluesky;

/// <summary>A PDS with the AppView behind it, on loopback.</summary>
internal sealed class BlueskyWorld : NetworkWorld
{
    private bool breakNext;
    private int session = 1;

    private BlueskyWorld()
        : base("bluesky") => State = new BlueskyState(Clock);

    public override LoopbackServer Server => Host;

    public BlueskyState State { get; }

    public string Password { get; set; } = "aaaa-bbbb-cccc-dddd";

    /// <summary>What the account's document names as its server; none when null.</summary>
    public string? Endpoint { get; set; }

    public bool AccessExpired { get; set; }

    public bool RefreshRevoked { get; set; }

    private LoopbackServer Host { get; set; } = null!;

    public static async Task<BlueskyWorld> Start()
    {
        var world = new BlueskyWorld();
        world.Host = await LoopbackServer.Start(world.Answer);
        world.Endpoint = world.Host.Address.ToString();
        await world.Connect(world.Login());
        return world;
    }

    public ConnectRequest Login(string? handle = "@nordlicht.example") => new(Host.Address, handle, Words(("appPassword", "aaaa-bbbb-cccc-dddd")), Words());

    public override string CustomerSays(string text, string? replyTo = null, bool mention = true, DateTimeOffset? at = null, string customer = "jana")
    {
        var post = State.Add($"did:plc:{customer}", State.Record(mention ? $"@nordlicht.example {text}" : text, replyTo, mention, at ?? Clock.GetUtcNow()));
        if (breakNext) State.Broken.Add(post.Uri);
        breakNext = false;
        return post.Uri;
    }

    public override string BrandSays(string text, string? replyTo = null) => State.Add(BlueskyState.Shop, State.Record(text, replyTo, false, Clock.GetUtcNow())).Uri;

    public override void Edit(string post, string text) => State.Find(post)!.Record["text"] = $"@nordlicht.example {text}";

    public override void Delete(string post) => State.Posts.RemoveAll(one => one.Uri == post);

    public override void BreakNextPost() => breakNext = true;

    public override IReadOnlyList<string> AnswersBelow(string post) => [.. State.Below(post).Where(below => below.Did == BlueskyState.Shop).Select(below => (string)below.Record["text"]!)];

    public override void SendMeets(Trouble trouble) => Host.Meets(request => request.Path.Value!.EndsWith("putRecord", StringComparison.Ordinal), trouble);

    public override (Trouble Text, Trouble Credentials) Refusals => (
        Trouble.Status(400, "{\"error\":\"InvalidRequest\",\"message\":\"Invalid app.bsky.feed.post record: must not be longer than 300 graphemes (at $.record.text)\"}"),
        Trouble.Status(401, Sample.Text("Bluesky", "error-AccountTakedown")));

    private async Task Answer(HttpContext http)
    {
        var query = http.Request.Query;
        var method = http.Request.Path.Value!.Split('/')[^1].Split('.')[^1];
        var body = http.Request.Method == "POST" && http.Request.Body.Length > 0 ? (await JsonNode.ParseAsync(http.Request.Body))! : null;
        if (method == "createSession") await CreateSession(http, body!);
        else if (method == "refreshSession") await Refresh(http);
        else if (http.Request.Headers.Authorization != $"Bearer access-{session}" || AccessExpired) await Give(http, 400, Sample.Json("Bluesky", "error-ExpiredToken"));
        else await (method switch
        {
            "listNotifications" => query["priority"] == "false" && query["seenAt"].Count == 0
                ? Give(http, 200, State.Notifications(Limit(query), query["cursor"].ToString()))
                : Error(http, "InvalidRequest"),
            "getAuthorFeed" => Give(http, 200, Feed(Limit(query), query["cursor"].ToString())),
            "getPosts" => query["uris"].Count <= 25 ? Give(http, 200, new JsonObject { ["posts"] = new JsonArray([.. query["uris"].Select(State.Find).OfType<Post>().Select(State.View)]) }) : Error(http, "InvalidRequest"),
            "getPostThread" => State.Find(query["uri"]) is { } top ? Give(http, 200, new JsonObject { ["thread"] = State.Node(top) }) : Give(http, 400, Sample.Json("Bluesky", "error-NotFound-thread")),
            "getProfile" => Give(http, 200, new JsonObject { ["did"] = BlueskyState.Shop, ["displayName"] = "Nordlicht Lampen" }),
            "putRecord" => Put(http, body!.AsObject()),
            "getRecord" => State.Find($"at://{query["repo"]}/{query["collection"]}/{query["rkey"]}") is { } post
                ? Give(http, 200, new JsonObject { ["uri"] = post.Uri, ["cid"] = post.Cid, ["value"] = post.Record.DeepClone() })
                : Error(http, "RecordNotFound"),
            _ => Give(http, 501, new JsonObject { ["error"] = "MethodNotImplemented", ["message"] = "Method Not Implemented" }),
        });
    }

    private Task CreateSession(HttpContext http, JsonNode body) =>
        (string?)body["password"] == Password && (string?)body["identifier"] is "nordlicht.example" or BlueskyState.Shop
            ? GiveSession(http, "createSession")
            : Give(http, 401, Sample.Json("Bluesky", "error-AuthenticationRequired"));

    private Task Refresh(HttpContext http) =>
        http.Request.Headers.Authorization == $"Bearer refresh-{session}" && !RefreshRevoked ? GiveSession(http, "refreshSession") : Give(http, 400, Sample.Json("Bluesky", "error-revoked-refresh"));

    private Task GiveSession(HttpContext http, string sample)
    {
        session++;
        AccessExpired = RefreshRevoked = false;
        var answer = Sample.Json("Bluesky", sample);
        answer["accessJwt"] = $"access-{session}";
        answer["refreshJwt"] = $"refresh-{session}";
        if (Endpoint is null) answer.AsObject().Remove("didDoc");
        else answer["didDoc"]!["service"]![0]!["serviceEndpoint"] = Endpoint;
        return Give(http, 200, answer);
    }

    private JsonObject Feed(int limit, string cursor)
    {
        var before = cursor.Length > 0 ? DateTimeOffset.Parse(cursor, CultureInfo.InvariantCulture) : DateTimeOffset.MaxValue;
        var page = State.Posts.Where(post => post.Did == BlueskyState.Shop && post.SortedAt < before).OrderByDescending(post => post.SortedAt).Take(limit).ToList();
        var feed = new JsonObject { ["feed"] = new JsonArray([.. page.Select(post => new JsonObject { ["post"] = State.View(post) })]) };
        if (page.Count == limit) feed["cursor"] = page[^1].SortedAt.ToString("o", null);
        return feed;
    }

    // As packages/pds putRecord: the same again is no commit, other content under null as the expected record is refused.
    private Task Put(HttpContext http, JsonObject body)
    {
        var record = body["record"]!.AsObject();
        var text = (string)record["text"]!;
        if (new StringInfo(text).LengthInTextElements > 300 || Encoding.UTF8.GetByteCount(text) > 3000) return Refusals.Text.Happen(http, _ => Task.CompletedTask);
        var standing = State.Find($"at://{body["repo"]}/{body["collection"]}/{body["rkey"]}");
        if (standing is not null && standing.Record.ToJsonString() == record.ToJsonString()) return Give(http, 200, Sample.Json("Bluesky", "putRecord-response-noop"));
        if (standing is not null && body.ContainsKey("swapRecord")) return Give(http, 400, Sample.Json("Bluesky", "error-InvalidSwap"));
        if (standing is not null) State.Posts.Remove(standing);
        var post = State.Add(BlueskyState.Shop, record.DeepClone().AsObject(), (string)body["rkey"]!);
        var answer = Sample.Json("Bluesky", "putRecord-response");
        answer["uri"] = post.Uri;
        return Give(http, 200, answer);
    }

    private static int Limit(IQueryCollection query) => int.Parse(query["limit"].ToString(), CultureInfo.InvariantCulture) is var limit and <= 100 ? limit : throw new InvalidOperationException("limit over 100");

    private static Task Error(HttpContext http, string error) => Give(http, 400, new JsonObject { ["error"] = error, ["message"] = error });

    private static Task Give(HttpContext http, int status, JsonNode body)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json; charset=utf-8";
        return http.Response.WriteAsync(body.ToJsonString());
    }
}
