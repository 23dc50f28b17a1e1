using System.Text;
using SocialInbox.Networks;
using SocialInbox.Networks.Webhook;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.Webhook;

public sealed class WebhookDeliveries : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2026, 9, 14, 9, 0, 0, TimeSpan.Zero);
    private static readonly byte[] Body = Encoding.UTF8.GetBytes("{\"id\":\"1\"}");

    private WebhookWorld? world;

    private IWebhookNetwork Network => (IWebhookNetwork)world!.Network;

    public async Task InitializeAsync() => world = await WebhookWorld.Start();

    public async Task DisposeAsync() => await world!.DisposeAsync();

    [Theory]
    [InlineData("one-post")]
    [InlineData("many-posts")]
    public void A_delivery_becomes_posts_and_what_is_wrong_with_one_is_said_in_words(string sample) =>
        ApprovedPosts.Match("Webhook", sample, Network.ReadWebhook(world!.Account, Encoding.UTF8.GetBytes(Sample.Text("Webhook", sample))));

    [Theory]
    [InlineData("", "no JSON")]
    [InlineData("{\"posts\":", "no JSON")]
    [InlineData("{\"posts\":7}", "must be a list")]
    [InlineData("[]", "could not be converted")]
    public void What_is_no_delivery_is_kept_raw(string body, string problem)
    {
        var unreadable = Assert.Single(Network.ReadWebhook(world!.Account, Encoding.UTF8.GetBytes(body)).Unreadable);

        Assert.Equal(body, unreadable.Raw);
        Assert.Contains(problem, unreadable.Problem);
    }

    [Fact]
    public void The_signature_is_the_documented_one()
    {
        // printf '1789376400.{"id":"1"}' | openssl dgst -sha256 -hmac secret
        Assert.Equal("sha256=3bada2d96a678c59ad1f389a167f90049f8971a14337bdfcf06c6d352d006403", WebhookSignature.Sign("secret", "1789376400", Body));
    }

    [Theory]
    [InlineData(0, WebhookVerdict.Genuine)]
    [InlineData(300, WebhookVerdict.Genuine)]
    [InlineData(-300, WebhookVerdict.Genuine)]
    [InlineData(301, WebhookVerdict.Stale)]
    [InlineData(-301, WebhookVerdict.Stale)]
    public async Task A_delivery_counts_for_five_minutes_before_and_after(int seconds, WebhookVerdict verdict) =>
        Assert.Equal(verdict, await Verify(WebhookWorld.Signed(Body, "secret", Now.AddSeconds(seconds))));

    [Fact]
    public async Task A_copied_delivery_is_the_same_one_however_its_headers_are_written()
    {
        var genuine = WebhookWorld.Signed(Body, "secret", Now);
        var copied = With(With(genuine, "x-socialinbox-signature", "sha256=" + genuine.Headers["x-socialinbox-signature"]["sha256=".Length..].ToUpperInvariant()), "x-other-signature", "1");

        Assert.Equal(WebhookVerdict.Genuine, await Verify(copied));
        Assert.Equal(Network.SignedBeside(genuine), Network.SignedBeside(copied));
        Assert.NotEqual(Network.SignedBeside(genuine), Network.SignedBeside(WebhookWorld.Signed(Body, "secret", Now.AddSeconds(1))));
    }

    [Fact]
    public async Task Whatever_is_not_signed_with_the_secret_over_these_very_bytes_is_forged()
    {
        var genuine = WebhookWorld.Signed(Body, "secret", Now);
        var signature = genuine.Headers["x-socialinbox-signature"];
        WebhookRequest[] forged =
        [
            WebhookWorld.Signed(Body, "another", Now),
            genuine with { Body = Encoding.UTF8.GetBytes("{\"id\":\"2\"}") },
            new(new Dictionary<string, string>(), new Dictionary<string, string>(), Body),
            With(genuine, "x-socialinbox-timestamp", $"{Now.ToUnixTimeSeconds() + 1}"),
            With(genuine, "x-socialinbox-timestamp", ""),
            With(genuine, "x-socialinbox-timestamp", "99999999999999999999"),
            With(genuine, "x-socialinbox-signature", signature["sha256=".Length..]),
            With(genuine, "x-socialinbox-signature", signature[..^2]),
            With(genuine, "x-socialinbox-signature", signature[..^1] + "x"),
            With(genuine, "x-socialinbox-signature", "sha256="),
            With(genuine, "x-socialinbox-signature", "sha256=" + new string('0', 64)),
        ];

        foreach (var request in forged) Assert.Equal(WebhookVerdict.Forged, await Verify(request));
        Assert.Equal(WebhookVerdict.Genuine, await Verify(With(genuine, "x-socialinbox-signature", signature[..7] + signature[7..].ToUpperInvariant())));
    }

    [Fact]
    public async Task A_timestamp_that_was_signed_but_is_no_number_is_forged_too()
    {
        var request = new WebhookRequest(
            new Dictionary<string, string> { ["X-SocialInbox-Timestamp"] = "now", ["X-SocialInbox-Signature"] = WebhookSignature.Sign("secret", "now", Body) },
            new Dictionary<string, string>(),
            Body);

        Assert.Equal(WebhookVerdict.Forged, await Verify(request));
    }

    private ValueTask<WebhookVerdict> Verify(WebhookRequest request) => Network.Verify(world!.Account, request, "secret", Now, CancellationToken.None);

    private static WebhookRequest With(WebhookRequest request, string header, string value) =>
        request with { Headers = new Dictionary<string, string>(request.Headers) { [header] = value } };
}
