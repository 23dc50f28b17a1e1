using System.Collections.Immutable;
using System.Text.Json.Nodes;
using SocialInbox.Accounts;
using SocialInbox.Networks;
using SocialInbox.Networks.OAuth;
using SocialInbox.Networks.Quotas;
using SocialInbox.Networks.X;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.X;

/// <summary>What a client that only follows the documentation gets wrong, what reading costs, and who may connect.</summary>
public sealed class XReading : IAsyncLifetime
{
    private XWorld? world;

    private XWorld World => world!;

    private Feed Mentions => World.Network.Feeds[0];

    public async Task InitializeAsync() => world = await XWorld.Start();

    public async Task DisposeAsync() => await World.DisposeAsync();

    [Fact]
    public async Task A_post_keeps_its_first_id_and_is_answered_at_its_newest()
    {
        var id = World.CustomerSays("Wann liefert ihr?");
        World.Edit(id, "Wann liefert ihr nach Wien?");

        var post = Assert.Single((await World.ReadPage(Mentions)).Posts);
        await World.Send(World.Answer(post, "Am Montag."));

        Assert.Equal(id, post.Id);
        Assert.Contains("Am Montag", Assert.Single(World.AnswersBelow(id)));
    }

    [Fact]
    public async Task A_long_post_is_read_whole_with_its_links_and_without_the_links_to_its_pictures()
    {
        var post = await Read(post =>
        {
            post["text"] = "@nordlicht_shop Lang &amp; breit… https://t.co/pic";
            post["note_tweet"] = JsonNode.Parse("""{"text":"@nordlicht_shop Lang &amp; breit &lt;3 https://t.co/one https://t.co/pic","entities":{"urls":[{"url":"https://t.co/one","expanded_url":"https://nordlicht.example/a?b=c&d=e"},{"url":"https://t.co/pic","media_key":"3_1","expanded_url":"https://x.com/i/photo/1"}]}}""");
        });

        Assert.Equal("@nordlicht_shop Lang & breit <3 https://nordlicht.example/a?b=c&d=e", post.Text);
    }

    [Theory]
    [InlineData("de", "de")]
    [InlineData("und", null)]
    [InlineData("qme", null)]
    [InlineData("zxx", null)]
    public async Task A_language_that_is_none_is_left_to_us(string lang, string? language) => Assert.Equal(language, (await Read(post => post["lang"] = lang)).Language);

    [Fact]
    public async Task Only_addresses_of_the_web_become_links()
    {
        var post = await Read(post =>
        {
            post["text"] = "Seht https://t.co/evil";
            post["entities"] = JsonNode.Parse("""{"urls":[{"url":"https://t.co/evil","expanded_url":"javascript:alert(1)"}]}""");
        });

        Assert.Equal("Seht https://t.co/evil", post.Text);
    }

    [Fact]
    public async Task A_wrong_refusal_that_X_gives_now_and_then_is_asked_past_once()
    {
        World.CustomerSays("Frage");
        World.Server.Meets(_ => true, Trouble.Status(403, """{"title":"Unsupported Authentication","detail":"Authenticating with Unknown is forbidden for this endpoint.","type":"https://api.x.com/2/problems/unsupported-authentication","status":403}"""));

        Assert.Single((await World.ReadPage(Mentions)).Posts);
    }

    [Fact]
    public void Each_post_costs_once_a_day_and_others_posts_five_times_as_much()
    {
        var meter = new QuotaMeter();
        var bill = new XBill(meter, Microsoft.Extensions.Options.Options.Create(new XOptions { CentsPerAuthor = 0 }), World.Clock);
        var page = Page("mentions");

        bill.Read(World.Account, page, 0.1);
        bill.Read(World.Account, page, 0.1);
        bill.Read(World.Account, Page("error-partial-not-found"), 0.5);
        bill.Read(World.Account, Page("search-recent"), 0.5);

        var use = Assert.Single(meter.Take(World.Account.Id));
        // One post of the own came along with another.
        Assert.Equal((0.9, 1000.0, new DateTimeOffset(2026, 9, 15, 0, 0, 0, TimeSpan.Zero)), (Math.Round(use.Used, 6), use.Limit, use.ResetsAt));
    }

    [Fact]
    public async Task A_poll_notes_what_it_cost()
    {
        World.CustomerSays("Frage");
        await World.Poll(Mentions);

        // A post of the own mentions, and its author.
        Assert.Equal(1.1, Math.Round(Assert.Single(World.Quotas.Take(World.Account.Id)).Used, 6));
    }

    [Fact]
    public async Task Consent_is_asked_for_all_that_is_needed_and_what_was_not_given_is_named()
    {
        var plan = ((IOAuthNetwork)World.Network).Plan(Request(null));
        var refused = Assert.IsType<ConnectResult.Refused>(await World.Network.Connect(Request(["tweet.read", "users.read", "offline.access"]), CancellationToken.None));

        Assert.Equal(("https://x.com/i/oauth2/authorize", true, ClientProof.Basic), (plan.Authorize.AbsoluteUri, plan.Pkce, plan.Proof));
        Assert.Equal("tweet.write tweet.moderate.write", string.Join(' ', refused.Missing));
        Assert.IsType<ConnectResult.Connected>(await World.Network.Connect(Request([.. plan.Scopes]), CancellationToken.None));
    }

    [Fact]
    public async Task The_account_introduces_itself_and_another_is_refused()
    {
        Assert.Equal(("@nordlicht_shop", "Nordlicht"), (World.Account.Handle, World.Account.DisplayName));
        Assert.Equal("1650000000000000042", Assert.Single(World.Account.AuthorIds));
        Assert.Equal("nordlicht-test-secret", (await World.Vault.Find(World.Account.Id, CancellationToken.None))!.Secrets["webhookSecret"]);
        Assert.Contains("not to @suedlicht", Assert.IsType<ConnectResult.Refused>(await World.Network.Connect(Request(null) with { Handle = "@suedlicht" }, CancellationToken.None)).Words.English);
        Assert.IsType<ConnectResult.Refused>(await World.Network.Connect(Request(null) with { Secrets = [] }, CancellationToken.None));
    }

    private ConnectRequest Request(ImmutableArray<string>? scopes) => new(World.Server.Address, null, NetworkWorld.Words(("accessToken", "token-of-the-shop")), NetworkWorld.Words())
    {
        Grant = scopes is { } given ? new OAuthGrant("token-of-the-shop", "refresh", null) { Scopes = given } : null,
    };

    private static XPage Page(string sample)
    {
        using var json = System.Text.Json.JsonDocument.Parse(Sample.Text("X", sample));
        return XPage.Of(new SocialInbox.Networks.Http.Answer.Received(200, "", null, null, "x"), json.RootElement.Clone());
    }

    private async Task<NetworkPost> Read(Action<JsonNode> change)
    {
        var sample = Sample.Json("X", "mentions-spec-2.167-naming");
        change(sample["data"]![0]!);
        World.Server.Meets(_ => true, Trouble.Status(200, sample.ToJsonString()));
        return Assert.Single((await World.ReadPage(Mentions)).Posts);
    }
}
