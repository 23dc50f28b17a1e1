using System.Security.Cryptography;
using System.Text;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Networks;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.Discourse;

public sealed class DiscourseDeliveries : IAsyncLifetime
{
    private DiscourseWorld? world;

    private DiscourseWorld World => world!;

    private IWebhookNetwork Network => (IWebhookNetwork)World.Network;

    public async Task InitializeAsync() => world = await DiscourseWorld.Start();

    public async Task DisposeAsync() => await World.DisposeAsync();

    [Fact]
    public void A_new_topic_that_mentions_the_brand_arrives_at_once() =>
        ApprovedPosts.Match("Discourse", "webhook-post-created", Read(Sample.Text("Discourse", "webhook-post-created")), World.Server.Address);

    [Fact]
    public void A_deletion_arrives_at_once()
    {
        var page = Read(Sample.Text("Discourse", "webhook-post-destroyed"));

        Assert.Equal("4398", Assert.Single(page.Gone));
        ApprovedPosts.Match("Discourse", "webhook-post-destroyed", page, World.Server.Address);
    }

    [Fact]
    public void A_private_message_is_dropped_unread()
    {
        var page = Read(Sample.Text("Discourse", "webhook-post-created").Replace("\"regular\"", "\"private_message\""));

        Assert.Empty(page.Posts);
        Assert.Empty(page.Unreadable);
    }

    [Theory]
    [InlineData("{\"ping\":\"OK\"}")]
    [InlineData("{\"topic\":{\"id\":814}}")]
    public void What_is_only_a_hint_asks_nothing(string body) => Assert.Empty(Read(body).Unreadable);

    [Fact]
    public void An_answer_in_a_topic_has_the_forum_read_at_once()
    {
        var page = Read(Sample.Text("Discourse", "webhook-post-created").Replace("\"post_number\": 1", "\"post_number\": 7"));

        Assert.True(page.PollNow);
        Assert.Empty(page.Posts);
    }

    [Fact]
    public void A_notification_is_only_a_hint()
    {
        var page = Read(Sample.Text("Discourse", "webhook-notification-created"));

        Assert.True(page is { PollNow: true, Unreadable.IsEmpty: true });
        ApprovedPosts.Match("Discourse", "webhook-notification-created", new { page.PollNow, page.Posts, page.Unreadable, page.Gone });
    }

    [Theory]
    [InlineData("{\"something_new\":{}}")]
    [InlineData("[]")]
    [InlineData("{\"post\":5}")]
    [InlineData("{\"post\":")]
    public void What_is_not_understood_is_kept_raw(string body) => Assert.NotEmpty(Read(body).Unreadable);

    [Fact]
    public async Task Only_what_is_signed_over_its_very_bytes_is_genuine()
    {
        var secret = (await World.Vault.Find(World.Account.Id, CancellationToken.None))!.Secrets[SecretNames.Webhook];
        var body = Encoding.UTF8.GetBytes(Sample.Text("Discourse", "webhook-post-created"));
        var signature = "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body));

        Assert.Equal(WebhookVerdict.Genuine, await Verify(body, secret, signature));
        Assert.Equal(WebhookVerdict.Forged, await Verify([.. body, (byte)' '], secret, signature));
        Assert.Equal(WebhookVerdict.Forged, await Verify(body, secret + "x", signature));
        foreach (var wrong in new[] { null, "", "sha256=", signature[7..], signature[..^1], signature[..^1] + "g", "sha1=" + signature[7..] }) Assert.Equal(WebhookVerdict.Forged, await Verify(body, secret, wrong));
    }

    [Fact]
    public void Whatever_is_done_to_a_delivery_it_is_read_or_kept()
    {
        foreach (var body in Mutations.Of(Sample.Text("Discourse", "webhook-post-created"))) Network.ReadWebhook(World.Account, SocialInbox.Intake.RawBody.AsText(body));
    }

    private NetworkPage Read(string body) => Network.ReadWebhook(World.Account, Encoding.UTF8.GetBytes(body));

    private ValueTask<WebhookVerdict> Verify(byte[] body, string secret, string? signature) => Network.Verify(
        World.Account,
        new WebhookRequest(signature is null ? new Dictionary<string, string>() : new Dictionary<string, string> { ["x-discourse-event-signature"] = signature }, new Dictionary<string, string>(), body),
        secret, World.Clock.GetUtcNow(), CancellationToken.None);
}
