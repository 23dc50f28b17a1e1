using System.Collections.Immutable;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Networks;
using SocialInbox.Networks.Bluesky;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.Bluesky;

public sealed class BlueskySessions : IAsyncLifetime
{
    private BlueskyWorld? world;

    private BlueskyWorld World => world!;

    private Feed Mentions => World.Network.Feeds[0];

    public async Task InitializeAsync() => world = await BlueskyWorld.Start();

    public async Task DisposeAsync() => await World.DisposeAsync();

    [Fact]
    public async Task The_account_introduces_itself_and_its_password_is_kept_with_the_session()
    {
        Assert.Equal(("@nordlicht.example", "Nordlicht Lampen"), (World.Account.Handle, World.Account.DisplayName));
        Assert.Equal(BlueskyState.Shop, Assert.Single(World.Account.AuthorIds));
        Assert.Equal(World.Server.Address.ToString(), World.Account.Settings["pds"]);
        Assert.Equal(["accessToken", "appPassword", "refreshToken"], (await Stored()).Secrets.Keys.Order());
    }

    [Fact]
    public async Task An_expired_token_is_renewed_once_and_the_new_pair_is_stored()
    {
        var question = World.CustomerSays("Frage");
        World.AccessExpired = true;

        Assert.Equal(question, Assert.Single((await World.ReadPage(Mentions)).Posts).Id);
        await World.ReadPage(Mentions);

        Assert.Equal(1, Asked("refreshSession"));
        Assert.Equal(1, Asked("createSession"));
        Assert.Equal(("access-3", "refresh-3"), ((await Stored()).Secrets["accessToken"], (await Stored()).Secrets["refreshToken"]));
    }

    [Fact]
    public async Task When_many_readers_find_the_token_expired_one_renews_it()
    {
        World.AccessExpired = true;

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => World.Network.ReadPage(World.Account, Mentions, null, CancellationToken.None)));

        Assert.Equal(1, Asked("refreshSession"));
    }

    [Fact]
    public async Task A_reply_that_met_an_expired_token_is_sent_after_renewing_it_and_stands_once()
    {
        var question = World.CustomerSays("Frage");
        var post = Assert.Single(await World.PollPosts());
        World.AccessExpired = true;

        Assert.IsType<SendResult.Sent>(await World.Send(World.Answer(post, "Antwort")));

        Assert.Single(World.AnswersBelow(question));
    }

    [Fact]
    public async Task A_revoked_session_is_made_anew_with_the_app_password()
    {
        World.AccessExpired = World.RefreshRevoked = true;

        await World.ReadPage(Mentions);

        Assert.Equal(2, Asked("createSession"));
        Assert.Equal("access-3", (await Stored()).Secrets["accessToken"]);
    }

    [Fact]
    public async Task A_revoked_app_password_is_for_a_person_and_is_not_tried_over_and_over()
    {
        World.AccessExpired = World.RefreshRevoked = true;
        World.Password = "another";

        var failed = await Assert.ThrowsAsync<NetworkFailedException>(() => World.ReadPage(Mentions));

        Assert.Contains("Invalid identifier or password", Assert.IsType<NetworkFailure.CredentialsRefused>(failed.Failure).Words);
        Assert.Equal(2, Asked("createSession"));
        Assert.IsType<SendResult.CredentialsRefused>(await World.Network.Send(World.Account, new OutboundReply(
            new("reply-0001"), World.Clock.GetUtcNow(), new PostRef("at://x/app.bsky.feed.post/1", "at://x/app.bsky.feed.post/1", "{\"cid\":\"bafy\"}"), "Antwort", null), CancellationToken.None));
    }

    [Fact]
    public async Task A_server_that_is_away_while_the_token_is_renewed_leaves_the_old_pair_for_the_next_try()
    {
        World.AccessExpired = true;
        World.Server.Meets(request => request.Path.Value!.EndsWith("refreshSession", StringComparison.Ordinal), Trouble.Down());

        var failed = await Assert.ThrowsAsync<NetworkFailedException>(() => World.ReadPage(Mentions));

        Assert.IsType<NetworkFailure.Unreachable>(failed.Failure);
        await World.ReadPage(Mentions);
        Assert.Equal("refresh-3", (await Stored()).Secrets["refreshToken"]);
    }

    [Theory]
    [InlineData("https://bsky.social", "https://morel.us-east.host.bsky.network", "https://morel.us-east.host.bsky.network/")]
    [InlineData("https://bsky.social", "http://morel.us-east.host.bsky.network", "https://bsky.social/")]
    [InlineData("https://bsky.social", "https://127.0.0.1:8443", "https://bsky.social/")]
    [InlineData("https://bsky.social", "https://169.254.169.254", "https://bsky.social/")]
    [InlineData("https://bsky.social", "https://[::1]", "https://bsky.social/")]
    [InlineData("https://bsky.social", "https://localhost", "https://bsky.social/")]
    [InlineData("https://bsky.social", "https://vault.internal", "https://bsky.social/")]
    [InlineData("https://bsky.social", "file:///etc/passwd", "https://bsky.social/")]
    [InlineData("https://bsky.social", null, "https://bsky.social/")]
    [InlineData("http://pds.intranet", "http://pds.intranet:3000", "http://pds.intranet:3000/")]
    [InlineData("http://127.0.0.1:2583", "http://localhost:2583", "http://localhost:2583/")]
    public void A_token_goes_only_to_a_server_that_it_may_go_to(string service, string? endpoint, string pds) =>
        Assert.Equal(pds, BlueskyConnect.Pds(new Uri(service), endpoint).AbsoluteUri);

    [Fact]
    public async Task What_is_missing_or_wrong_is_said_in_one_sentence()
    {
        Assert.Contains("handle", await Refused(World.Login(handle: null)));
        Assert.Contains("app password", await Refused(World.Login() with { Secrets = ImmutableDictionary<string, string>.Empty }));
        World.Password = "another";
        Assert.Contains("Invalid identifier or password", await Refused(World.Login()));
        World.Server.Meets(_ => true, Trouble.Status(200, "{}"));
        Assert.Contains("no session", await Refused(World.Login()));
        World.Server.Meets(_ => true, Trouble.Status(200, Sample.Text("Bluesky", "createSession").Replace("\"active\": true", "\"active\": false, \"status\": \"suspended\"")));
        Assert.Contains("suspended", await Refused(World.Login()));
    }

    private async Task<string> Refused(ConnectRequest request)
    {
        var words = Assert.IsType<ConnectResult.Refused>(await World.Network.Connect(request, CancellationToken.None)).Words.English;
        Assert.DoesNotContain("aaaa-bbbb", words);
        return words;
    }

    private async Task<StoredCredentials> Stored() => (await World.Vault.Find(World.Account.Id, CancellationToken.None))!;

    private int Asked(string method) => World.Server.Requests.Count(request => request.Path.EndsWith(method, StringComparison.Ordinal));
}
