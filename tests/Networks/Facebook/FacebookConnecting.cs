using System.Text.Json.Nodes;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Networks;
using SocialInbox.Networks.Meta;
using SocialInbox.Networks.OAuth;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.Facebook;

public sealed class FacebookConnecting : IAsyncLifetime
{
    private FacebookWorld? world;

    private FacebookWorld World => world!;

    public async Task InitializeAsync() => world = await FacebookWorld.Start();

    public async Task DisposeAsync() => await World.DisposeAsync();

    [Fact]
    public async Task A_system_users_token_becomes_the_token_of_its_Page_and_the_Page_is_subscribed()
    {
        var connected = Assert.IsType<ConnectResult.Connected>(await Connect());

        Assert.Equal(("Nordlicht", FacebookWorld.PageToken, FacebookWorld.AppSecret), (connected.DisplayName, connected.Secrets[SecretNames.AccessToken], connected.Secrets[SecretNames.Webhook]));
        Assert.Equal(HubSignature.VerifyToken(FacebookWorld.AppSecret), connected.Secrets["verifyToken"]);
        Assert.Equal([FacebookState.Page], connected.AuthorIds.ToArray());
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1802941200), connected.ExpiresAt);
        Assert.Null(connected.Warning);
        Assert.Contains(World.Server.Requests, request => request.Path.EndsWith("/subscribed_apps", StringComparison.Ordinal) && request.Body.Contains("ratings", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Each_missing_permission_is_named()
    {
        World.Grant["data"]!["scopes"] = new JsonArray("pages_show_list", "pages_read_engagement", "pages_manage_engagement");
        World.Grant["data"]!["granular_scopes"] = new JsonArray(new JsonObject { ["scope"] = "pages_manage_engagement", ["target_ids"] = new JsonArray("another Page") });
        World.Pages["data"]![0]!["tasks"] = new JsonArray("ANALYZE", "MANAGE");

        var refused = Assert.IsType<ConnectResult.Refused>(await Connect());

        Assert.Equal(["pages_read_user_content", "pages_manage_engagement", "pages_manage_metadata", "the task MODERATE on the Page"], refused.Missing.ToArray());
        Assert.Contains("pages_read_user_content", refused.Words.English, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_several_Pages_the_person_chooses_one()
    {
        var second = World.Pages["data"]![0]!.DeepClone();
        (second["id"], second["name"], second["access_token"]) = ("222", "Nordlicht Outlet", "EAAEXAMPLEsecond");
        World.Pages["data"]!.AsArray().Add(second);
        World.Grant["data"]!["granular_scopes"] = new JsonArray();

        var choose = Assert.IsType<ConnectResult.Choose>(await Connect());
        Assert.Equal(["Nordlicht", "Nordlicht Outlet"], choose.Options.Select(option => option.Name));

        var chosen = Assert.IsType<ConnectResult.Connected>(await World.Network.Connect(World.Request(choice: "222"), CancellationToken.None));
        Assert.Equal(("Nordlicht Outlet", "EAAEXAMPLEsecond"), (chosen.DisplayName, chosen.Secrets[SecretNames.AccessToken]));
    }

    [Fact]
    public async Task A_persons_consent_is_made_into_a_token_that_lasts()
    {
        World.Grant["data"]!["expires_at"] = 0;
        var request = World.Request() with { Grant = new OAuthGrant(FacebookWorld.SystemToken, null, null) };

        Assert.IsType<ConnectResult.Connected>(await World.Network.Connect(request, CancellationToken.None));

        Assert.Contains(World.Server.Requests, seen => seen.Query.Contains($"input_token=long-{FacebookWorld.SystemToken}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_token_that_ended_or_belongs_to_another_app_is_refused_in_words()
    {
        World.Grant["data"]!["app_id"] = "1";
        Assert.Contains("another app", Assert.IsType<ConnectResult.Refused>(await Connect()).Words.English, StringComparison.Ordinal);

        World.Grant["data"]!["is_valid"] = false;
        World.Grant["data"]!["error"] = new JsonObject { ["message"] = "Session has expired" };
        Assert.Contains("Session has expired", Assert.IsType<ConnectResult.Refused>(await Connect()).Words.English, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_subscription_that_failed_is_a_warning_and_no_reason_to_refuse()
    {
        World.Subscriptions = new JsonObject { ["data"] = new JsonArray() };

        Assert.Contains("does not deliver", Assert.IsType<ConnectResult.Connected>(await Connect()).Warning!.English, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_app_must_be_named_before_anything_is_asked()
    {
        var asked = World.Server.Requests.Count;

        Assert.IsType<ConnectResult.Refused>(await World.Network.Connect(new ConnectRequest(null, null, NetworkWorld.Words(("accessToken", "x")), NetworkWorld.Words()), CancellationToken.None));
        Assert.IsType<ConnectResult.Refused>(await World.Network.Connect(World.Request() with { Secrets = World.Request().Secrets.Remove("accessToken") }, CancellationToken.None));

        Assert.Equal(asked, World.Server.Requests.Count);
        Assert.Equal(["clientId", "clientSecret", "accessToken"], World.Network.Form.Fields.Select(field => field.Name));
        Assert.Equal("/v26.0/dialog/oauth", ((IOAuthNetwork)World.Network).Plan(World.Request()).Authorize.AbsolutePath);
    }

    private Task<ConnectResult> Connect() => World.Network.Connect(World.Request(), CancellationToken.None);
}
