using System.Text;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Networks;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.WordPress;

public sealed class WooCommerceDelivering : IAsyncLifetime
{
    private const string Secret = "nordlicht-test-secret";
    private const string Body = """{"action":"comment_post","arg":418}""";

    // printf '%s' '{"action":"comment_post","arg":418}' | openssl dgst -sha256 -hmac nordlicht-test-secret -binary | base64
    private const string Signature = "+fQK8tfz+mSah0WQJmMzAWeieGv3AxvrQp3EdFo12Ro=";

    private WordPressWorld? world;

    private WordPressWorld World => world!;

    private IWebhookNetwork Network => (IWebhookNetwork)World.Network;

    public async Task InitializeAsync() => world = await WordPressWorld.Start(hasShop: true);

    public async Task DisposeAsync() => await World.DisposeAsync();

    [Fact]
    public async Task A_signed_delivery_has_comments_and_reviews_read_at_once()
    {
        Assert.Equal(WebhookVerdict.Genuine, await Verify(Body, Signature));
        Assert.True(Network.ReadWebhook(World.Account, Encoding.UTF8.GetBytes(Body)).PollNow);
    }

    [Theory]
    [InlineData(Body + " ", Signature)]
    [InlineData(Body, "c2VjcmV0")]
    [InlineData(Body, "")]
    [InlineData(Body, null)]
    public async Task A_changed_or_unsigned_delivery_is_forged_even_with_the_key_of_the_address(string body, string? signature) =>
        Assert.Equal(WebhookVerdict.Forged, await Verify(body, signature, Secret));

    [Theory]
    [InlineData("webhook_id=12", Secret, WebhookVerdict.Genuine)]
    [InlineData("webhook_id=12", "guessed", WebhookVerdict.Forged)]
    [InlineData("webhook_id=12", null, WebhookVerdict.Forged)]
    [InlineData("webhook_id=12&more=1", Secret, WebhookVerdict.Forged)]
    public async Task The_shops_unsigned_test_is_answered_to_whoever_knows_the_address_with_its_key(string body, string? key, WebhookVerdict verdict) =>
        Assert.Equal(verdict, await Verify(body, null, key));

    [Fact]
    public async Task A_shop_is_given_a_secret_of_its_own_and_keeps_it_when_it_is_connected_again()
    {
        var made = (await World.Vault.Find(World.Account.Id, CancellationToken.None))!.Secrets[SecretNames.Webhook];

        var again = await Network.Connect(
            new ConnectRequest(World.Server.Address, "support", World.Secrets().Add(SecretNames.Webhook, made), NetworkWorld.Words()), CancellationToken.None);

        Assert.True(made.Length >= 32);
        Assert.Equal(made, Assert.IsType<ConnectResult.Connected>(again).Secrets[SecretNames.Webhook]);
    }

    private ValueTask<WebhookVerdict> Verify(string body, string? signature, string? key = null) => Network.Verify(
        World.Account,
        new WebhookRequest(
            signature is null ? NetworkWorld.Words() : NetworkWorld.Words(("x-wc-webhook-signature", signature)), key is null ? NetworkWorld.Words() : NetworkWorld.Words(("key", key)), Encoding.UTF8.GetBytes(body)),
        Secret,
        World.Clock.GetUtcNow(),
        CancellationToken.None);
}
