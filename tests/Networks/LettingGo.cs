using System.Collections.Immutable;
using Microsoft.AspNetCore.WebUtilities;
using SocialInbox.Accounts;
using SocialInbox.Networks;
using SocialInbox.Networks.OAuth;
using SocialInbox.Tests.Networks.Bluesky;
using SocialInbox.Tests.Networks.Facebook;
using SocialInbox.Tests.Networks.Infrastructure;
using SocialInbox.Tests.Networks.Instagram;
using SocialInbox.Tests.Networks.Reddit;
using SocialInbox.Tests.Networks.Telegram;
using SocialInbox.Tests.Networks.X;
using SocialInbox.Tests.Networks.YouTube;

namespace SocialInbox.Tests.Networks;

/// <summary>When an account is let go its network stops delivering, and what opened the account is worth nothing any more, as far as the network lets us.</summary>
public sealed class LettingGo
{
    private const string Page = "104857600112233";

    [Fact]
    public async Task Facebook_delivers_no_more()
    {
        await using var world = await FacebookWorld.Start();

        await LetGo(world, "DELETE", $"/{world.Account.AuthorIds[0]}/subscribed_apps");
    }

    [Fact]
    public async Task Instagram_delivers_no_more_by_its_Page_and_by_itself()
    {
        await using (var byPage = await InstagramWorld.Start()) await LetGo(byPage, "DELETE", $"/{Page}/subscribed_apps");
        await using (var byItself = await InstagramWorld.Start(byItself: true)) await LetGo(byItself, "DELETE", "/me/subscribed_apps");
    }

    [Fact]
    public async Task What_Facebook_and_Instagram_share_stays_until_the_last_of_them_goes()
    {
        await using var instagram = await InstagramWorld.Start();
        await using var facebook = await FacebookWorld.Start();
        var page = facebook.Account.AuthorIds[0];
        var linked = instagram.Account with { Settings = instagram.Account.Settings.SetItem("page", page) };
        facebook.Server.Requests.Clear();
        instagram.Server.Requests.Clear();

        foreach (var world in new NetworkWorld[] { facebook, instagram }) world.Server.Meets(_ => true, Trouble.Status(200, """{"data":[]}"""));

        await ((ILetsGo)facebook.Network).LetGo(await Leaving(facebook, linked), default);
        await ((ILetsGo)instagram.Network).LetGo((await Leaving(instagram, facebook.Account)) with { Account = linked }, default);

        Assert.DoesNotContain(facebook.Server.Requests.Concat(instagram.Server.Requests), request => request.Path.EndsWith("/subscribed_apps", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Telegram_delivers_no_more()
    {
        await using var world = await TelegramWorld.Start();

        await LetGo(world, "POST", "/deleteWebhook");
    }

    [Fact]
    public async Task Bluesky_ends_the_session()
    {
        await using var world = await BlueskyWorld.Start();

        await LetGo(world, "POST", "/xrpc/com.atproto.server.deleteSession");
        var refresh = (await world.Vault.Find(world.Account.Id, default))!.Secrets["refreshToken"];
        Assert.Equal($"Bearer {refresh}", world.Server.Requests.Last().Headers["Authorization"]);
    }

    [Fact]
    public async Task A_network_that_cannot_be_told_says_so()
    {
        await using var world = await FacebookWorld.Start();
        world.Server.Meets(request => request.Method == "DELETE", Trouble.Status(500, ""));

        await Assert.ThrowsAsync<NetworkFailedException>(async () => await ((ILetsGo)world.Network).LetGo(await Leaving(world), default));
    }

    [Fact]
    public async Task X_Reddit_and_Google_revoke_tokens()
    {
        await using (var x = await XWorld.Start()) Assert.EndsWith("/2/oauth2/revoke", PlanOf(x).Revoke!.AbsoluteUri, StringComparison.Ordinal);
        await using (var reddit = await RedditWorld.Start()) Assert.EndsWith("/api/v1/revoke_token", PlanOf(reddit).Revoke!.AbsoluteUri, StringComparison.Ordinal);
        await using var youtube = await YouTubeWorld.Start();
        Assert.Equal(("/revoke", true), (PlanOf(youtube).Revoke!.AbsolutePath, PlanOf(youtube).RevokesConsent));
    }

    [Fact]
    public async Task The_token_that_lasts_is_revoked_and_the_client_shows_who_it_is()
    {
        await using var world = await YouTubeWorld.Start();
        world.Server.Meets(request => request.Path == "/revoke", Trouble.Status(200, "{}"));
        await world.Exchange.Revoke(PlanOf(world), (await world.Vault.Find(world.Account.Id, default))!);

        var asked = world.Server.Requests.Last();
        var form = QueryHelpers.ParseQuery(asked.Body);
        Assert.Equal(("POST", "/revoke", "1//lasting", "refresh_token", "client"), (asked.Method, asked.Path, form["token"].ToString(), form["token_type_hint"].ToString(), form["client_id"].ToString()));
    }

    [Fact]
    public async Task A_token_that_is_not_good_any_more_is_revoked_already_and_a_server_that_is_away_is_told_of()
    {
        await using var world = await YouTubeWorld.Start();
        var stored = (await world.Vault.Find(world.Account.Id, default))!;
        world.Server.Meets(request => request.Path == "/revoke", Trouble.Status(400, """{"error":"invalid_token"}"""));
        await world.Exchange.Revoke(PlanOf(world), stored);

        world.Server.Meets(request => request.Path == "/revoke", Trouble.Status(503, ""));
        await Assert.ThrowsAsync<NetworkFailedException>(() => world.Exchange.Revoke(PlanOf(world), stored));
    }

    private static OAuthPlan PlanOf(NetworkWorld world) =>
        ((IRenewsTokens)world.Network).Plan(new ConnectRequest(world.Account.Server, null, ImmutableDictionary<string, string>.Empty, world.Account.Settings));

    private static async Task<Leaving> Leaving(NetworkWorld world, params ImmutableArray<Account> others) => new(world.Account, (await world.Vault.Find(world.Account.Id, default))!, others);

    private static async Task LetGo(NetworkWorld world, string method, string path)
    {
        world.Server.Requests.Clear();
        for (var i = 0; i < 2; i++) world.Server.Meets(_ => true, Trouble.Status(200, """{"success":true,"ok":true,"result":true,"data":[]}"""));

        await ((ILetsGo)world.Network).LetGo(await Leaving(world), default);

        Assert.Single(world.Server.Requests, asked => asked.Method == method && asked.Path.EndsWith(path, StringComparison.Ordinal));
    }
}
