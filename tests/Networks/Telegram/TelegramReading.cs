using System.Text;
using System.Text.Json.Nodes;
using SocialInbox.Networks;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.Telegram;

public sealed class TelegramReading : IAsyncLifetime
{
    private TelegramWorld? world;

    private TelegramWorld World => world!;

    private IWebhookNetwork Network => (IWebhookNetwork)World.Network;

    public async Task InitializeAsync() => world = await TelegramWorld.Start();

    public async Task DisposeAsync() => await World.DisposeAsync();

    [Fact]
    public async Task Chatter_among_members_is_none_of_ours_unless_the_group_is_for_questions()
    {
        World.CustomerSays("Wer war beim Konzert?", mention: false);
        Assert.Empty(await World.PollPosts());

        await using var helpdesk = await TelegramWorld.Start(("takes", "all"));
        helpdesk.CustomerSays("Wo bleibt meine Lampe?", mention: false);
        Assert.Single(await helpdesk.PollPosts());
    }

    [Fact]
    public async Task A_group_that_nobody_named_is_not_read_and_a_private_chat_not_even_kept()
    {
        Assert.Empty(Read(message => message["chat"]!["id"] = -100999, message => message["chat"]!["username"] = "other").Posts);
        var secret = Read(message => message["chat"]!["type"] = "private", message => message["text"] = 5);
        Assert.Empty(secret.Posts);
        Assert.Empty(secret.Unreadable);
        Assert.Empty(await World.PollPosts());
    }

    [Fact]
    public void A_group_that_grew_is_known_by_its_name() => Assert.Single(Read(message => message["chat"]!["id"] = -100_777).Posts);

    [Fact]
    public void An_address_behind_words_is_not_lost_and_emoji_before_it_do_no_harm()
    {
        var post = Assert.Single(Read(message =>
        {
            message["text"] = "😕👨‍👩‍👧‍👦 Siehe hier und da: nordlicht.example";
            message["entities"] = new JsonArray(
                new JsonObject { ["type"] = "text_link", ["offset"] = 20, ["length"] = 4, ["url"] = "https://nordlicht.example/agb?a=1" },
                new JsonObject { ["type"] = "text_link", ["offset"] = 29, ["length"] = 2, ["url"] = "javascript:alert(1)" },
                new JsonObject { ["type"] = "text_link", ["offset"] = 9000, ["length"] = 4, ["url"] = "https://evil.example" });
        }).Posts);

        Assert.Equal("😕👨‍👩‍👧‍👦 Siehe hier (https://nordlicht.example/agb?a=1) und da: nordlicht.example", post.Text);
    }

    [Fact]
    public void In_a_forum_a_message_stands_for_itself_though_it_lies_in_a_topic()
    {
        var post = Assert.Single(Read(message =>
        {
            message["chat"]!["is_forum"] = true;
            message["message_thread_id"] = 5120;
        }).Posts);

        Assert.Equal((post.Id, (string?)null), (post.RootId, post.ParentId));
    }

    [Fact]
    public void Notes_of_the_service_are_no_posts() => Assert.Empty(Read(message =>
    {
        message.Remove("text");
        message.Remove("entities");
        message["new_chat_members"] = new JsonArray();
    }).Posts);

    [Theory]
    [InlineData("{\"update_id\":1,\"poll\":{}}")]
    [InlineData("{\"update_id\":1}")]
    [InlineData("{\"message\":{}}")]
    [InlineData("[]")]
    [InlineData("{\"update_id\":1,\"message\":")]
    [InlineData("{\"update_id\":1,\"message\":{\"message_id\":1,\"date\":99999999999999,\"chat\":{\"id\":-1}}}")]
    public void What_is_not_understood_is_kept_raw(string body) => Assert.NotEmpty(Network.ReadWebhook(World.Account, Encoding.UTF8.GetBytes(body)).Unreadable);

    [Fact]
    public async Task Only_who_knows_the_secret_delivers()
    {
        const string Secret = "invented_Secret-0123456789";
        Assert.Equal(WebhookVerdict.Genuine, await Verify(Secret));
        foreach (var wrong in new[] { null, "", Secret[..^1], Secret + "x", Secret.ToUpperInvariant() }) Assert.Equal(WebhookVerdict.Forged, await Verify(wrong));

        ValueTask<WebhookVerdict> Verify(string? given) => Network.Verify(
            World.Account,
            new WebhookRequest(given is null ? new Dictionary<string, string>() : new Dictionary<string, string> { ["x-telegram-bot-api-secret-token"] = given }, new Dictionary<string, string>(), "{}"u8.ToArray()),
            Secret, World.Clock.GetUtcNow(), CancellationToken.None);
    }

