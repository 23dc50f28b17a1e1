using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Networks;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.Google;

/// <summary>What Pub/Sub pushes, and whose token it is believed for.</summary>
public sealed class GoogleDelivering : IAsyncLifetime
{
    private readonly RSA key = RSA.Create(2048);
    private GoogleWorld? world;
    private string audience = "";

    private GoogleWorld World => world!;

    private IWebhookNetwork Network => (IWebhookNetwork)World.Network;

    public async Task InitializeAsync()
    {
        world = await GoogleWorld.Start();
        Publish("key-1", key);
        audience = (await World.Vault.Find(World.Account.Id, default))!.Secrets[SecretNames.Webhook];
    }

    public async Task DisposeAsync()
    {
        key.Dispose();
        await World.DisposeAsync();
    }

    [Fact]
    public async Task A_delivery_in_the_name_of_the_entered_account_is_genuine() => Assert.Equal(WebhookVerdict.Genuine, await Verify(Signed(Claims())));

    [Theory]
    [InlineData("iss", "https://accounts.example")]
    [InlineData("aud", "https://another.example/hooks/1")]
    [InlineData("email", "somebody@else.iam.gserviceaccount.com")]
    [InlineData("email_verified", "false")]
    public async Task A_token_of_Googles_for_somebody_else_is_none_for_us(string claim, string value)
    {
        var claims = Claims();
        claims[claim] = value;

        Assert.Equal(WebhookVerdict.Forged, await Verify(Signed(claims)));
    }

    [Theory]
    [InlineData(-2)]
    [InlineData(3)]
    public async Task A_token_that_has_ended_or_not_begun_is_stale(int hours)
    {
        var claims = Claims();
        claims["iat"] = World.Clock.GetUtcNow().AddHours(hours).ToUnixTimeSeconds();
        claims["exp"] = World.Clock.GetUtcNow().AddHours(hours + 1).ToUnixTimeSeconds();

        Assert.Equal(WebhookVerdict.Stale, await Verify(Signed(claims)));
    }

    [Fact]
    public async Task What_Google_did_not_sign_is_forged()
    {
        using var other = RSA.Create(2048);

        Assert.Equal(WebhookVerdict.Forged, await Verify(Signed(Claims(), other)));
        Assert.Equal(WebhookVerdict.Forged, await Verify(Signed(Claims(), algorithm: "none")));
        Assert.Equal(WebhookVerdict.Forged, await Verify(Signed(Claims(), algorithm: "HS256")));
        foreach (var nonsense in new[] { null, "", "Bearer ", "Bearer a.b.c", "Basic abc", $"Bearer {new string('a', 9000)}", "Bearer e30.e30.e30" }) Assert.Equal(WebhookVerdict.Forged, await Verify(nonsense));
    }

    [Fact]
    public async Task Where_no_sender_was_entered_nothing_is_believed()
    {
        var account = World.Account with { Settings = World.Account.Settings.Remove("sender") };

        Assert.Equal(WebhookVerdict.Forged, await Network.Verify(account, Request(Signed(Claims())), audience, World.Clock.GetUtcNow(), default));
    }

    [Fact]
    public async Task Keys_are_fetched_once_and_again_when_Google_signs_with_a_new_one_but_not_for_every_name_that_strangers_invent()
    {
        await Verify(Signed(Claims()));
        await Verify(Signed(Claims()));
        Assert.Equal(1, Fetched());

        using var next = RSA.Create(2048);
        Publish("key-2", next);
        World.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(WebhookVerdict.Genuine, await Verify(Signed(Claims(), next, id: "key-2")));
        Assert.Equal(2, Fetched());

        foreach (var name in Enumerable.Range(0, 50)) Assert.Equal(WebhookVerdict.Forged, await Verify(Signed(Claims(), next, id: $"invented-{name}")));
        Assert.Equal(2, Fetched());
    }

    [Fact]
    public async Task While_the_keys_cannot_be_had_the_delivery_has_to_come_again()
    {
        for (var i = 0; i < 3; i++) World.Server.Meets(request => request.Path == "/keys", Trouble.Down());

        await Assert.ThrowsAsync<NetworkFailedException>(() => Verify(Signed(Claims())));
    }

