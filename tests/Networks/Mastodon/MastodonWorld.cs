using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using SocialInbox.Networks;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.Mastodon;

/// <summary>A server of the Mastodon family on loopback.</summary>
internal sealed class MastodonWorld : NetworkWorld
{
    private const string Token = "token-of-the-shop";

    private readonly MastodonFlavour flavour;
    private readonly Dictionary<string, Status> byKey = [];
    private bool breakNext;

    private MastodonWorld(MastodonFlavour flavour)
        : base("mastodon")
    {
        this.flavour = flavour;
        State = new MastodonServerState(flavour, Clock);
    }

    public override LoopbackServer Server => Host;

    public MastodonServerState State { get; }

    public string? PolicyOfMentions { get; set; } = "accept";

    private LoopbackServer Host { get; set; } = null!;

    public static async Task<MastodonWorld> Start(MastodonFlavour flavour)
    {
        var world = new MastodonWorld(flavour);
        world.Host = await LoopbackServer.Start(world.Answer);
        await world.ConnectTo(world.Host.Address, Token);
        return world;
    }

    public Task ConnectTo(Uri server, string token) => Connect(new ConnectRequest(server, "nordlicht", Words(("token", token)), Words()));

    public override string CustomerSays(string text, string? replyTo = null, bool mention = true, DateTimeOffset? at = null, string customer = "jana") =>
        Says(mention ? $"@nordlicht {text}" : text, replyTo, mention, "public", at, customer);

    public string Says(string text, string? replyTo, bool mention, string visibility, DateTimeOffset? at = null, string customer = "jana")
    {
        var status = State.Add(customer, text, replyTo, visibility, at);
        if (breakNext) State.Broken.Add(status.Id);
        breakNext = false;
        if (mention) State.Notify(status);
        return status.Id;
    }

    public override string BrandSays(string text, string? replyTo = null) => State.Add(State.ShopId, text, replyTo).Id;

    public override void Edit(string post, string text)
    {
        Clock.Advance(TimeSpan.FromMinutes(1));
        State.Find(post)!.Text = State.Find(post)!.Text.StartsWith("@nordlicht", StringComparison.Ordinal) ? $"@nordlicht {text}" : text;
        State.Find(post)!.EditedAt = Clock.GetUtcNow();
    }

    public override void Delete(string post)
    {
        State.Statuses.RemoveAll(status => status.Id == post);
        State.Notices.RemoveAll(notice => notice.About.Id == post);
    }

    public override void BreakNextPost() => breakNext = true;

    public override IReadOnlyList<string> AnswersBelow(string post) => [.. State.Statuses.Where(status => status.ReplyTo == post && status.Author == State.ShopId).Select(status => status.Text)];

    public override void SendMeets(Trouble trouble) => Host.Meets(request => request.Method == "POST", trouble);

    public override (Trouble Text, Trouble Credentials) Refusals => (
        Trouble.Status(flavour.TooLongStatus, Sample.Text("Mastodon", flavour.Software == "mastodon" ? "error-422-too-long" : "gotosocial-error-400-too-long")),
        Trouble.Status(403, Sample.Text("Mastodon", "error-403-scope")));

    private async Task Answer(HttpContext http)
    {
        if (string.IsNullOrEmpty(http.Request.Headers.UserAgent)) await Give(http, 418, new JsonObject { ["error"] = "I'm a teapot: no user-agent sent with request" });
        else if (http.Request.Headers.Authorization != $"Bearer {Token}") await Give(http, 401, Sample.Json("Mastodon", "error-401"));
        else if (http.Request.Method == "POST") await Publish(http);
        else await (Found(http) is { } found ? Give(http, 200, found) : Give(http, 404, Sample.Json("Mastodon", "error-404")));
    }