    [Fact]
    public async Task What_was_fetched_is_told_once_and_asked_for_until_it_is_stored()
    {
        var id = World.CustomerSays("Wo bleibt meine Lampe?");
        var feed = World.Network.Feeds[0];
        var first = await World.Network.ReadPage(World.Account, feed, null, CancellationToken.None);
        var again = await World.Network.ReadPage(World.Account, feed, null, CancellationToken.None);
        var after = await World.Network.ReadPage(World.Account, feed, again.Cursor, CancellationToken.None);

        Assert.Equal(new[] { id, id }, first.Posts.Concat(again.Posts).Select(post => post.Id));
        Assert.Empty(after.Posts);
    }

    [Fact]
    public async Task Where_Telegram_delivers_it_is_only_asked_whether_it_can()
    {
        await using var delivered = await TelegramWorld.Start(("inbox", "https://socialinbox.example"));
        delivered.CustomerSays("Kommt von selbst");
        Assert.Empty(await delivered.PollPosts());

        delivered.Subscription = Sample.Json("Telegram", "getWebhookInfo")["result"]!.DeepClone().AsObject();
        delivered.Subscription["url"] = delivered.Account.Settings["deliversTo"];
        Assert.Empty(await delivered.PollPosts());
        delivered.Subscription["pending_update_count"] = 3;
        delivered.Subscription["last_error_date"] = delivered.Clock.GetUtcNow().AddMinutes(-1).ToUnixTimeSeconds();
        var failed = await Assert.ThrowsAsync<NetworkFailedException>(delivered.PollPosts);
        Assert.Contains("503 Service Unavailable", Assert.IsType<NetworkFailure.Unreachable>(failed.Failure).Words);
        delivered.Subscription["url"] = "https://elsewhere.example/";
        Assert.IsType<NetworkFailure.Rejected>((await Assert.ThrowsAsync<NetworkFailedException>(delivered.PollPosts)).Failure);
    }

    [Fact]
    public async Task A_subscription_that_was_lost_loses_nothing_and_is_made_anew()
    {
        await using var delivered = await TelegramWorld.Start(("inbox", "https://socialinbox.example"));
        delivered.Subscription["url"] = "";
        var id = delivered.CustomerSays("Wo bleibt meine Lampe?");

        Assert.Equal(id, Assert.Single(await delivered.PollPosts()).Id);
        Assert.Equal(delivered.Account.Settings["deliversTo"], delivered.Subscription["url"]!.ToString());
    }

    [Theory]
    [InlineData(ModerationAct.Like, 200, typeof(ModerationResult.Done))]
    [InlineData(ModerationAct.Unlike, 200, typeof(ModerationResult.Done))]
    [InlineData(ModerationAct.Like, 400, typeof(ModerationResult.Rejected))]
    [InlineData(ModerationAct.Like, 502, typeof(ModerationResult.TryAgain))]
    [InlineData(ModerationAct.Hide, 200, typeof(ModerationResult.Rejected))]
    public async Task A_message_is_liked_by_a_thumb(ModerationAct act, int status, Type result)
    {
        if (status != 200) World.SendMeets(Trouble.Status(status, "{\"ok\":false,\"description\":\"no\"}"));

        Assert.IsType(result, await ((IModerates)World.Network).Moderate(World.Account, new PostRef("-1001987654321/5133", "", null), act, CancellationToken.None));
    }

    [Theory]
    [InlineData("update-group-comment")]
    [InlineData("update-group-photo")]
    public void Whatever_is_done_to_a_delivery_it_is_read_or_kept(string sample)
    {
        foreach (var body in Mutations.Of(Sample.Text("Telegram", sample))) Network.ReadWebhook(World.Account, SocialInbox.Intake.RawBody.AsText(body));
    }

    private NetworkPage Read(params Action<JsonObject>[] changes)
    {
        var update = Sample.Json("Telegram", "update-group-comment");
        foreach (var change in changes) change(update["message"]!.AsObject());
        return Network.ReadWebhook(World.Account, Encoding.UTF8.GetBytes(update.ToJsonString()));
    }
}
