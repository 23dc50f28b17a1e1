using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json.Nodes;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Networks;
using SocialInbox.Networks.OAuth;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.OAuth;

/// <summary>What holds for the tokens of every network on which they end.</summary>
public sealed class EveryConsent
{
    private const string Next = "the-next-refresh-token";

    public static TheoryData<string> Renewing => ["x", "linkedin", "tiktok", "youtube", "google", "reddit", "threads", "instagram", "trustpilot"];

    public static TheoryData<string> Consenting => ["x", "linkedin", "tiktok", "youtube", "google", "reddit", "threads", "instagram"];

    [Theory]
    [MemberData(nameof(Renewing))]
    public async Task A_token_is_renewed_ahead_of_its_end_by_one_and_the_new_pair_is_stored_before_it_is_used(string network)
    {
        await using var world = await Worlds.Start(network);
        var old = await MakeDue(world);
        var versions = new ConcurrentQueue<long>();
        world.Server.Meets(request => IsToken(request.Path.Value), Trouble.Status(200, Renewed(old)));
        world.Server.Meets(request => Seen(world, request.Path.Value, versions), Trouble.Status(200, ""));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => world.Network.ReadPage(world.Account, world.Network.Feeds[0], null, default)));

        Assert.Single(world.Server.Requests, request => IsToken(request.Path));
        Assert.NotEmpty(versions);
        Assert.All(versions, version => Assert.True(version > old.Version));
        var stored = (await world.Vault.Find(world.Account.Id, default))!;
        Assert.Equal(world.Clock.GetUtcNow().AddDays(60), stored.ExpiresAt!.Value, TimeSpan.FromMinutes(5));
        if (network is not ("threads" or "instagram")) Assert.Equal(Next, stored.Secrets.GetValueOrDefault(SecretNames.RefreshToken));
    }

    [Theory]
    [MemberData(nameof(Renewing))]
    public async Task A_single_use_token_that_was_lost_in_between_is_refused_credentials(string network)
    {
        await using var world = await Worlds.Start(network);
        await MakeDue(world, over: true);
        world.Server.Meets(request => IsToken(request.Path.Value), Trouble.Status(400, """{"error":"invalid_grant","error_description":"Token has been used.","code":40105,"message":"Token has been used."}"""));

        var failed = await Assert.ThrowsAsync<NetworkFailedException>(() => world.Network.ReadPage(world.Account, world.Network.Feeds[0], null, default));

        // Meta's refusals have a shape of their own: one without it is no reason to give the account up.
        if (network is "threads" or "instagram") Assert.IsNotType<NetworkFailure.Unreadable>(failed.Failure);
        else Assert.IsType<NetworkFailure.CredentialsRefused>(failed.Failure);
    }

    [Theory]
    [MemberData(nameof(Consenting))]
    public async Task Each_permission_that_was_not_given_is_named(string network)
    {
        await using var world = await Worlds.Start(network);
        var stored = (await world.Vault.Find(world.Account.Id, default))!;
        var request = new ConnectRequest(world.Account.Server, null, stored.Secrets.SetItem(SecretNames.RefreshToken, "lasting"), world.Account.Settings);
        foreach (var scope in ((IOAuthNetwork)world.Network).Plan(request).Scopes)
        {
            ImmutableArray<string> given = [.. ((IOAuthNetwork)world.Network).Plan(request).Scopes.Except([scope]), "something.else"];
            var refused = Assert.IsType<ConnectResult.Refused>(await world.Network.Connect(request with { Grant = new OAuthGrant(stored.Secrets[SecretNames.AccessToken], "lasting", null) { Scopes = given } }, default));
            Assert.Contains(scope, refused.Missing);
            Assert.True(refused.Words.German != refused.Words.English);
        }
    }

    [Theory]
    [MemberData(nameof(Consenting))]
    public async Task Consent_is_asked_for_over_https_and_where_the_network_knows_it_with_a_challenge(string network)
    {
        await using var world = await Worlds.Start(network);
        var request = new ConnectRequest(null, null, ImmutableDictionary<string, string>.Empty.Add(SecretNames.ClientId, "our-client"), world.Account.Settings);
        var plan = ((IOAuthNetwork)world.Network).Plan(request);
        var address = ConsentAddress.Of(plan, request, new Uri("https://inbox.example/accounts/consent"), "the-state", plan.Pkce ? ConsentAddress.NewVerifier() : null);

        Assert.True(address.Scheme == "https" || address.IsLoopback);
        Assert.Contains("state=the-state", address.Query, StringComparison.Ordinal);
        Assert.Contains("redirect_uri=https%3A%2F%2Finbox.example%2Faccounts%2Fconsent", address.Query, StringComparison.Ordinal);
        Assert.Equal(plan.Pkce, address.Query.Contains("code_challenge_method=S256", StringComparison.Ordinal));
        Assert.Equal(network is "x" or "youtube" or "google", plan.Pkce);
        Assert.DoesNotContain("secret", address.Query, StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsToken(string? path) => path?.Contains("token", StringComparison.OrdinalIgnoreCase) == true;

    private static bool Seen(NetworkWorld world, string? path, ConcurrentQueue<long> versions)
    {
        if (!IsToken(path)) versions.Enqueue(world.Vault.Find(world.Account.Id, default).GetAwaiter().GetResult()!.Version);
        return false;
    }

    private static async Task<StoredCredentials> MakeDue(NetworkWorld world, bool over = false)
    {
        var stored = (await world.Vault.Find(world.Account.Id, default))!;
        var secrets = stored.Secrets.SetItem(SecretNames.RefreshToken, "single-use").SetItem(SecretNames.ClientId, "client").SetItem(SecretNames.ClientSecret, "client-secret");
        await world.Vault.Store(world.Account.Id, secrets, world.Clock.GetUtcNow().AddSeconds(over ? -1 : 30), default);
        world.Server.Requests.Clear();
        return (await world.Vault.Find(world.Account.Id, default))!;
    }

    // The access token stays what the stand-in knows; what matters is who asks how often, and what is stored when.
    private static string Renewed(StoredCredentials old)
    {
        JsonObject Tokens() => new()
        {
            ["access_token"] = old.Secrets[SecretNames.AccessToken], ["refresh_token"] = Next, ["expires_in"] = 60 * 24 * 3600, ["token_type"] = "bearer", ["open_id"] = "brand",
        };
        var answer = Tokens();
        (answer["code"], answer["message"], answer["data"]) = (0, "OK", Tokens());
        return answer.ToJsonString();
    }
}
