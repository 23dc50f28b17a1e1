using System.Collections.Immutable;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SocialInbox.Accounts;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Networks;
using SocialInbox.Networks.OAuth;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.OAuth;

public sealed class OAuthTokensTests : IAsyncLifetime
{
    private static readonly Account Shop = new()
    {
        Id = new AccountId("consenting-1"), Network = "consenting", Handle = "@shop", DisplayName = "The Shop", AuthorIds = ["brand"], StartAt = DateTimeOffset.UnixEpoch,
    };

    private readonly BriskClock clock = new();
    private readonly MemoryTable table = new();
    private AuthorizationServer? server;
    private ServiceProvider? services;

    public async Task InitializeAsync()
    {
        server = await AuthorizationServer.Start();
        services = new ServiceCollection()
            .AddSingleton<TimeProvider>(clock)
            .AddSingleton(new CredentialVault(table, new DataKey(Options.Create(new CredentialsOptions { DataKey = Convert.ToBase64String(new byte[32]) })), clock))
            .AddNetworks(new ConfigurationBuilder().Build())
            .BuildServiceProvider();
        await Keep("access-0", "refresh-token-0", clock.GetUtcNow().AddHours(1));
        var plan = Plan with { Proof = ClientProof.Body };
        var code = server.Consent(ConsentAddress.Of(plan, new ConnectRequest(null, null, Secrets("", ""), ImmutableDictionary<string, string>.Empty), new Uri("http://localhost/back"), "s", null))["code"];
        var grant = await services.GetRequiredService<OAuthExchange>().Redeem(plan, new OAuthCode(code, new Uri("http://localhost/back"), null), Secrets("", ""));
        await Keep(grant.AccessToken, grant.RefreshToken!, grant.ExpiresAt);
    }

    public async Task DisposeAsync()
    {
        await services!.DisposeAsync();
        await server!.DisposeAsync();
    }

    [Fact]
    public async Task A_token_that_is_still_good_is_used_without_asking_anybody()
    {
        clock.Advance(TimeSpan.FromMinutes(54));

        Assert.Equal("access-1", await Current());
        Assert.Equal(1, server!.Issued);
    }

    [Fact]
    public async Task Before_it_ends_it_is_renewed_once_and_kept_with_the_refresh_token_that_came_with_it()
    {
        clock.Advance(TimeSpan.FromMinutes(56));

        Assert.Equal(["access-2", "access-2", "access-2"], await Task.WhenAll(Current(), Current(), Current()));
        Assert.Equal(2, server!.Issued);
        var kept = await Vault.Find(Shop.Id, default);
        Assert.Equal(("access-2", "refresh-token-2"), (kept!.Secrets[SecretNames.AccessToken], kept.Secrets[SecretNames.RefreshToken]));
    }

    [Fact]
    public async Task While_it_is_still_good_a_renewal_that_fails_hinders_nobody_and_is_not_tried_every_second()
    {
        server!.Server.Meets(_ => true, Trouble.Down());
        clock.Advance(TimeSpan.FromMinutes(56));

        Assert.Equal("access-1", await Current());
        Assert.Equal("access-1", await Current());
        Assert.Equal(2, server.Server.Requests.Count);
    }

    [Fact]
    public async Task After_its_end_a_server_that_is_down_is_no_reason_to_give_the_credentials_up()
    {
        server!.Server.Meets(_ => true, Trouble.Down());
        clock.Advance(TimeSpan.FromMinutes(61));

        Assert.IsType<NetworkFailure.Unreachable>((await Assert.ThrowsAsync<NetworkFailedException>(Current)).Failure);
        Assert.Equal("access-2", await Current());
    }

    [Fact]
    public async Task A_single_use_token_that_was_lost_between_answer_and_store_is_refused_credentials()
    {
        server!.Server.Meets(_ => true, Trouble.LostAnswer());
        clock.Advance(TimeSpan.FromMinutes(61));

        Assert.IsType<NetworkFailure.Unreachable>((await Assert.ThrowsAsync<NetworkFailedException>(Current)).Failure);
        var lost = (await Assert.ThrowsAsync<NetworkFailedException>(Current)).Failure;
        Assert.IsType<NetworkFailure.CredentialsRefused>(lost);
        Assert.Contains("invalid_grant", lost.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("refresh-token-1", lost.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_is_refused_before_its_end_is_replaced_once_however_many_notice()
    {
        Assert.Equal("access-2", await Tokens.InsteadOf("access-1", Shop, Plan, default));
        Assert.Equal("access-2", await Tokens.InsteadOf("access-1", Shop, Plan, default));
        Assert.Equal(2, server!.Issued);
    }

    [Fact]
    public async Task A_network_with_a_renewal_of_its_own_is_renewed_by_it()
    {
        clock.Advance(TimeSpan.FromMinutes(56));
        var plan = Plan with { Renewal = (stored, _) => Task.FromResult(new OAuthGrant(stored.Secrets[SecretNames.AccessToken] + "-longer", null, clock.GetUtcNow().AddDays(60))) };

        Assert.Equal("access-1-longer", await Tokens.Current(Shop, plan, default));
        Assert.Equal("refresh-token-1", (await Vault.Find(Shop.Id, default))!.Secrets[SecretNames.RefreshToken]);
    }

    private OAuthPlan Plan => new ConsentingNetwork(server!.Server.Address).Plan(new ConnectRequest(null, null, Secrets("", ""), ImmutableDictionary<string, string>.Empty));

    private OAuthTokens Tokens => services!.GetRequiredService<OAuthTokens>();

    private CredentialVault Vault => services!.GetRequiredService<CredentialVault>();

    private Task<string> Current() => Tokens.Current(Shop, Plan, default);

    private Task Keep(string access, string refresh, DateTimeOffset? end) => Vault.Store(Shop.Id, Secrets(access, refresh), end, default);

    private static ImmutableDictionary<string, string> Secrets(string access, string refresh) => ImmutableDictionary<string, string>.Empty
        .Add(SecretNames.ClientId, AuthorizationServer.ClientId).Add(SecretNames.ClientSecret, AuthorizationServer.ClientSecret)
        .Add(SecretNames.AccessToken, access).Add(SecretNames.RefreshToken, refresh);
}
