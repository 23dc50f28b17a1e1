using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using SocialInbox.Networks;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.Telegram;

/// <summary>The Bot API on loopback, with one public group below the brand's channel. What happens there becomes an update, and is told once.</summary>
internal sealed partial class TelegramWorld : NetworkWorld
{
    public const string Token = "7012345678:AA-invented_Token0123";
    public const long Group = -1001987654321;
    public const long Channel = -1001876543210;
    public const long Bot = 7012345678;

    private readonly JsonNode comment = Sample.Json("Telegram", "update-group-comment");
    private readonly JsonNode sent = Sample.Json("Telegram", "sendMessage-response");
    private readonly List<JsonNode> messages = [];
    private bool breakNext;
    private int number;

    private TelegramWorld()
        : base("telegram")
    {
    }

    public override LoopbackServer Server => Host;

    public List<JsonNode> Updates { get; } = [];

    public string Status { get; set; } = "administrator";

    public JsonObject Subscription { get; set; } = new() { ["url"] = "" };

    public JsonNode Chat { get; } = new JsonObject { ["id"] = Group, ["type"] = "supergroup", ["username"] = "nordlicht_chat", ["linked_chat_id"] = Channel };

    private LoopbackServer Host { get; set; } = null!;

    public static async Task<TelegramWorld> Start(params (string Name, string Value)[] settings)
    {
        var world = new TelegramWorld();
        world.Host = await LoopbackServer.Start(world.Answer);
        await world.Connect(world.Request(Token, [("groups", "@nordlicht_chat"), .. settings]));
        return world;
    }

    public ConnectRequest Request(string token, params (string Name, string Value)[] settings) => new(Host.Address, null, Words(("token", token)), Words(settings));

    public override string CustomerSays(string text, string? replyTo = null, bool mention = true, DateTimeOffset? at = null, string customer = "jana")
    {
        var message = Message(mention && replyTo is null ? $"@nordlicht_support_bot {text}" : text, replyTo, at);
        message["from"] = new JsonObject { ["id"] = 5_000_000_000 + customer.Sum(letter => letter), ["is_bot"] = false, ["first_name"] = customer, ["username"] = customer };
        if (breakNext) message["text"] = 5;
        breakNext = false;
        return Tell("message", message);
    }

    public override string BrandSays(string text, string? replyTo = null)
    {
        var message = Message(text, replyTo, null);
        message["from"] = new JsonObject { ["id"] = 4711L, ["is_bot"] = false, ["first_name"] = "Colleague" };
        return Tell("message", message);
    }

    public override void Edit(string post, string text)
    {
        Clock.Advance(TimeSpan.FromMinutes(1));
        var message = messages.First(one => Id(one) == post);
        message["text"] = $"@nordlicht_support_bot {text}";
        message["edit_date"] = Clock.GetUtcNow().ToUnixTimeSeconds();
        Tell("edited_message", message);
    }

    public override void Delete(string post)
    {
    }

    public override void BreakNextPost() => breakNext = true;

    public override IReadOnlyList<string> AnswersBelow(string post) =>
        [.. messages.Where(message => (long?)message["from"]?["id"] == Bot && message["reply_to_message"] is { } above && Id(above) == post).Select(message => (string)message["text"]!)];

    public override void SendMeets(Trouble trouble) => Host.Meets(request => request.Method == "POST", trouble);

    public override (Trouble Text, Trouble Credentials) Refusals => (
        Trouble.Status(400, "{\"ok\":false,\"error_code\":400,\"description\":\"Bad Request: message is too long\"}"),
        Trouble.Status(401, Sample.Text("Telegram", "error-401")));

    private static string Id(JsonNode message) => string.Create(CultureInfo.InvariantCulture, $"{(long)message["chat"]!["id"]!}/{(long)message["message_id"]!}");

    private string Tell(string kind, JsonNode message)
    {
        if (!messages.Contains(message)) messages.Add(message);
        Updates.Add(new JsonObject { ["update_id"] = 730_012_000L + Updates.Count, [kind] = message.DeepClone() });
        return Id(message);
    }

