using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using SocialInbox.Networks;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.Facebook;

/// <summary>The Graph API on loopback, with one Page. It demands the proof of every call, and the Page's own token.</summary>
internal sealed class FacebookWorld : NetworkWorld
{
    public const string App = "990011223344556";
    public const string AppSecret = "nordlicht-test-secret";
    public const string PageToken = "EAAEXAMPLEpageToken";
    public const string SystemToken = "EAAEXAMPLEsystemToken";

    private bool breakNext;

    private FacebookWorld()
        : base("facebook") => State = new FacebookState(Clock);

    public override LoopbackServer Server => Host;

    public FacebookState State { get; }

    /// <summary>What the token may, as /debug_token tells.</summary>
    public JsonNode Grant { get; } = Sample.Json("Facebook", "debug-token");

    public JsonNode Pages { get; set; } = Sample.Json("Facebook", "me-accounts");

    public JsonNode Subscriptions { get; set; } = Sample.Json("Facebook", "subscribed-apps");

    private LoopbackServer Host { get; set; } = null!;

    public static async Task<FacebookWorld> Start()
    {
        var world = new FacebookWorld();
        world.Grant["data"]!["type"] = "SYSTEM_USER";
        world.Host = await LoopbackServer.Start(world.Answer);
        await world.Connect(world.Request());
        return world;
    }

    public ConnectRequest Request(string? handle = null, string? choice = null) => new(
        Host.Address,
        handle,
        Words(("clientId", App), ("clientSecret", AppSecret), ("accessToken", SystemToken)),
        choice is null ? Words() : Words(("choice", choice)));

    public override string CustomerSays(string text, string? replyTo = null, bool mention = true, DateTimeOffset? at = null, string customer = "jana")
    {
        var entry = State.Add(customer, text, replyTo, at, elsewhere: !mention);
        if (breakNext) State.Broken.Add(entry.Id);
        breakNext = false;
        return entry.Id;
    }

    public override string BrandSays(string text, string? replyTo = null) => State.Add(FacebookState.Page, text, replyTo).Id;

    public override void Edit(string post, string text) => State.Find(post)!.Text = text;

    public override void Delete(string post) => State.Entries.RemoveAll(entry => entry.Id == post || entry.Root == post || entry.Parent == post);

    public override void BreakNextPost() => breakNext = true;

    public override IReadOnlyList<string> AnswersBelow(string post) =>
        [.. State.Entries.Where(entry => entry.Author == FacebookState.Page && (entry.Parent ?? entry.Root) == post).Select(entry => entry.Text)];

    public override void SendMeets(Trouble trouble) => Host.Meets(request => request.Method == "POST" && request.Path.Value!.EndsWith("/comments", StringComparison.Ordinal), trouble);

    public override Trouble Block => Trouble.Status(400, Sample.Text("Facebook", "error-368-policy-block"));

    public override (Trouble Text, Trouble Credentials) Refusals => (
        Trouble.Status(400, """{"error":{"message":"(#100) Param message must not be longer than 8000 characters.","type":"OAuthException","code":100}}"""),
        Trouble.Status(400, Sample.Text("Facebook", "error-190-expired")));

    private async Task Answer(HttpContext http)
    {
        var path = http.Request.Path.Value!.Split('/')[2..];
        var token = http.Request.Headers.Authorization.ToString().Replace("Bearer ", "", StringComparison.Ordinal);
        if (path is ["debug_token"])
        {
            Assert.Equal($"{App}|{AppSecret}", token);
            await Give(http, Grant);
            return;
        }

        var proof = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(AppSecret), Encoding.UTF8.GetBytes(token)));
        if (path is not ["oauth", _] && http.Request.Query["appsecret_proof"] != proof)
        {
            await Refuse(http, """{"error":{"message":"Invalid appsecret_proof provided in the API argument","type":"GraphMethodException","code":100}}""");
            return;
        }

        await (http.Request.Method == "GET" ? Read(http, path) : Write(http, path));
    }

    private Task Read(HttpContext http, string[] path)
    {
        var query = http.Request.Query;
        JsonObject List(IEnumerable<Entry> entries) =>
            State.List(entries, int.Parse(query["limit"].ToString(), null), query["after"].ToString(), query["order"] == "chronological");

        return path switch
        {
            ["me", "accounts"] => Give(http, Pages),
            [_, "subscribed_apps"] => Give(http, Subscriptions),
            [FacebookState.Page, "feed"] => Give(http, List(State.Entries.Where(entry => entry.Root is null && entry.Id.StartsWith(FacebookState.Page, StringComparison.Ordinal)))),
            [FacebookState.Page, "visitor_posts"] => Give(http, List(State.Entries.Where(entry => entry.Root is null && entry.Author != FacebookState.Page && entry.Id.StartsWith(FacebookState.Page, StringComparison.Ordinal)))),
            [FacebookState.Page, "tagged" or "ratings"] => Give(http, List([])),
            [var id, "comments"] when State.Find(id) is not null => Give(http, List(State.Below(id))),
            [FacebookState.Page] => Give(http, new JsonObject { ["id"] = FacebookState.Page, ["name"] = "Nordlicht", ["username"] = "nordlicht.shop" }),
            [var id] when State.Find(id) is { } entry => Give(http, State.Wire(entry)),
            _ => Refuse(http, Sample.Text("Facebook", "error-100-object-gone")),
        };
    }

    private async Task Write(HttpContext http, string[] path)
    {
        var form = http.Request.HasFormContentType ? await http.Request.ReadFormAsync() : FormCollection.Empty;
        Assert.False(form.ContainsKey("fields") || http.Request.Query.ContainsKey("fields"), "a write must not ask for fields");
        switch (path)
        {
            case ["oauth", "access_token"]:
                Assert.Equal("fb_exchange_token", form["grant_type"]);
                await Give(http, new JsonObject { ["access_token"] = $"long-{form["fb_exchange_token"]}", ["token_type"] = "bearer", ["expires_in"] = 5183944 });
                return;
            case [_, "subscribed_apps"]:
                await Give(http, new JsonObject { ["success"] = true });
                return;
            case [var id, "comments"] when State.Find(id) is { } below:
                var entry = State.Add(FacebookState.Page, form["message"].ToString(), below.Id);
                await Give(http, Made("reply-created", entry.Id));
                return;
            case [var id, "likes"] when State.Find(id) is not null:
                if (http.Request.Method == "DELETE") State.Liked.Remove(id);
                else State.Liked.Add(id);
                await Give(http, new JsonObject { ["success"] = true });
                return;
            case [var id] when State.Find(id) is not null:
                if (form["is_hidden"] == "true") State.Hidden.Add(id);
                else State.Hidden.Remove(id);
                await Give(http, new JsonObject { ["success"] = true });
                return;
            default:
                await Refuse(http, Sample.Text("Facebook", "error-100-object-gone"));
                return;
        }
    }

    private static JsonNode Made(string sample, string id)
    {
        var made = Sample.Json("Facebook", sample);
        made["id"] = id;
        return made;
    }

    private static Task Give(HttpContext http, JsonNode body)
    {
        http.Response.ContentType = "application/json";
        return http.Response.WriteAsync(body.ToJsonString());
    }

    private static Task Refuse(HttpContext http, string error)
    {
        http.Response.StatusCode = 400;
        http.Response.ContentType = "application/json";
        return http.Response.WriteAsync(error);
    }
}
