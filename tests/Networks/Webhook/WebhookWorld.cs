using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Networks;
using SocialInbox.Networks.Webhook;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.Webhook;

/// <summary>Somebody's own system: it delivers signed posts, and takes replies at a call-back address.</summary>
internal sealed class WebhookWorld : NetworkWorld
{
    private readonly Queue<JsonObject> deliveries = new();
    private readonly Dictionary<string, JsonObject> known = [];
    private readonly Dictionary<string, JsonNode> replies = [];
    private bool breakNext;
    private int number;

    private WebhookWorld()
        : base("webhook")
    {
    }

    public override LoopbackServer Server => Host;

    public string Secret { get; private set; } = "";

    private LoopbackServer Host { get; set; } = null!;

    private string CallbackSecret { get; set; } = "";

    public static async Task<WebhookWorld> Start()
    {
        var world = new WebhookWorld();
        world.Host = await LoopbackServer.Start(world.Take);
        await world.Connect(new ConnectRequest(null, "shop chat", Words(), Words(("callbackUrl", $"{world.Host.Address}replies?from=inbox"))));
        var secrets = (await world.Vault.Find(world.Account.Id, CancellationToken.None))!.Secrets;
        (world.Secret, world.CallbackSecret) = (secrets[SecretNames.Webhook], secrets["callbackSecret"]);
        return world;
    }

    public override string CustomerSays(string text, string? replyTo = null, bool mention = true, DateTimeOffset? at = null, string customer = "jana") => Deliver(text, replyTo, customer, byBrand: false, at);

    public override string BrandSays(string text, string? replyTo = null) => Deliver(text, replyTo, "shop", byBrand: true, at: null);

    public override void Edit(string post, string text)
    {
        known[post]["text"] = text;
        known[post]["editedAt"] = Clock.GetUtcNow().ToString("o");
        deliveries.Enqueue(known[post].DeepClone().AsObject());
    }

    public override void Delete(string post) => deliveries.Enqueue(new JsonObject { ["id"] = post, ["deleted"] = true });

    public override void BreakNextPost() => breakNext = true;

    public override IReadOnlyList<string> AnswersBelow(string post) => [.. replies.Values.Where(reply => (string?)reply["postId"] == post).Select(reply => (string)reply["text"]!)];

    public override void SendMeets(Trouble trouble) => Host.Meets(_ => true, trouble);

    public override (Trouble Text, Trouble Credentials) Refusals => (
        Trouble.Status(422, "{\"error\":\"too long\"}"),
        Trouble.Status(401, "{\"error\":\"wrong signature\"}"));

    public override async Task<IReadOnlyList<NetworkPage>> Poll()
    {
        var pages = new List<NetworkPage>();
        while (deliveries.TryDequeue(out var delivery))
        {
            var body = Encoding.UTF8.GetBytes(delivery.ToJsonString());
            var network = (IWebhookNetwork)Network;
            Assert.Equal(WebhookVerdict.Genuine, await network.Verify(Account, Signed(body, Secret, Clock.GetUtcNow()), Secret, Clock.GetUtcNow(), CancellationToken.None));
            pages.Add(network.ReadWebhook(Account, body));
        }

        return pages;
    }

    public static WebhookRequest Signed(byte[] body, string secret, DateTimeOffset at)
    {
        var timestamp = at.ToUnixTimeSeconds().ToString(null, null);
        return new WebhookRequest(
            new Dictionary<string, string> { ["x-socialinbox-timestamp"] = timestamp, ["x-socialinbox-signature"] = WebhookSignature.Sign(secret, timestamp, body) },
            new Dictionary<string, string>(),
            body);
    }

    private string Deliver(string text, string? replyTo, string author, bool byBrand, DateTimeOffset? at)
    {
        var id = $"m-{++number}";
        var post = new JsonObject
        {
            ["id"] = id,
            ["text"] = breakNext ? 5 : text,
            ["postedAt"] = (at ?? Clock.GetUtcNow()).ToString("o"),
            ["author"] = new JsonObject { ["id"] = author, ["handle"] = author, ["name"] = author },
            ["byBrand"] = byBrand,
            ["aMemberOfTomorrow"] = new JsonArray(1, "two", null),
        };
        if (replyTo is not null) post["parentId"] = replyTo;
        breakNext = false;
        known[id] = post;
        deliveries.Enqueue(post.DeepClone().AsObject());
        return id;
    }

    // As the documentation asks of a receiver: check the signature, and take each replyId once.
    private async Task Take(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var body = Encoding.UTF8.GetBytes(await reader.ReadToEndAsync());
        var request = new WebhookRequest(http.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString()), new Dictionary<string, string>(), body);
        var reply = JsonNode.Parse(body)!;
        Assert.Equal(WebhookVerdict.Genuine, WebhookSignature.Verify(request, CallbackSecret, Clock.GetUtcNow()));
        Assert.Equal((string?)reply["replyId"], http.Request.Headers["Idempotency-Key"].ToString());
        replies.TryAdd((string)reply["replyId"]!, reply);
        await http.Response.WriteAsJsonAsync(new { id = $"r-{reply["replyId"]}", url = $"https://chat.example/{reply["postId"]}" });
    }
}