    private JsonNode? Found(HttpContext http)
    {
        var path = http.Request.Path.Value!.Split('/')[2..];
        return path switch
        {
            ["v1", "accounts", "verify_credentials"] => Sample.Json("Mastodon", "verify-credentials"),
            ["v2", "instance"] => Instance(),
            ["v2", "notifications", "policy"] => flavour.Software == "mastodon" ? Policy() : null,
            ["v1", "notifications"] => Notifications(http.Request),
            ["v1", "accounts", _, "statuses"] => new JsonArray([.. Page(State.Statuses.Where(status => status.Author == path[2]), status => status.Id, http.Request).Select(State.Wire)]),
            ["v1", "statuses"] => flavour.ReadsBatches ? new JsonArray([.. http.Request.Query["id[]"].Select(State.Find).OfType<Status>().Select(State.Wire)]) : null,
            ["v1", "statuses", var id] => State.Find(id) is { } status ? State.Wire(status) : null,
            ["v1", "statuses", var id, "context"] => State.Find(id) is { } status ? Context(status) : null,
            _ => null,
        };
    }

    private JsonNode Instance()
    {
        var instance = Sample.Json("Mastodon", "instance-v2");
        instance["version"] = flavour.Version;
        if (flavour.Software == "gotosocial") instance["source_url"] = "https://codeberg.org/superseriousbusiness/gotosocial";
        instance["configuration"]!["statuses"]!["max_characters"] = flavour.MaxCharacters;
        return instance;
    }

    private JsonNode Policy()
    {
        var policy = Sample.Json("Mastodon", "notifications-policy-v2");
        policy["for_new_accounts"] = PolicyOfMentions;
        return policy;
    }

    private JsonArray Notifications(HttpRequest request)
    {
        var types = request.Query["types[]"];
        var all = State.Notices.Where(notice => !flavour.FiltersTypes || types.Count == 0 || types.Contains(notice.Type));
        return new JsonArray([.. Page(all, notice => notice.Id, request).Select(notice => new JsonObject
        {
            ["status"] = State.Wire(notice.About),
            ["id"] = notice.Id,
            ["type"] = notice.Type,
            ["created_at"] = notice.About.At.ToString("yyyy-MM-dd'T'HH:mm:ss'.000Z'", null),
        })]);
    }

    private JsonObject Context(Status status) => new()
    {
        ["ancestors"] = new JsonArray([.. State.Above(status).Reverse().Select(State.Wire)]),
        ["descendants"] = new JsonArray([.. State.Below(status).Select(State.Wire)]),
    };

    // Newest first; min_id gives the page directly above an id, which is what tells a gap-free walk from one with gaps.
    private static IEnumerable<T> Page<T>(IEnumerable<T> items, Func<T, string> id, HttpRequest request)
    {
        var limit = int.Parse(request.Query["limit"].ToString(), null);
        var below = request.Query["max_id"].ToString();
        var above = request.Query["min_id"].ToString();
        var within = items.Where(item => (below.Length == 0 || Compare(id(item), below) < 0) && (above.Length == 0 || Compare(id(item), above) > 0)).OrderBy(id, Comparer<string>.Create(Compare));
        return above.Length > 0 ? within.Take(limit).Reverse() : within.Reverse().Take(limit);
    }

    private static int Compare(string a, string b) => a.Length != b.Length ? a.Length.CompareTo(b.Length) : string.CompareOrdinal(a, b);

    private async Task Publish(HttpContext http)
    {
        var body = (await JsonNode.ParseAsync(http.Request.Body))!;
        var text = (string)body["status"]!;
        var key = http.Request.Headers["Idempotency-Key"].ToString();
        if (flavour.KnowsKeys && byKey.TryGetValue(key, out var first)) await Give(http, 200, State.Wire(first));
        else if (flavour.Length(text) > flavour.MaxCharacters) await Refusals.Text.Happen(http, _ => Task.CompletedTask);
        else if (State.Find((string?)body["in_reply_to_id"]) is null) await Give(http, 404, Sample.Json("Mastodon", "error-404"));
        else
        {
            byKey[key] = State.Add(State.ShopId, text, (string)body["in_reply_to_id"]!, (string?)body["visibility"] ?? "unlisted");
            await Give(http, 200, State.Wire(byKey[key]));
        }
    }

    private static Task Give(HttpContext http, int status, JsonNode body)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        return http.Response.WriteAsync(body.ToJsonString());
    }
}
