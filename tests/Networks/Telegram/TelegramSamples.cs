using System.Text;
using System.Text.Json.Nodes;
using SocialInbox.Ledger;
using SocialInbox.Networks;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.Telegram;

/// <summary>Recorded updates and answers, and what the product makes of them.</summary>
public sealed class TelegramSamples : IAsyncLifetime
{
    private TelegramWorld? world;

    private TelegramWorld World => world!;

    public async Task InitializeAsync() => world = await TelegramWorld.Start();

    public async Task DisposeAsync() => await World.DisposeAsync();

    [Theory]
    [InlineData("update-group-comment")]
    [InlineData("update-group-photo")]
    [InlineData("update-edited-message")]
    [InlineData("update-anonymous-admin-reply")]
    [InlineData("update-channel-post")]
    [InlineData("update-automatic-forward")]
    public void A_delivered_update_becomes_a_post_where_it_is_for_the_brand(string sample) =>
        ApprovedPosts.Match("Telegram", sample, ((IWebhookNetwork)World.Network).ReadWebhook(World.Account, Encoding.UTF8.GetBytes(Sample.Text("Telegram", sample))));

    [Fact]
    public async Task Fetched_updates_say_the_same_as_delivered_ones()
    {
        World.Server.Meets(request => request.Path.Value!.EndsWith("/getUpdates", StringComparison.Ordinal), Trouble.Status(200, Sample.Text("Telegram", "getUpdates")));

        ApprovedPosts.Match("Telegram", "update-group-comment", await World.ReadPage(World.Network.Feeds[0]));
    }

    [Fact]
    public async Task A_reply_is_sent_as_recorded_and_names_its_message()
    {
        World.SendMeets(Trouble.Status(200, Sample.Text("Telegram", "sendMessage-response")));

        var sent = Assert.IsType<SendResult.Sent>(await World.Send(Reply()));

        Assert.Equal(("-1001987654321/5141", "https://t.me/nordlicht_chat/5141"), (sent.Reply.PostId, sent.Reply.Permalink));
        Assert.True(JsonNode.DeepEquals(Sample.Json("Telegram", "sendMessage-request"), JsonNode.Parse(World.Server.Requests.Last().Body)));
    }

    [Fact]
    public async Task A_group_that_grew_gets_the_reply_under_its_new_id()
    {
        World.SendMeets(Trouble.Status(400, Sample.Text("Telegram", "error-400-migrate")));
        World.SendMeets(Trouble.Status(200, Sample.Text("Telegram", "sendMessage-response")));

        Assert.IsType<SendResult.Sent>(await World.Send(Reply() with { Target = new PostRef("-4711/5133", "-4711/5133", null) }));
        Assert.Equal(-1001987654321, (long)JsonNode.Parse(World.Server.Requests.Last().Body)!["chat_id"]!);
    }

    [Theory]
    [InlineData(400, "error-400-reply-not-found", typeof(SendResult.Rejected))]
    [InlineData(401, "error-401", typeof(SendResult.CredentialsRefused))]
    [InlineData(403, "error-403", typeof(SendResult.CredentialsRefused))]
    [InlineData(429, "error-429", typeof(SendResult.Throttled))]
    [InlineData(200, "error-403", typeof(SendResult.CredentialsRefused))]
    public async Task A_recorded_refusal_of_a_reply_means_what_it_says(int status, string sample, Type result)
    {
        World.SendMeets(Trouble.Status(status, Sample.Text("Telegram", sample)));

        var refused = await World.Send(Reply());

        Assert.IsType(result, refused);
        if (refused is SendResult.Throttled throttled) Assert.Equal(TimeSpan.FromSeconds(5), throttled.Until - World.Clock.GetUtcNow());
    }

    [Theory]
    [InlineData(401, "error-401", typeof(NetworkFailure.CredentialsRefused))]
    [InlineData(403, "error-403", typeof(NetworkFailure.CredentialsRefused))]
    [InlineData(200, "error-429", typeof(NetworkFailure.Throttled))]
    [InlineData(400, "error-400-migrate", typeof(NetworkFailure.Rejected))]
    public async Task A_recorded_refusal_of_a_reading_means_what_it_says(int status, string sample, Type failure)
    {
        World.Server.Meets(_ => true, Trouble.Status(status, Sample.Text("Telegram", sample)));

        var failed = (await Assert.ThrowsAsync<NetworkFailedException>(() => World.ReadPage(World.Network.Feeds[0]))).Failure;

        Assert.IsType(failure, failed);
        Assert.DoesNotContain(TelegramWorld.Token, failed.Words);
    }

    [Fact]
    public async Task Telegram_is_asked_to_deliver_as_recorded()
    {
        await World.Network.Connect(World.Request(TelegramWorld.Token, ("groups", "nordlicht_chat"), ("inbox", "https://socialinbox.example")), CancellationToken.None);

        var asked = JsonNode.Parse(World.Server.Requests.Single(request => request.Path.EndsWith("/setWebhook", StringComparison.Ordinal)).Body)!;
        var recorded = Sample.Json("Telegram", "setWebhook-request");
        Assert.StartsWith("https://socialinbox.example/hooks/telegram-", (string)asked["url"]!);
        Assert.Matches("^[A-Za-z0-9_-]{40,256}$", (string)asked["secret_token"]!);
        foreach (var fixedPart in new[] { "allowed_updates", "max_connections", "drop_pending_updates" }) Assert.True(JsonNode.DeepEquals(recorded[fixedPart], asked[fixedPart]));
    }

    private OutboundReply Reply() => new(
        new ReplyId("reply-0001"), World.Clock.GetUtcNow(), new PostRef("-1001987654321/5133", "-1001987654321/5120", null), "Das tut uns leid, Jana! Ein neuer Schirm geht heute raus.", "de");
}
