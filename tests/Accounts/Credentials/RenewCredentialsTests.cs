using System.Collections.Immutable;
using System.Text.Json;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SocialInbox.Accounts;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Networks;
using SocialInbox.Networks.OAuth;
using SocialInbox.Tests.Hosting;
using SocialInbox.Tests.Infrastructure;
using SocialInbox.Tests.Networks.Infrastructure;
using SocialInbox.Tests.Networks.OAuth;

namespace SocialInbox.Tests.Accounts.Credentials;

/// <summary>An account that nobody polls: only the clock renews its tokens.</summary>
[Trait("Ring", "Storage")]
[Collection(AzuriteCollection.Name)]
public sealed class RenewCredentialsTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private readonly CountingPolicy calls = new();
    private AuthorizationServer? server;
    private RunningApi? api;
    private AccountId shop;

    public async Task InitializeAsync()
    {
        server = await AuthorizationServer.Start();
        api = await RunningApi.Start(azurite.NewStorage(), new ConsentingNetwork(server.Server.Address), calls);
        var admin = await api.Browse("dario");
        var values = new { clientId = AuthorizationServer.ClientId, clientSecret = AuthorizationServer.ClientSecret };
        var started = await admin.Post("/api/connections", new { network = "consenting", values });
        var connected = await admin.Post("/api/connections/consent", server.Consent(new Uri(started.Body.GetProperty("consentUrl").GetString()!)));
        shop = new AccountId(connected.Body.GetProperty("accountId").GetString()!);
    }

    public async Task DisposeAsync()
    {
        await api!.DisposeAsync();
        await server!.DisposeAsync();
    }

    [Fact]
    public async Task Tokens_are_renewed_before_they_end_and_until_then_nothing_is_read()
    {
        api!.Clock.Advance(TimeSpan.FromMinutes(50));
        var stored = await Stored();
        calls.StartOver();
        await Renew(stored);
        Assert.Equal((0, 1), (calls.Count, server!.Issued));

        api.Clock.Advance(TimeSpan.FromMinutes(6));
        await Renew(stored);

        Assert.Equal("access-2", (await Vault.Find(shop, default))!.Secrets[SecretNames.AccessToken]);
        Assert.Equal(api.Clock.GetUtcNow().AddMinutes(55), (await Find()).Health.Credentials!.RenewAt);
        await Renew(await Stored());
        Assert.Equal(2, server.Issued);
    }

    [Fact]
    public async Task A_renewal_that_is_refused_is_told_while_the_old_token_is_still_good()
    {
        server!.Server.Meets(_ => true, Trouble.Status(400, """{"error":"invalid_grant"}"""));
        api!.Clock.Advance(TimeSpan.FromMinutes(56));

        await Renew(await Stored());

        var told = await Banner("expiring");
        Assert.Equal(0, told.GetProperty("daysLeft").GetInt32());
        Assert.Contains("invalid_grant", told.GetProperty("problem").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_was_lost_on_the_way_blinds_the_account_and_is_not_asked_for_again_and_again()
    {
        server!.Server.Meets(_ => true, Trouble.LostAnswer());
        api!.Clock.Advance(TimeSpan.FromMinutes(56));
        await Renew(await Stored());
        Assert.NotNull((await Find()).Health.Credentials!.Problem);

        api.Clock.Advance(TimeSpan.FromMinutes(6));
        await Renew(await Stored());

        var blind = Blindness.Of(await Find(), api.Services.GetRequiredService<NetworkCatalogue>(), api.Clock.GetUtcNow());
        Assert.Equal(ReadState.Refused, blind!.Kind);
        Assert.Contains("invalid_grant", (await Banner("blind")).GetProperty("words").GetProperty("english").GetString(), StringComparison.Ordinal);
        var asked = server.Server.Requests.Count;
        await Renew(await Stored());
        Assert.Equal(asked, server.Server.Requests.Count);
    }

    [Fact]
    public async Task What_a_poll_renewed_meanwhile_is_not_renewed_again()
    {
        api!.Clock.Advance(TimeSpan.FromMinutes(56));
        var stored = await Find();
        var network = (ConsentingNetwork)api.Services.GetRequiredService<NetworkCatalogue>()["consenting"];
        var tokens = api.Services.GetRequiredService<OAuthTokens>();
        await tokens.Current(stored.Account, network.Plan(new ConnectRequest(null, null, (await Vault.Find(shop, default))!.Secrets, stored.Account.Settings)), default);

        await Renew(await Stored());

        Assert.Equal(2, server!.Issued);
        Assert.True((await Find()).Health.Credentials!.RenewAt > api.Clock.GetUtcNow());
    }

    [Fact]
    public async Task An_account_whose_secrets_no_longer_open_is_told_as_refused_and_the_round_goes_on()
    {
        var term = (await Find()).Health.Credentials!;
        var other = RunningApi.Shop with { Id = new AccountId("consenting-other"), Network = "consenting" };
        await Accounts.Add(other, term, ImmutableDictionary<string, QuotaState>.Empty, api!.Clock.GetUtcNow(), default);
        var foreign = new DataKey(Options.Create(new CredentialsOptions { DataKey = Convert.ToBase64String([.. Enumerable.Repeat((byte)7, 32)]) }));
        var row = new TableEntity(other.Id.Value, "current") { ["Sealed_accessToken"] = foreign.Seal(other.Id, "accessToken", "old"), ["Version"] = 1L };
        await api.Services.GetRequiredKeyedService<TableClient>(CredentialVault.Table).AddEntityAsync(row);
        api.Clock.Advance(TimeSpan.FromMinutes(56));

        await Renew(await Stored());

        var health = (await Accounts.Find(other.Id, default))!.Health;
        Assert.Equal(ReadState.Refused, health.State);
        Assert.Contains("Connect the account again", health.Words, StringComparison.Ordinal);

        // The right key again: the account is read on by itself.
        await api.Services.GetRequiredService<CredentialVault>().Store(other.Id, ImmutableDictionary<string, string>.Empty.Add(SecretNames.AccessToken, "old"), null, default);
        await Renew(await Stored());
        Assert.Equal(ReadState.New, (await Accounts.Find(other.Id, default))!.Health.State);
        Assert.Equal("access-2", (await Vault.Find(shop, default))!.Secrets[SecretNames.AccessToken]);
    }

    private CredentialVault Vault => api!.Services.GetRequiredService<CredentialVault>();

    private AccountsTable Accounts => api!.Services.GetRequiredService<AccountsTable>();

    private Task<ImmutableArray<StoredAccount>> Stored() => Accounts.ReadAll(default);

    private async Task<StoredAccount> Find() => (await Accounts.Find(shop, default))!;

    private Task Renew(ImmutableArray<StoredAccount> stored) => api!.Services.GetRequiredService<RenewCredentials>().Run(stored, default);

    private async Task<JsonElement> Banner(string list) =>
        Assert.Single((await (await api!.Browse()).Get("/api/banner")).Body.GetProperty(list).EnumerateArray(), item => item.GetProperty("accountId").GetString() == shop.Value);
}
