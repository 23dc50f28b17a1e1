using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using SocialInbox.Networks;
using SocialInbox.Tests.Networks.Infrastructure;
using SocialInbox.Tests.Networks.Meta;

namespace SocialInbox.Tests.Networks.Instagram;

/// <summary>Instagram's API on loopback, with one professional account; its customers post, tag and name it, and comment on its posts.</summary>
internal sealed partial class InstagramWorld : NetworkWorld
{
    private readonly bool byItself;
    private bool breakNext;

    private InstagramWorld(bool byItself)
        : base("instagram") => (this.byItself, State) = (byItself, new InstagramState(Clock));

    public override LoopbackServer Server => Host;

    public InstagramState State { get; }

    public JsonObject Grant { get; } = new()
    {
        ["data"] = new JsonObject
        {
            ["app_id"] = "990011223344556", ["type"] = "SYSTEM_USER", ["is_valid"] = true, ["expires_at"] = 0,
            ["scopes"] = new JsonArray("pages_show_list", "pages_read_engagement", "pages_manage_metadata", "instagram_basic", "instagram_manage_comments"),
        },
    };

    private LoopbackServer Host { get; set; } = null!;

    public static async Task<InstagramWorld> Start(bool byItself = false)
    {
        var world = new InstagramWorld(byItself);
        world.Host = await LoopbackServer.Start(world.Answer);
        await world.Connect(world.Request());
        return world;
    }

    public ConnectRequest Request() => new(
        Host.Address,
        null,
        Words(("clientId", "990011223344556"), ("clientSecret", MetaApp.Secret), ("accessToken", byItself ? "IGAAExampleLongLived" : "EAAEXAMPLEsystemToken")),
        Words(("login", byItself ? "instagram" : "page")));

    public override string CustomerSays(string text, string? replyTo = null, bool mention = true, DateTimeOffset? at = null, string customer = "jana")
    {
        var entry = State.Add(customer, replyTo is null && mention ? $"@{InstagramState.Name} {text}" : text, replyTo, at);
        if (breakNext) State.Broken.Add(entry.Id);
        breakNext = false;
        return entry.Id;
    }

    public override string BrandSays(string text, string? replyTo = null) => State.Add(InstagramState.Name, text, replyTo).Id;

    public override void Edit(string post, string text) => State.Find(post)!.Text = $"@{InstagramState.Name} {text}";

    public override void Delete(string post) => State.Entries.RemoveAll(entry => entry.Id == post || entry.Root == post || entry.Parent == post);

    public override void BreakNextPost() => breakNext = true;

    public override IReadOnlyList<string> AnswersBelow(string post) =>
        [.. State.Entries.Where(entry => entry.Author == InstagramState.Name && (entry.Parent ?? entry.Root) == post).Select(entry => entry.Text)];

    public override void SendMeets(Trouble trouble) => Host.Meets(request => request.Method == "POST", trouble);

    public override Trouble Block => Trouble.Status(400, Sample.Text("Facebook", "error-368-policy-block"));

    public override (Trouble Text, Trouble Credentials) Refusals => (
        Trouble.Status(400, """{"error":{"message":"The comment is too long.","type":"OAuthException","code":100}}"""),
        Trouble.Status(400, """{"error":{"message":"Error validating access token: Session has expired.","type":"OAuthException","code":190,"error_subcode":463}}"""));

    private Task Answer(HttpContext http)
    {
        var path = http.Request.Path.Value!.Split('/')[1..];
        return path is ["refresh_access_token" or "access_token"] ? Give(http, Sample.Json("Instagram", "long-lived-token"))
            : http.Request.Method == "GET" ? Read(http, path[1..])
            : Write(http, path[1..]);
    }

