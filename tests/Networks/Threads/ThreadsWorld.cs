using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using SocialInbox.Networks;
using SocialInbox.Tests.Networks.Infrastructure;
using SocialInbox.Tests.Networks.Meta;

namespace SocialInbox.Tests.Networks.Threads;

/// <summary>The Threads API on loopback, with one account. Replies are prepared first and published second.</summary>
internal sealed class ThreadsWorld : NetworkWorld
{
    private bool breakNext;

    private ThreadsWorld()
        : base("threads") => State = new ThreadsState(Clock);

    public override LoopbackServer Server => Host;

    public ThreadsState State { get; }

    /// <summary>The lists that the token may not read.</summary>
    public HashSet<string> Refused { get; } = [];

    /// <summary>What a prepared post is, each time somebody asks; finished when nothing is left.</summary>
    public Queue<string> Statuses { get; } = new();

    /// <summary>Others' posts are not shown one by one.</summary>
    public bool ShowsOwnThreadsOnly { get; set; }

    private LoopbackServer Host { get; set; } = null!;

    public static async Task<ThreadsWorld> Start()
    {
        var world = new ThreadsWorld();
        world.Host = await LoopbackServer.Start(world.Answer);
        await world.Connect(world.Request());
        return world;
    }

    public ConnectRequest Request() => new(
        Host.Address, null, Words(("clientId", "880099887766554"), ("clientSecret", MetaApp.Secret), ("accessToken", "THAAExampleLongLived")), Words());

    public override string CustomerSays(string text, string? replyTo = null, bool mention = true, DateTimeOffset? at = null, string customer = "jana")
    {
        var entry = State.Add(customer, text, replyTo, at);
        if (mention) State.Mentioning.Add(entry.Id);
        if (breakNext) State.Broken.Add(entry.Id);
        breakNext = false;
        return entry.Id;
    }

    public override string BrandSays(string text, string? replyTo = null) => State.Add(ThreadsState.Name, text, replyTo).Id;

    public override void Edit(string post, string text) => State.Find(post)!.Text = text;

    public override void Delete(string post) => State.Entries.RemoveAll(entry => entry.Id == post);

    public override void BreakNextPost() => breakNext = true;

    public override IReadOnlyList<string> AnswersBelow(string post) => [.. State.Entries.Where(entry => entry.Author == ThreadsState.Name && entry.ReplyTo == post).Select(entry => entry.Text)];

    /// <summary>What is only prepared nobody sees: the second step is the send.</summary>
    public override void SendMeets(Trouble trouble) => Host.Meets(request => request.Path.Value!.EndsWith("/threads_publish", StringComparison.Ordinal), trouble);

    public override Trouble Block => Trouble.Status(400, Sample.Text("Facebook", "error-368-policy-block"));

    public override (Trouble Text, Trouble Credentials) Refusals => (
        Trouble.Status(400, """{"error":{"message":"Param text must be at most 500 characters long.","type":"THApiException","code":100}}"""),
        Trouble.Status(400, """{"error":{"message":"Error validating access token: Session has expired.","type":"OAuthException","code":190,"error_subcode":463}}"""));

    private async Task Answer(HttpContext http)
    {
        var path = http.Request.Path.Value!.Split('/')[1..];
        if (path is ["access_token" or "refresh_access_token"])
        {
            await Give(http, Sample.Json("Threads", "refresh-token"));
            return;
        }

        await (http.Request.Method == "GET" ? Read(http, path[1..]) : Write(http, path[1..]));
    }

    private Task Read(HttpContext http, string[] path)
    {
        var query = http.Request.Query;
        if (path.Length == 2 && Refused.Contains(path[1])) return Refuse(http, """{"error":{"message":"(#10) Application does not have permission for this action","type":"THApiException","code":10}}""");
        JsonObject List(IEnumerable<Entry> entries) => State.List(entries, int.Parse(query["limit"].ToString(), null), query["after"].ToString());

        return path switch
        {
            ["me"] => Give(http, new JsonObject { ["id"] = ThreadsState.Id, ["username"] = ThreadsState.Name, ["name"] = "Nordlicht" }),
            ["me", "threads_publishing_limit"] => Give(http, Sample.Json("Threads", "publishing-limit")),
            ["me", "mentions"] => Give(http, List(State.Entries.Where(entry => State.Mentioning.Contains(entry.Id)))),
            ["me", "threads"] => Give(http, List(State.Entries.Where(entry => entry is { Author: ThreadsState.Name, ReplyTo: null }))),
            ["me", "replies"] => Give(http, List(State.Entries.Where(entry => entry is { Author: ThreadsState.Name, ReplyTo: not null }))),
            [var id, "conversation"] when State.Find(id) is not null => Give(http, List(State.Below(id))),
            [var id] when State.Containers.ContainsKey(id) => Give(http, Status(id)),
            [var id] when State.Find(id) is { } entry && !(ShowsOwnThreadsOnly && State.Top(entry).Author != ThreadsState.Name) => Give(http, State.Wire(entry)),
            _ => Refuse(http, Sample.Text("Threads", "error")),
        };
    }

    private async Task Write(HttpContext http, string[] path)
    {
        var form = await http.Request.ReadFormAsync();
        switch (path)
        {
            case ["me", "threads"]:
                Assert.Equal("TEXT", form["media_type"]);
                var id = $"container-{State.Containers.Count}";
                State.Containers[id] = (form["text"].ToString(), form["reply_to_id"].ToString());
                await Give(http, Made("create-container-response", id));
                return;
            case ["me", "threads_publish"] when State.Containers.TryGetValue(form["creation_id"].ToString(), out var prepared):
                if (State.Find(prepared.ReplyTo) is null) await Refuse(http, Sample.Text("Threads", "error"));
                else await Give(http, Made("publish-response", State.Add(ThreadsState.Name, prepared.Text, prepared.ReplyTo).Id));
                return;
            case [var reply, "manage_reply"] when State.Find(reply) is not null:
                await Give(http, new JsonObject { ["success"] = form["hide"] == "true" || form["hide"] == "false" });
                return;
            default:
                await Refuse(http, Sample.Text("Threads", "error"));
                return;
        }
    }

    private JsonNode Status(string id)
    {
        var status = Statuses.TryDequeue(out var next) ? next : "FINISHED";
        var made = Made(status == "ERROR" ? "container-status-error" : "container-status", id);
        made["status"] = status;
        return made;
    }

    private static JsonNode Made(string sample, string id)
    {
        var made = Sample.Json("Threads", sample);
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
