using SocialInbox.Accounts.Credentials;
using SocialInbox.Networks;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.Webhook;

public sealed class WebhookConnecting : IAsyncLifetime
{
    private WebhookWorld? world;

    public async Task InitializeAsync() => world = await WebhookWorld.Start();

    public async Task DisposeAsync() => await world!.DisposeAsync();

    [Fact]
    public async Task A_channel_gets_a_secret_of_32_random_bytes_and_without_a_call_back_no_replies()
    {
        var first = await Connected("shop chat");
        var second = await Connected("shop chat");

        Assert.Equal(43, first.Secrets[SecretNames.Webhook].Length);
        Assert.NotEqual(first.Secrets[SecretNames.Webhook], second.Secrets[SecretNames.Webhook]);
        Assert.Equal([SecretNames.Webhook], first.Secrets.Keys);
        var account = world!.Account with { Settings = first.Settings };
        Assert.False(world.Network.AbilitiesOf(account).Reply);
        Assert.True(world.Network.AbilitiesOf(world.Account).Reply);
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("chat", "http://chat.example/replies")]
    [InlineData("chat", "ftp://chat.example/replies")]
    [InlineData("chat", "replies")]
    public async Task A_nameless_channel_and_an_unsafe_call_back_are_refused(string handle, string? callback)
    {
        var settings = callback is null ? NetworkWorld.Words() : NetworkWorld.Words(("callbackUrl", callback));

        Assert.IsType<ConnectResult.Refused>(await world!.Network.Connect(new ConnectRequest(null, handle, NetworkWorld.Words(), settings), CancellationToken.None));
    }

    [Fact]
    public async Task A_reply_without_a_call_back_is_rejected_in_words()
    {
        world!.CustomerSays("Frage");
        var post = Assert.Single(await world.PollPosts());
        var account = world.Account with { Settings = world.Account.Settings.Remove("callbackUrl") };

        var rejected = Assert.IsType<SendResult.Rejected>(await world.Network.Send(account, world.Answer(post, "Hallo"), CancellationToken.None));

        Assert.Contains("No call-back address", rejected.Words);
    }

    [Fact]
    public async Task The_receiver_names_the_reply_and_an_echo_of_it_is_recognised()
    {
        world!.CustomerSays("Frage");
        var post = Assert.Single(await world.PollPosts());
        var reply = world.Answer(post, "Hallo");
        var sent = Assert.IsType<SendResult.Sent>(await world.Send(reply));

        Assert.Equal(("r-reply-0001", "https://chat.example/m-1"), (sent.Reply.PostId, sent.Reply.Permalink));
        world.BrandSays("Hallo", post.Id);
        Assert.True(world.Network.IsSame(reply, Assert.Single(await world.PollPosts())));
    }

    private async Task<ConnectResult.Connected> Connected(string handle) =>
        Assert.IsType<ConnectResult.Connected>(await world!.Network.Connect(new ConnectRequest(null, handle, NetworkWorld.Words(), NetworkWorld.Words()), CancellationToken.None));
}
