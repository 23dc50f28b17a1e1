using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using SocialInbox.Networks;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.WordPress;

/// <summary>A site on loopback, with a shop or without; in a shop customers write reviews, elsewhere comments.</summary>
internal sealed class WordPressWorld : NetworkWorld
{
    public const string Password = "abcd EFGH 1234";

    private readonly bool hasShop;
    private bool breakNext;

    private WordPressWorld(bool hasShop)
        : base("wordpress")
    {
        this.hasShop = hasShop;
        Site = new WordPressSite(Clock);
    }

    public override LoopbackServer Server => Host;

    public WordPressSite Site { get; }

    /// <summary>What the brand's user may do.</summary>
    public bool MayModerate { get; set; } = true;

    private LoopbackServer Host { get; set; } = null!;

    public static async Task<WordPressWorld> Start(bool hasShop)
    {
        var world = new WordPressWorld(hasShop);
        world.Host = await LoopbackServer.Start(world.Answer);
        await world.Connect(new ConnectRequest(world.Host.Address, "support", world.Secrets(), Words(("colleagues", "8"))));
        return world;
    }

    public System.Collections.Immutable.ImmutableDictionary<string, string> Secrets(string password = Password) =>
        hasShop ? Words(("password", password), ("consumerKey", "ck_1"), ("consumerSecret", "cs_1")) : Words(("password", password));

    public override string CustomerSays(string text, string? replyTo = null, bool mention = true, DateTimeOffset? at = null, string customer = "jana")
    {
        var comment = Site.Add(customer, text, replyTo, isReview: hasShop && replyTo is null, at);
        if (breakNext) Site.Broken.Add(comment.Id);
        breakNext = false;
        return Id(comment);
    }

    public override string BrandSays(string text, string? replyTo = null) => Id(Site.Add("shop", text, replyTo));

    public override void Edit(string post, string text)
    {
        Clock.Advance(TimeSpan.FromMinutes(1));
        Site.Find(post)!.Text = text;
    }

    public override void Delete(string post) => Site.Comments.RemoveAll(comment => Id(comment) == post);

    public override void BreakNextPost() => breakNext = true;

    public override IReadOnlyList<string> AnswersBelow(string post) =>
        [.. Site.Comments.Where(comment => comment.Author == "shop" && comment.Parent.ToString(CultureInfo.InvariantCulture) == post).Select(comment => WebUtility.HtmlDecode(comment.Text))];

    public override void SendMeets(Trouble trouble) => Host.Meets(request => request.Method == "POST", trouble);

    public override (Trouble Text, Trouble Credentials) Refusals => (
        Trouble.Status(400, "{\"code\":\"rest_comment_content_invalid\",\"message\":\"Invalid comment content.\",\"data\":{\"status\":400}}"),
        Trouble.Status(401, Sample.Text("WordPress", "error-incorrect-password")));

    private static string Id(SiteComment comment) => comment.Id.ToString(CultureInfo.InvariantCulture);

    private static string Basic(string name, string password) => $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"{name}:{password}"))}";

    private async Task Answer(HttpContext http)
    {
        var ofShop = http.Request.Path.StartsWithSegments("/wp-json/wc");
        if (http.Request.Headers.Authorization != (ofShop ? Basic("ck_1", "cs_1") : Basic("support", Password))) await Give(http, 401, Sample.Json("WordPress", ofShop ? "woocommerce-error-401" : "error-incorrect-password"));
        else if (http.Request.Method == "POST") await Write(http);
        else await (Found(http.Request) is { } found ? Give(http, 200, found) : Give(http, 404, Sample.Json("WordPress", "error-404-comment")));
    }

    private JsonNode? Found(HttpRequest request) => request.Path.Value!.Split('/')[2..] switch
    {
        ["wp", "v2", "users", "me"] => new JsonObject { ["id"] = WordPressSite.ShopId, ["name"] = "Nordlicht Support", ["capabilities"] = new JsonObject { ["moderate_comments"] = MayModerate } },
        ["wp", "v2", "comments"] => new JsonArray([.. Page(Site.Comments.Where(comment => !comment.IsReview), request).Select(Site.Wire)]),
        ["wp", "v2", "comments", var id] => Site.Find(id) is { } comment ? Site.Wire(comment) : null,
        ["wc", "v3", "products", "reviews"] => new JsonArray([.. Page(Site.Comments.Where(comment => comment.IsReview), request).Select(Site.WireReview)]),
        ["wc", "v3", "products", "reviews", var id] => Site.Find(id) is { IsReview: true } review ? Site.WireReview(review) : null,
        _ => null,
    };

    // "all" is approved and held, never spam.
    private static IEnumerable<SiteComment> Page(IEnumerable<SiteComment> comments, HttpRequest request)
    {
        Assert.Equal("all", request.Query["status"].ToString());
        var ids = request.Query["include[]"].ToHashSet();
        var parents = request.Query["parent[]"].ToHashSet();
        var size = int.Parse(request.Query["per_page"].ToString(), CultureInfo.InvariantCulture);
        var page = request.Query["page"].ToString() is { Length: > 0 } number ? int.Parse(number, CultureInfo.InvariantCulture) : 1;
        return comments
            .Where(comment => comment.Status is "approved" or "hold" && (ids.Count == 0 || ids.Contains(Id(comment))) && (parents.Count == 0 || parents.Contains(comment.Parent.ToString(CultureInfo.InvariantCulture))))
            .OrderByDescending(comment => comment.Id).Skip(size * (page - 1)).Take(size);
    }

    private async Task Write(HttpContext http)
    {
        var body = (await JsonNode.ParseAsync(http.Request.Body))!;
        if (body["status"] is { } status)
        {
            var comment = Site.Find(http.Request.Path.Value!.Split('/')[^1])!;
            comment.Status = (string)status!;
            await Give(http, 200, Site.Wire(comment));
        }
        else if (Site.Find(body["parent"]!.ToString()) is null) await Give(http, 404, Sample.Json("WordPress", "error-404-comment"));
        else if (Site.Comments.Any(comment => comment.Author == "shop" && comment.Text == (string)body["content"]!)) await Give(http, 409, Sample.Json("WordPress", "error-comment-duplicate"));
        else await Give(http, 201, Site.Wire(Site.Add("shop", (string)body["content"]!, body["parent"]!.ToString())));
    }

    private static Task Give(HttpContext http, int status, JsonNode body)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        return http.Response.WriteAsync(body.ToJsonString());
    }
}