    private Task Read(HttpContext http, string[] path)
    {
        var query = http.Request.Query;
        var fields = query["fields"].ToString();
        if (State.WithholdsAuthors && fields.Contains("from", StringComparison.Ordinal)) return Refuse(http, """{"error":{"message":"(#100) Tried accessing nonexisting field (from)","code":100}}""");
        JsonObject List(IEnumerable<Entry> entries, Func<Entry, JsonObject> wire) => InstagramState.List(entries, wire, int.Parse(query["limit"].ToString(), null), query["after"].ToString());

        return path switch
        {
            ["debug_token"] => Give(http, Grant),
            ["me", "accounts"] => Give(http, Pages()),
            ["me"] => Give(http, new JsonObject { ["user_id"] = InstagramState.Id, ["username"] = InstagramState.Name, ["name"] = "Nordlicht" }),
            [_, "subscribed_apps"] => Give(http, new JsonObject { ["data"] = new JsonArray() }),
            [InstagramState.Id, "tags"] => Give(http, List(State.Entries.Where(entry => entry.Root is null && entry.Author != InstagramState.Name), State.Media)),
            [InstagramState.Id, "media"] => Give(http, List(State.Entries.Where(entry => entry.Root is null && entry.Author == InstagramState.Name), State.Media)),
            [InstagramState.Id] => Mentioned(http, fields),
            [var id, "comments"] when State.Find(id) is not null => Give(http, List(State.Entries.Where(entry => entry.Root == id && entry.Parent is null), entry => State.Comment(entry))),
            [var id, "replies"] when State.Find(id) is not null => Give(http, List(State.Entries.Where(entry => entry.Parent == id), entry => State.Comment(entry))),
            [var id] when State.Find(id) is { } entry => Give(http, entry.Root is null ? State.Media(entry) : State.Comment(entry)),
            _ => Gone(http),
        };
    }

    private static JsonObject Pages() => new()
    {
        ["data"] = new JsonArray(
            new JsonObject
            {
                ["id"] = "104857600112233", ["name"] = "Nordlicht", ["access_token"] = "EAAEXAMPLEpageToken",
                ["instagram_business_account"] = new JsonObject { ["id"] = InstagramState.Id, ["username"] = InstagramState.Name, ["name"] = "Nordlicht" },
            },
            new JsonObject { ["id"] = "2", ["name"] = "A Page without", ["access_token"] = "EAAother" }),
    };

    private Task Mentioned(HttpContext http, string fields)
    {
        if (Asked().Match(fields) is not { Success: true } asked || State.Find(asked.Groups[2].Value) is not { } entry || !entry.Text.Contains($"@{InstagramState.Name}", StringComparison.Ordinal)) return Gone(http);
        var wire = entry.Root is null ? State.Media(entry) : State.Comment(entry);
        if (entry.Root is null) wire["comments"] = new JsonObject { ["data"] = new JsonArray([.. State.Entries.Where(below => below.Root == entry.Id && below.Parent is null).Select(below => State.Comment(below))]) };
        return Give(http, new JsonObject { [asked.Groups[1].Value] = wire, ["id"] = InstagramState.Id });
    }

    private async Task Write(HttpContext http, string[] path)
    {
        var form = await http.Request.ReadFormAsync();
        Assert.False(form.ContainsKey("fields") || http.Request.Query.ContainsKey("fields"), "a write must not ask for fields");
        switch (path)
        {
            case [_, "subscribed_apps"]:
                await Give(http, new JsonObject { ["success"] = true });
                return;
            case [var id, "replies"] when State.Find(id) is { Root: not null }:
                await Give(http, Made(State.Add(InstagramState.Name, form["message"].ToString(), id)));
                return;
            case [InstagramState.Id, "mentions"] when State.Find(form.ContainsKey("comment_id") ? form["comment_id"] : form["media_id"]) is { } mention:
                await Give(http, Made(State.Add(InstagramState.Name, form["message"].ToString(), mention.Id)));
                return;
            case [var id] when State.Find(id) is not null:
                if (form["hide"] == "true") State.Hidden.Add(id);
                else State.Hidden.Remove(id);
                await Give(http, Sample.Json("Instagram", "hide-response"));
                return;
            default:
                await Gone(http);
                return;
        }
    }

    private static JsonNode Made(Entry entry)
    {
        var made = Sample.Json("Instagram", "reply-created");
        made["id"] = entry.Id;
        return made;
    }

    private static Task Gone(HttpContext http) => Refuse(http, """{"error":{"message":"Unsupported get request. Object does not exist.","type":"GraphMethodException","code":100,"error_subcode":33}}""");

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

    [GeneratedRegex(@"^(mentioned_media|mentioned_comment)\.(?:media_id|comment_id)\((\d+)\)\{")]
    private static partial Regex Asked();
}
