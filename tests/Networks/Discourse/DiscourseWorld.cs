using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using SocialInbox.Networks;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.Discourse;

/// <summary>A forum on loopback.</summary>
internal sealed class DiscourseWorld : NetworkWorld
{
    public const string Key = "key-of-the-shop";

    private bool breakNext;

    private DiscourseWorld()
        : base("discourse") => Forum = new DiscourseForum(Clock);

    public override LoopbackServer Server => Host;

    public DiscourseForum Forum { get; }

    private LoopbackServer Host { get; set; } = null!;

    public static async Task<DiscourseWorld> Start(params (string Name, string Value)[] settings)
    {
        var world = new DiscourseWorld();
        world.Host = await LoopbackServer.Start(world.Answer);
        await world.Connect(new ConnectRequest(world.Host.Address, "@nordlicht_support", Words(("apiKey", Key)), Words(settings)));
        return world;
    }

    public override string CustomerSays(string text, string? replyTo = null, bool mention = true, DateTimeOffset? at = null, string customer = "jana_m")
    {
        var post = Forum.Add(customer == "jana" ? "jana_m" : customer, mention ? $"@nordlicht_support {text}" : text, replyTo, at);
        if (breakNext) Forum.Broken.Add(post.Id);
        breakNext = false;
        return Id(post);
    }

    public override string BrandSays(string text, string? replyTo = null) => Id(Forum.Add("shop", text, replyTo));

    public override void Edit(string post, string text)
    {
        Clock.Advance(TimeSpan.FromMinutes(1));
        Forum.Find(post)!.Text = $"@nordlicht_support {text}";
    }

    public override void Delete(string post) => Forum.Deleted.Add(long.Parse(post, CultureInfo.InvariantCulture));

    public override void BreakNextPost() => breakNext = true;

    public override IReadOnlyList<string> AnswersBelow(string post) =>
        [.. Forum.Posts.Where(answer => answer.Author == "shop" && answer.Topic == Forum.Find(post)!.Topic && answer.ReplyTo == Forum.Find(post)!.Number).Select(answer => answer.Text)];

    public override void SendMeets(Trouble trouble) => Host.Meets(request => request.Method == "POST", trouble);

    public override (Trouble Text, Trouble Credentials) Refusals => (
        Trouble.Status(422, "{\"action\":\"create_post\",\"errors\":[\"Body is too short (minimum is 20 characters)\"]}"),
        Trouble.Status(403, Sample.Text("Discourse", "error-403")));

    /// <summary>What administrators may set.</summary>
    public void Set(string name, string value) => Account = Account with { Settings = Account.Settings.SetItem(name, value) };

    private static string Id(ForumPost post) => post.Id.ToString(CultureInfo.InvariantCulture);

    private async Task Answer(HttpContext http)
    {
        if (http.Request.Headers["Api-Key"] != Key) await Give(http, 403, Sample.Json("Discourse", "error-403"));
        else if (http.Request.Method == "POST") await Publish(http);
        else await (Found(http.Request) is { } found ? Give(http, 200, found) : Give(http, 404, Sample.Json("Discourse", "error-404")));
    }

    private JsonNode? Found(HttpRequest request)
    {
        var path = request.Path.Value!.Replace(".json", "").Split('/')[1..];
        var raw = request.Query["include_raw"] == "true";
        return path switch
        {
            ["u", _] => new JsonObject { ["user"] = new JsonObject { ["id"] = 12, ["username"] = "nordlicht_support", ["name"] = "Nordlicht Support" } },
            ["posts"] => new JsonObject { ["latest_posts"] = new JsonArray([.. Latest(request).Select(post => Forum.Wire(post))]) },
            ["posts", "by_number", var topic, var number] => Forum.Of(Number(topic)).FirstOrDefault(post => post.Number == Number(number)) is { } post ? Forum.Wire(post) : null,
            ["posts", var id] => Forum.Find(id) is { } post ? Forum.Wire(post) : null,
            ["posted"] => Forum.Posted((int)Number(request.Query["page"].ToString())),
            ["t", var topic] => Forum.Of(Number(topic)).Any() ? Forum.Topic(Number(topic), raw) : null,
            ["t", _, "posts"] => new JsonObject
            {
                ["post_stream"] = new JsonObject { ["posts"] = new JsonArray([.. request.Query["post_ids[]"].Select(Forum.Find).OfType<ForumPost>().Select(post => Forum.Wire(post, raw))]) },
            },
            _ => null,
        };
    }

    private IEnumerable<ForumPost> Latest(HttpRequest request)
    {
        var before = request.Query["before"].ToString() is { Length: > 0 } id ? Number(id) : long.MaxValue;
        return Forum.Shown.Where(post => post.Id < before).OrderByDescending(post => post.Id).Take(50);
    }

    private async Task Publish(HttpContext http)
    {
        var body = (await JsonNode.ParseAsync(http.Request.Body))!;
        var parent = Forum.Of((long)body["topic_id"]!).FirstOrDefault(post => post.Number == (int)body["reply_to_post_number"]!);
        if (parent is null) await Give(http, 404, Sample.Json("Discourse", "error-404"));
        else await Give(http, 200, Forum.Wire(Forum.Add("shop", (string)body["raw"]!, Id(parent))));
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    private static Task Give(HttpContext http, int status, JsonNode body)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        return http.Response.WriteAsync(body.ToJsonString());
    }
}
