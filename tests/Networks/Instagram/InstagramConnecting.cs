using System.Text.Json.Nodes;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Networks;
using SocialInbox.Networks.OAuth;

namespace SocialInbox.Tests.Networks.Instagram;

public sealed class InstagramConnecting
{
    [Fact]
    public async Task By_its_Page_the_account_is_read_with_the_Pages_token()
    {
        await using var world = await InstagramWorld.Start();

        var connected = Assert.IsType<ConnectResult.Connected>(await world.Network.Connect(world.Request(), CancellationToken.None));

        Assert.Equal(("@nordlicht.shop", "Nordlicht", "EAAEXAMPLEpageToken"), (connected.Handle, connected.DisplayName, connected.Secrets[SecretNames.AccessToken]));
        Assert.Equal([InstagramState.Id, InstagramState.Name], connected.AuthorIds.ToArray());
        Assert.Null(connected.ExpiresAt);
        Assert.NotEmpty(connected.Secrets["verifyToken"]);
    }

    [Fact]
    public async Task Each_missing_permission_is_named()
    {
        await using var world = await InstagramWorld.Start();
        world.Grant["data"]!["scopes"] = new JsonArray("pages_show_list", "pages_read_engagement", "instagram_basic");

        var refused = Assert.IsType<ConnectResult.Refused>(await world.Network.Connect(world.Request(), CancellationToken.None));

        Assert.Equal(["pages_manage_metadata", "instagram_manage_comments"], refused.Missing.ToArray());
    }

    [Fact]
    public async Task By_itself_the_token_of_an_hour_becomes_one_that_lasts_and_is_renewed_each_week()
    {
        await using var world = await InstagramWorld.Start(byItself: true);
        var request = world.Request() with { Grant = new OAuthGrant("IGAAShort", null, world.Clock.GetUtcNow().AddHours(1)) };

        var connected = Assert.IsType<ConnectResult.Connected>(await world.Network.Connect(request, CancellationToken.None));
        Assert.Equal(("IGAAExampleLongLived", world.Clock.GetUtcNow().AddSeconds(5183944)), (connected.Secrets[SecretNames.AccessToken], connected.ExpiresAt!.Value));

        world.Server.Requests.Clear();
        await world.PollPosts();
        Assert.DoesNotContain(world.Server.Requests, seen => seen.Path == "/refresh_access_token");
        world.Clock.Advance(TimeSpan.FromDays(8));
        await world.PollPosts();
        Assert.Single(world.Server.Requests, seen => seen.Path == "/refresh_access_token" && seen.Query.Contains("ig_refresh_token", StringComparison.Ordinal));
    }

    [Fact]
    public async Task By_itself_a_consent_that_was_given_in_part_names_what_is_missing()
    {
        await using var world = await InstagramWorld.Start(byItself: true);
        var request = world.Request() with { Grant = new OAuthGrant("IGAAShort", null, null) { Scopes = ["instagram_business_basic"] } };

        Assert.Equal(["instagram_business_manage_comments"], Assert.IsType<ConnectResult.Refused>(await world.Network.Connect(request, CancellationToken.None)).Missing.ToArray());
    }

    [Fact]
    public async Task Each_way_has_its_own_plan()
    {
        await using var world = await InstagramWorld.Start();
        var network = (IOAuthNetwork)world.Network;

        Assert.False(network.Plan(world.Request()).Renews);
        Assert.True(network.Plan(world.Request() with { Settings = world.Request().Settings.SetItem("login", "instagram") }).Renews);
    }
}
