using SocialInbox.Networks;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.Telegram;

public sealed class TelegramConnecting : IAsyncLifetime
{
    private TelegramWorld? world;

    private TelegramWorld World => world!;

    public async Task InitializeAsync() => world = await TelegramWorld.Start();

    public async Task DisposeAsync() => await World.DisposeAsync();

    [Fact]
    public async Task The_bot_introduces_itself_and_who_else_speaks_for_the_brand()
    {
        var connected = Assert.IsType<ConnectResult.Connected>(await Connect(TelegramWorld.Token, "@nordlicht_chat"));

        Assert.Equal(("@nordlicht_support_bot", "Nordlicht Support"), (connected.Handle, connected.DisplayName));
        Assert.Equal(new[] { "7012345678", "-1001987654321", "-1001876543210", "4711" }, connected.AuthorIds);
        Assert.Equal("-1001987654321, nordlicht_chat", connected.Settings["groups"]);
        Assert.DoesNotContain(connected.Settings, setting => setting.Value.Contains("invented_Token"));
    }

    [Fact]
    public async Task A_bot_that_sees_only_a_part_is_refused_with_what_to_do()
    {
        World.Status = "member";

        Assert.Contains("no administrator of @nordlicht_chat", Refused(await Connect(TelegramWorld.Token, "@nordlicht_chat")));
    }

    [Fact]
    public async Task A_private_group_and_a_channel_are_refused()
    {
        World.Chat["username"] = null;
        World.Chat["linked_chat_id"] = null;
        Assert.Contains("is private", Refused(await Connect(TelegramWorld.Token, "-1001987654321")));
        World.Chat["type"] = "channel";
        Assert.Contains("no group", Refused(await Connect(TelegramWorld.Token, "@nordlicht_lampen")));
    }

    [Fact]
    public async Task A_bot_that_delivers_elsewhere_is_refused_and_our_own_delivery_is_taken_back()
    {
        World.Subscription["url"] = "https://elsewhere.example/hook";
        Assert.Contains("somewhere else", Refused(await Connect(TelegramWorld.Token, "@nordlicht_chat")));

        World.Subscription["url"] = $"https://socialinbox.example/hooks/{World.Account.Id}";
        Assert.IsType<ConnectResult.Connected>(await Connect(TelegramWorld.Token, "@nordlicht_chat"));
        Assert.Equal("", World.Subscription["url"]!.ToString());
    }

    [Theory]
    [InlineData("", "@nordlicht_chat", "bot's token")]
    [InlineData("7012345678:AA/../../evil?x", "@nordlicht_chat", "bot's token")]
    [InlineData("7012345678:AA-wrong_Token0123", "@nordlicht_chat", "Unauthorized")]
    [InlineData(TelegramWorld.Token, " ", "Name the groups")]
    public async Task What_is_missing_or_wrong_is_said_in_one_sentence(string token, string groups, string words) => Assert.Contains(words, Refused(await Connect(token, groups)));

    [Theory]
    [InlineData("http://localhost:7071")]
    [InlineData("https://127.0.0.1")]
    [InlineData("inbox.example")]
    public async Task An_address_to_which_Telegram_cannot_deliver_is_refused_before_anything_is_set(string inbox)
    {
        Assert.Contains("leave the address of the inbox empty", Refused(await World.Network.Connect(World.Request(TelegramWorld.Token, ("groups", "@nordlicht_chat"), ("inbox", inbox)), CancellationToken.None)));
        Assert.Equal("", World.Subscription["url"]!.ToString());
    }

    [Fact]
    public void The_form_shows_the_inboxs_own_address_where_others_reach_it()
    {
        string? Shown(string inbox) => NetworkItem.Of(World.Network, new Uri(inbox)).Form.Single(field => field.Name == ConnectForm.Inbox).Example;

        Assert.Equal("https://inbox.shop.example", Shown("https://inbox.shop.example/"));
        Assert.Equal("https://inbox.example", Shown("http://localhost:7071/"));
    }

    private static string Refused(ConnectResult result)
    {
        var words = Assert.IsType<ConnectResult.Refused>(result).Words.English;
        Assert.DoesNotContain("Token0123", words);
        return words;
    }

    private Task<ConnectResult> Connect(string token, string groups) => World.Network.Connect(World.Request(token, ("groups", groups)), CancellationToken.None);
}