    [Fact]
    public void A_push_says_that_something_is_new_at_this_location()
    {
        var page = Network.ReadWebhook(World.Account, Encoding.UTF8.GetBytes(Sample.Text("Google", "pubsub-push")));

        Assert.True(page.PollNow);
        Assert.True(page.Unreadable.IsEmpty && page.Elsewhere.IsEmpty);
        ApprovedPosts.Match("Google", "pubsub-push", new { page.PollNow, page.Posts, page.Unreadable, page.Elsewhere });
    }

    [Theory]
    [InlineData("{\"location_name\":\"LOCATION\"}")]
    [InlineData("{\"reviewName\":\"LOCATION/reviews/1\"}")]
    [InlineData("{\"review\":\"LOCATION/reviews/1\",\"notificationType\":\"UPDATED_REVIEW\"}")]
    [InlineData("{\"location\":\"locations/9988776655443322110\"}")]
    public void However_Google_names_the_location_it_is_understood(string data) =>
        Assert.True(Network.ReadWebhook(World.Account, Push(data.Replace("LOCATION", GoogleState.Location, StringComparison.Ordinal))).PollNow);

    [Fact]
    public void What_Google_documents_as_a_notification_is_understood()
    {
        var page = Network.ReadWebhook(World.Account, Push(Sample.Text("Google", "notification-decoded")));

        ApprovedPosts.Match("Google", "notification-decoded", new { page.PollNow, page.Posts, page.Unreadable, page.Elsewhere });
    }

    [Fact]
    public void A_push_for_another_location_of_the_same_topic_is_handed_on()
    {
        var piece = Assert.Single(Network.ReadWebhook(World.Account, Push("{\"location\":\"accounts/1/locations/2\"}")).Elsewhere);

        Assert.Equal("accounts/1/locations/2", piece.AuthorId);
        Assert.True(Network.ReadWebhook(World.Account with { AuthorIds = [piece.AuthorId] }, Encoding.UTF8.GetBytes(piece.Raw)).PollNow);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("{\"message\":{\"data\":\"%%%\"}}")]
    [InlineData("{\"message\":{\"data\":\"bm8ganNvbg==\"}}")]
    [InlineData("no json")]
    public void What_names_no_location_is_kept_for_people(string body) => Assert.Equal(body, Assert.Single(Network.ReadWebhook(World.Account, Encoding.UTF8.GetBytes(body)).Unreadable).Raw);

    private static byte[] Push(string data) => Encoding.UTF8.GetBytes($"{{\"message\":{{\"data\":\"{Convert.ToBase64String(Encoding.UTF8.GetBytes(data))}\"}}}}");

    private int Fetched() => World.Server.Requests.Count(request => request.Path == "/keys");

    private void Publish(string id, RSA rsa)
    {
        var parameters = rsa.ExportParameters(false);
        World.Keys.Add(new JsonObject
        {
            ["kty"] = "RSA", ["use"] = "sig", ["alg"] = "RS256", ["kid"] = id, ["n"] = Base64Url.EncodeToString(parameters.Modulus), ["e"] = Base64Url.EncodeToString(parameters.Exponent),
        });
    }

    private JsonObject Claims() => new()
    {
        ["iss"] = "https://accounts.google.com",
        ["aud"] = audience,
        ["email"] = "push@nordlicht-social.iam.gserviceaccount.com",
        ["email_verified"] = true,
        ["iat"] = World.Clock.GetUtcNow().ToUnixTimeSeconds(),
        ["exp"] = World.Clock.GetUtcNow().AddHours(1).ToUnixTimeSeconds(),
    };

    private string Signed(JsonObject claims, RSA? by = null, string id = "key-1", string algorithm = "RS256")
    {
        var signed = $"{Part(new JsonObject { ["alg"] = algorithm, ["kid"] = id, ["typ"] = "JWT" })}.{Part(claims)}";
        return $"Bearer {signed}.{Base64Url.EncodeToString((by ?? key).SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    private static string Part(JsonObject json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json.ToJsonString()));

    private Task<WebhookVerdict> Verify(string? authorization) => Network.Verify(World.Account, Request(authorization), audience, World.Clock.GetUtcNow(), default).AsTask();

    private static WebhookRequest Request(string? authorization) => new(
        authorization is null ? new Dictionary<string, string>() : new Dictionary<string, string> { ["Authorization"] = authorization }, new Dictionary<string, string>(), Encoding.UTF8.GetBytes("{}"));
}
