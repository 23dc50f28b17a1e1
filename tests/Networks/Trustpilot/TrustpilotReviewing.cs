using System.Text;
using System.Text.Json.Nodes;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Networks;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.Trustpilot;

/// <summary>What is peculiar to Trustpilot: recorded answers, its one reply, its key, and deliveries that nobody signs.</summary>
public sealed class TrustpilotReviewing : IAsyncLifetime
{
    private TrustpilotWorld? world;

    private TrustpilotWorld World => world!;

    private Feed Reviews => World.Network.Feeds[0];

    private IWebhookNetwork Network => (IWebhookNetwork)World.Network;

    public async Task InitializeAsync() => world = await TrustpilotWorld.Start();

    public async Task DisposeAsync() => await World.DisposeAsync();

    [Fact]
    public async Task A_page_of_reviews_becomes_reviews_and_replies_without_what_is_personal()
    {
        World.Server.Meets(request => request.Method == "GET", Trouble.Status(200, Sample.Text("Trustpilot", "reviews")));

        ApprovedPosts.Match("Trustpilot", "reviews", await World.ReadPage(Reviews));
    }

    [Fact]
    public async Task A_reply_goes_out_in_the_name_of_the_entered_user()
    {
        var review = await Review();
        var request = Sample.Json("Trustpilot", "reply-request");

        Assert.IsType<SendResult.Sent>(await World.Send(World.Answer(review, (string)request["message"]!)));

        Assert.True(JsonNode.DeepEquals(request, JsonNode.Parse(World.Server.Requests.Last().Body)));
        Assert.True(World.Network.IsSame(World.Answer(review, (string)request["message"]!), (await World.PollPosts()).Single(post => post.ByBrand)));
    }

    [Fact]
    public async Task A_token_lives_for_four_days_and_is_asked_for_again_only_then()
    {
        await World.ReadPage(Reviews);
        World.Clock.Advance(TimeSpan.FromHours(98));
        await World.ReadPage(Reviews);
        Assert.Single(World.Server.Requests, request => request.Path.Contains("oauth"));

        World.Clock.Advance(TimeSpan.FromHours(3));
        await World.ReadPage(Reviews);
        Assert.Equal(2, World.Server.Requests.Count(request => request.Path.Contains("oauth")));
    }

    [Fact]
    public async Task A_token_that_is_refused_before_its_time_is_asked_for_once_more()
    {
        World.Token = "another";

        Assert.False((await World.ReadPage(Reviews)).More);
    }

    [Theory]
    [InlineData(500, typeof(NetworkFailure.Unreachable))]
    [InlineData(404, typeof(NetworkFailure.NotFound))]
    [InlineData(400, typeof(NetworkFailure.Rejected))]
    [InlineData(403, typeof(NetworkFailure.CredentialsRefused))]
    [InlineData(429, typeof(NetworkFailure.Throttled))]
    public async Task A_refused_read_is_understood_by_its_status(int status, Type kind)
    {
        for (var i = 0; i < 3; i++) World.Server.Meets(request => request.Method == "GET", Trouble.Status(status, "{\"message\":\"No.\"}"));

        Assert.IsType(kind, (await Assert.ThrowsAsync<NetworkFailedException>(() => World.ReadPage(Reviews))).Failure);
    }

    [Theory]
    [InlineData("webhook")]
    [InlineData("webhook-deleted")]
    public void A_delivery_makes_us_read_and_nothing_of_it_is_believed(string sample)
    {
        var page = Network.ReadWebhook(World.Account, Encoding.UTF8.GetBytes(Sample.Text("Trustpilot", sample)));

        ApprovedPosts.Match("Trustpilot", sample, new { page.PollNow, page.Posts, page.Unreadable, page.Gone });
    }

    [Theory]
    [InlineData("", WebhookVerdict.Forged)]
    [InlineData("guessed", WebhookVerdict.Forged)]
    [InlineData(null, WebhookVerdict.Genuine)]
    public async Task Only_who_knows_the_address_is_listened_to(string? key, WebhookVerdict verdict)
    {
        var secret = (await World.Vault.Find(World.Account.Id, default))!.Secrets[SecretNames.Webhook];
        var request = new WebhookRequest(new Dictionary<string, string>(), new Dictionary<string, string> { ["key"] = key ?? secret }, default);

        Assert.Equal(64, secret.Length);
        Assert.Equal(verdict, await Network.Verify(World.Account, request, secret, World.Clock.GetUtcNow(), default));
    }

    [Theory]
    [InlineData("author")]
    [InlineData("businessUnit")]
    public async Task What_is_missing_in_the_form_is_named(string setting)
    {
        var request = TrustpilotWorld.Request();

        Assert.Contains("is missing", await Refused(request with { Settings = request.Settings.Remove(setting) }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_domain_or_key_that_Trustpilot_does_not_know_is_told_in_words()
    {
        var request = TrustpilotWorld.Request();
        Assert.Contains("answers 404", await Refused(request with { Settings = request.Settings.SetItem("businessUnit", "other.example") }), StringComparison.Ordinal);

        World.Server.Meets(seen => seen.Path.Value!.Contains("oauth", StringComparison.Ordinal), Trouble.Status(401, "{\"error\":\"invalid_client\"}"));
        Assert.Contains("invalid_client", await Refused(request), StringComparison.Ordinal);
    }

    private async Task<string> Refused(ConnectRequest request) => Assert.IsType<ConnectResult.Refused>(await World.Network.Connect(request, default)).Words.English;

    private async Task<NetworkPost> Review()
    {
        World.CustomerSays("Zwei Wochen gewartet.");
        return Assert.Single(await World.PollPosts());
    }
}