    private JsonNode Message(string text, string? replyTo, DateTimeOffset? at)
    {
        var message = comment["message"]!.DeepClone();
        message["message_id"] = 6000L + ++number;
        message["date"] = (at ?? Clock.GetUtcNow()).ToUnixTimeSeconds();
        message["text"] = text;
        message["entities"] = new JsonArray([.. Mention().Matches(text).Select(match => new JsonObject { ["type"] = "mention", ["offset"] = match.Index, ["length"] = match.Length })]);
        message["a_member_of_tomorrow"] = new JsonObject { ["nested"] = new JsonArray(1, "two", null) };
        message.AsObject().Remove("message_thread_id");
        message.AsObject().Remove("reply_to_message");
        if (replyTo is not null) message["reply_to_message"] = messages.First(one => Id(one) == replyTo).DeepClone();
        return message;
    }

    private async Task Answer(HttpContext http)
    {
        if (http.Request.Path.Value!.Split('/') is not ["", var bot, var method] || bot != $"bot{Token}") await Give(http, 401, Sample.Json("Telegram", "error-401"));
        else if (method == "sendMessage") await Publish(http);
        else if (method == "getUpdates" && Subscription["url"]!.ToString().Length > 0) await Give(http, 409, JsonNode.Parse("{\"ok\":false,\"error_code\":409,\"description\":\"Conflict: can't use getUpdates method while webhook is active\"}")!);
        else await Give(http, 200, new JsonObject { ["ok"] = true, ["result"] = await Result(http, method) });
    }

    private async Task<JsonNode> Result(HttpContext http, string method) => method switch
    {
        "getMe" => new JsonObject { ["id"] = Bot, ["is_bot"] = true, ["first_name"] = "Nordlicht Support", ["username"] = "nordlicht_support_bot" },
        "getChat" => Chat.DeepClone(),
        "getChatMember" => new JsonObject { ["status"] = Status },
        "getChatAdministrators" => new JsonArray(new JsonObject { ["user"] = new JsonObject { ["id"] = 4711 } }, new JsonObject { ["user"] = new JsonObject { ["id"] = Bot } }),
        "getWebhookInfo" => Subscription.DeepClone(),
        "setWebhook" => Subscribed((await JsonNode.ParseAsync(http.Request.Body))!),
        "deleteWebhook" => Subscribed(new JsonObject { ["url"] = "" }),
        "getUpdates" => new JsonArray([.. Fetched(http.Request)]),
        _ => true,
    };

    private JsonNode Subscribed(JsonNode subscription)
    {
        Subscription = new JsonObject { ["url"] = subscription["url"]!.ToString(), ["pending_update_count"] = 0 };
        return true;
    }

    private IEnumerable<JsonNode> Fetched(HttpRequest request)
    {
        // Asking for one forgets those before it.
        if (request.Query["offset"].ToString() is { Length: > 0 } offset) Told = Math.Max(Told, long.Parse(offset, CultureInfo.InvariantCulture));
        return Updates.Where(update => (long)update["update_id"]! >= Told).Take(int.Parse(request.Query["limit"].ToString(), CultureInfo.InvariantCulture)).Select(update => update.DeepClone());
    }

    private long Told { get; set; }

    private async Task Publish(HttpContext http)
    {
        var body = (await JsonNode.ParseAsync(http.Request.Body))!;
        var above = messages.Find(message => (long)message["message_id"]! == (long)body["reply_parameters"]!["message_id"]!);
        if (above is null || (bool)body["reply_parameters"]!["allow_sending_without_reply"]!) await Give(http, 400, Sample.Json("Telegram", "error-400-reply-not-found"));
        else
        {
            var message = sent["result"]!.DeepClone();
            message["message_id"] = 6000L + ++number;
            message["text"] = (string)body["text"]!;
            message["date"] = Clock.GetUtcNow().ToUnixTimeSeconds();
            message["reply_to_message"] = above.DeepClone();
            messages.Add(message);
            await Give(http, 200, new JsonObject { ["ok"] = true, ["result"] = message.DeepClone() });
        }
    }

    private static Task Give(HttpContext http, int status, JsonNode body)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        return http.Response.WriteAsync(body.ToJsonString());
    }

    [GeneratedRegex(@"@\w+")]
    private static partial Regex Mention();
}
