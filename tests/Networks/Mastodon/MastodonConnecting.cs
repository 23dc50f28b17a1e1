using SocialInbox.Networks;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.Mastodon;

public sealed class MastodonConnecting : IAsyncLifetime
{
    private MastodonWorld? world;

    private MastodonWorld World => world!;

    public async Task InitializeAsync() => world = await MastodonWorld.Start(MastodonFlavour.Mastodon);

    public async Task DisposeAsync() => await World.DisposeAsync();

    [Fact]
    public async Task The_account_and_its_server_introduce_themselves()
    {
        var connected = Assert.IsType<ConnectResult.Connected>(await Connect("nordlicht"));

        Assert.Equal("@nordlicht@mastodon.example", connected.Handle);
        Assert.Equal("Nordlicht Lampen", connected.DisplayName);
        Assert.Equal("110482913377120451", Assert.Single(connected.AuthorIds));
        Assert.Equal(("mastodon", "500", "23"), (connected.Settings["software"], connected.Settings["maxCharacters"], connected.Settings["urlLength"]));
        Assert.Null(connected.Warning);
        Assert.Null(connected.ExpiresAt);
    }

    [Theory]
    [InlineData("4.6.1", "https://github.com/mastodon/mastodon", "mastodon")]
    [InlineData("v0.19.2", "https://codeberg.org/superseriousbusiness/gotosocial", "gotosocial")]
    [InlineData("0.12.0", "", "gotosocial")]
    [InlineData("2.7.2 (compatible; Pleroma 2.6.0)", "", "pleroma")]
    [InlineData("2.7.2 (compatible; Akkoma 3.10.0)", "", "pleroma")]
    [InlineData("4.3.0+glitch", "https://github.com/glitch-soc/mastodon", "mastodon")]
    public async Task The_kind_of_server_is_told_by_its_version(string version, string source, string software)
    {
        World.Server.Meets(request => request.Path == "/api/v2/instance", Trouble.Status(200, $"{{\"version\":\"{version}\",\"source_url\":\"{source}\",\"configuration\":{{\"statuses\":{{\"max_characters\":1000}}}}}}"));

        var connected = Assert.IsType<ConnectResult.Connected>(await Connect("nordlicht"));

        Assert.Equal((software, "1000", "23"), (connected.Settings["software"], connected.Settings["maxCharacters"], connected.Settings["urlLength"]));
    }

    [Fact]
    public async Task An_old_server_without_the_second_version_of_the_instance_is_asked_for_the_first()
    {
        World.Server.Meets(request => request.Path == "/api/v2/instance", Trouble.Status(404, "{\"error\":\"Not Found\"}"));
        World.Server.Meets(request => request.Path == "/api/v1/instance", Trouble.Status(200, "{\"version\":\"2.4.3 (compatible; Pleroma 2.0.0)\",\"max_toot_chars\":5000}"));

        Assert.Equal("5000", Assert.IsType<ConnectResult.Connected>(await Connect("nordlicht")).Settings["maxCharacters"]);
    }

    [Fact]
    public async Task A_policy_that_keeps_mentions_from_us_is_warned_of()
    {
        World.PolicyOfMentions = "drop";

        Assert.Contains("for_new_accounts: drop", Assert.IsType<ConnectResult.Connected>(await Connect("nordlicht")).Warning!.English);
    }

    [Theory]
    [InlineData("@nordlicht", true)]
    [InlineData("Nordlicht", true)]
    [InlineData("@nordlicht@mastodon.example", true)]
    [InlineData("@nordlicht@127.0.0.1", true)]
    [InlineData("@nordlicht@elsewhere.example", false)]
    [InlineData("@suedlicht", false)]
    [InlineData("", true)]
    public async Task A_token_of_another_account_is_refused(string handle, bool connects) =>
        Assert.Equal(connects, await Connect(handle) is ConnectResult.Connected);

    [Fact]
    public async Task What_is_missing_or_wrong_is_said_in_one_sentence()
    {
        Assert.Contains("address of the server", Refused(await World.Network.Connect(new ConnectRequest(null, null, NetworkWorld.Words(), NetworkWorld.Words()), CancellationToken.None)));
        Assert.Contains("access token", Refused(await World.Network.Connect(new ConnectRequest(World.Server.Address, null, NetworkWorld.Words(), NetworkWorld.Words()), CancellationToken.None)));
        Assert.Contains("The access token is invalid", Refused(await World.Network.Connect(Request("wrong-token", null), CancellationToken.None)));
        World.Server.Meets(_ => true, Trouble.Status(200, "<html>Willkommen</html>"));
        Assert.Contains("no JSON", Refused(await Connect(null)));
        World.Server.Meets(_ => true, Trouble.Status(200, "{}"));
        Assert.Contains("does not answer like", Refused(await Connect(null)));
    }

    private static string Refused(ConnectResult result)
    {
        var words = Assert.IsType<ConnectResult.Refused>(result).Words.English;
        Assert.DoesNotContain("token-of-the-shop", words);
        Assert.DoesNotContain("wrong-token", words);
        return words;
    }

    private ConnectRequest Request(string token, string? handle) => new(World.Server.Address, handle, NetworkWorld.Words(("token", token)), NetworkWorld.Words());

    private Task<ConnectResult> Connect(string? handle) => World.Network.Connect(Request("token-of-the-shop", handle), CancellationToken.None);
}
