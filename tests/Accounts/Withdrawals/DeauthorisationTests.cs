using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Accounts;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Tests.Hosting;
using SocialInbox.Tests.Infrastructure;

namespace SocialInbox.Tests.Accounts.Withdrawals;

/// <summary>A person takes the app's access away on the network.</summary>
[Trait("Ring", "Storage")]
[Collection(AzuriteCollection.Name)]
public sealed class DeauthorisationTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private static readonly Account Shop = RunningApi.Shop with { Id = new AccountId("leaving-1"), Network = "leaving" };

    private RunningApi? api;

    public async Task InitializeAsync()
    {
        api = await RunningApi.Start(azurite.NewStorage(), new LeavingNetwork());
        await Accounts.Add(Shop, api.Clock.GetUtcNow(), default);
        await Vault.Store(Shop.Id, ImmutableDictionary<string, string>.Empty.Add(SecretNames.Webhook, "app-secret"), null, default);
    }

    public async Task DisposeAsync() => await api!.DisposeAsync();

    [Fact]
    public async Task When_it_was_the_accounts_own_person_the_account_is_let_go_and_its_tokens_deleted()
    {
        Assert.Equal(HttpStatusCode.OK, await Tell(Shop.Id.Value, Now));

        Assert.Null(await Accounts.Find(Shop.Id, default));
        Assert.Null(await Vault.Find(Shop.Id, default));
        var entry = (await api!.Services.GetRequiredService<AccountLog>().Newest(1, default))[0];
        Assert.Equal((AccountChange.Disconnected, "network-leaving"), (entry.Change, entry.By.Id));
    }

    [Fact]
    public async Task What_was_signed_before_the_account_was_connected_again_does_not_let_it_go()
    {
        var old = Now;
        api!.Clock.Advance(TimeSpan.FromDays(2));
        await Accounts.Add(Shop, api.Clock.GetUtcNow(), default);

        Assert.Equal(HttpStatusCode.OK, await Tell(Shop.Id.Value, old));
        Assert.Equal(HttpStatusCode.OK, await Tell(Shop.Id.Value, "app-secret:brand"));

        Assert.NotNull(await Accounts.Find(Shop.Id, default));
        Assert.NotNull(await Vault.Find(Shop.Id, default));
        Assert.Equal(HttpStatusCode.OK, await Tell(Shop.Id.Value, Now));
        Assert.Null(await Accounts.Find(Shop.Id, default));
    }

    [Fact]
    public async Task With_secrets_that_do_not_open_the_network_is_asked_to_tell_it_again_and_people_hear_of_it()
    {
        await api!.Services.GetRequiredKeyedService<TableClient>(CredentialVault.Table).UpsertEntityAsync(new TableEntity(Shop.Id.Value, "current") { ["Sealed_webhook"] = new byte[64], ["Version"] = 1L });

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await Tell(Shop.Id.Value, Now));

        Assert.Equal(ReadState.Refused, (await Accounts.Find(Shop.Id, default))!.Health.State);
    }

    [Fact]
    public async Task Of_anybody_else_the_account_stays()
    {
        Assert.Equal(HttpStatusCode.OK, await Tell(Shop.Id.Value, "app-secret:somebody"));

        Assert.NotNull(await Accounts.Find(Shop.Id, default));
    }

    [Theory]
    [InlineData("leaving-1", "another-secret:brand", HttpStatusCode.Unauthorized)]
    [InlineData("leaving-1", "", HttpStatusCode.Unauthorized)]
    [InlineData("leaving-2", "app-secret:brand", HttpStatusCode.NotFound)]
    [InlineData("signed-1", "app-secret:brand", HttpStatusCode.NotFound)]
    public async Task What_the_network_did_not_sign_changes_nothing(string account, string signed, HttpStatusCode answer)
    {
        Assert.Equal(answer, await Tell(account, signed));

        Assert.NotNull(await Accounts.Find(Shop.Id, default));
    }

    private string Now => string.Create(CultureInfo.InvariantCulture, $"app-secret:brand {api!.Clock.GetUtcNow().ToUnixTimeSeconds()}");

    private AccountsTable Accounts => api!.Services.GetRequiredService<AccountsTable>();

    private CredentialVault Vault => api!.Services.GetRequiredService<CredentialVault>();

    private async Task<HttpStatusCode> Tell(string account, string signed)
    {
        using var client = new HttpClient();
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("signed_request", signed)]);
        using var answer = await client.PostAsync(new Uri(api!.Address, $"/hooks/{account}/deauthorise"), form);
        return answer.StatusCode;
    }
}
