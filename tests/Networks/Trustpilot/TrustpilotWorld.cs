using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using SocialInbox.Networks;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.Trustpilot;

internal sealed record Review(string Id, string Author, string Text, DateTimeOffset At)
{
    public string Text { get; set; } = Text;

    public DateTimeOffset? ChangedAt { get; set; }

    public (string Text, DateTimeOffset At)? Reply { get; set; }
}

/// <summary>Trustpilot on loopback, with one company.</summary>
internal sealed class TrustpilotWorld : NetworkWorld
{
    public const string Unit = "5f3c2a1b9d8e7f0001a2b3c4";

    private readonly JsonNode sample = Sample.Json("Trustpilot", "reviews")["reviews"]![0]!;
    private readonly HashSet<string> broken = [];
    private bool breakNext;
    private int number;

    private TrustpilotWorld(LoopbackServer host)
        : base("trustpilot", ("Networks:Trustpilot:Api", $"{host.Address}")) => Host = host;

    public override LoopbackServer Server => Host;

    public List<Review> Reviews { get; } = [];

    public string Token { get; set; } = "ExampleToken";

    private LoopbackServer Host { get; }

    public static async Task<TrustpilotWorld> Start()
    {
        TrustpilotWorld? world = null;
        world = new TrustpilotWorld(await LoopbackServer.Start(http => world!.Answer(http)));
        await world.Connect(Request());
        return world;
    }

    public static ConnectRequest Request() => new(
        null, null, Words(("clientId", "key"), ("clientSecret", "secret of the key")), Words(("businessUnit", "nordlicht.example"), ("author", "5e0000000000000000000009")));

    public override string CustomerSays(string text, string? replyTo = null, bool mention = true, DateTimeOffset? at = null, string customer = "jana")
    {
        var review = new Review($"6b{++number:D22}", customer, text, at ?? Clock.GetUtcNow());
        Reviews.Add(review);
        if (breakNext) broken.Add(review.Id);
        breakNext = false;
        return review.Id;
    }

    public override string BrandSays(string text, string? replyTo = null)
    {
        if (replyTo is null) return "";
        Find(replyTo)!.Reply = (text, Clock.GetUtcNow());
        return ReviewReply.IdOf(replyTo, text);
    }

    public override void Edit(string post, string text)
    {
        Clock.Advance(TimeSpan.FromMinutes(1));
        (Find(post)!.Text, Find(post)!.ChangedAt) = (text, Clock.GetUtcNow());
    }

    public override void Delete(string post) => Reviews.RemoveAll(review => review.Id == post);

    public override void BreakNextPost() => breakNext = true;

    public override IReadOnlyList<string> AnswersBelow(string post) => Find(post)?.Reply is { } reply ? [reply.Text] : [];

    public override void SendMeets(Trouble trouble) => Host.Meets(request => request.Method == "POST" && request.Path.Value!.EndsWith("/reply", StringComparison.Ordinal), trouble);

    public override (Trouble Text, Trouble Credentials) Refusals => (Trouble.Status(400, "{\"message\":\"The message is too long.\"}"), Trouble.Status(403, "{\"message\":\"Forbidden\"}"));

    private Review? Find(string id) => Reviews.Find(review => review.Id == id);

    private Task Answer(HttpContext http)
    {
        var path = http.Request.Path.Value!.Split('/')[2..];
        if (path[0] == "oauth") return Give(http, 200, NewToken(http.Request));
        if (path is ["business-units", "find"]) return http.Request.Headers["apikey"] == "key" && http.Request.Query["name"] == "nordlicht.example" ? Give(http, 200, Company()) : Give(http, 404, new JsonObject());
        if (http.Request.Headers.Authorization != $"Bearer {Token}") return Give(http, 401, new JsonObject { ["message"] = "Unauthorized" });
        return path switch
        {
            ["private", "business-units", Unit, "reviews"] => Give(http, 200, Page(http.Request)),
            ["private", "reviews", var id] when Find(id) is { } review => Give(http, 200, Wire(review)),
            ["private", "reviews", var id, "reply"] when Find(id) is { } review => Reply(http, review),
            _ => Give(http, 404, new JsonObject { ["message"] = "Not found" }),
        };
    }

    private JsonNode NewToken(HttpRequest request)
    {
        Assert.Equal("Basic a2V5OnNlY3JldCUyMG9mJTIwdGhlJTIwa2V5", request.Headers.Authorization);
        Token = $"token-{++number}";
        var answer = Sample.Json("Trustpilot", "token");
        answer["access_token"] = Token;
        return answer;
    }

    private static JsonObject Company() => new() { ["id"] = Unit, ["displayName"] = "Nordlicht", ["name"] = new JsonObject { ["identifying"] = "nordlicht.example" } };

    private JsonObject Page(HttpRequest request)
    {
        var (page, size) = (int.Parse(request.Query["page"].ToString(), null), int.Parse(request.Query["perPage"].ToString(), null));
        var shown = Reviews.OrderByDescending(review => review.At).ThenBy(review => review.Id).Skip((page - 1) * size).Take(size);
        var links = new JsonArray();
        if (Reviews.Count > page * size) links.Add(new JsonObject { ["href"] = "https://elsewhere.example/", ["method"] = "GET", ["rel"] = "next-page" });
        return new JsonObject { ["links"] = links, ["reviews"] = new JsonArray([.. shown.Select(Wire)]) };
    }

    private JsonNode Wire(Review review)
    {
        var wire = sample.DeepClone();
        wire["id"] = review.Id;
        wire["title"] = "";
        wire["text"] = broken.Contains(review.Id) ? 5 : review.Text;
        wire["consumer"]!["id"] = $"6a-{review.Author}";
        wire["consumer"]!["displayName"] = review.Author;
        wire["createdAt"] = review.At.ToString("o");
        wire["updatedAt"] = review.ChangedAt?.ToString("o");
        wire["companyReply"] = review.Reply is { } reply ? new JsonObject { ["text"] = reply.Text, ["createdAt"] = reply.At.ToString("o"), ["updatedAt"] = null } : null;
        wire["a_member_of_tomorrow"] = new JsonObject { ["nested"] = new JsonArray(1, "two", null) };
        return wire;
    }

    private async Task Reply(HttpContext http, Review review)
    {
        var body = (await JsonNode.ParseAsync(http.Request.Body))!;
        Assert.Equal("5e0000000000000000000009", (string)body["authorBusinessUserId"]!);
        review.Reply = ((string)body["message"]!, Clock.GetUtcNow());
        http.Response.StatusCode = 201;
    }

    private static Task Give(HttpContext http, int status, JsonNode body)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        return http.Response.WriteAsync(body.ToJsonString());
    }
}
