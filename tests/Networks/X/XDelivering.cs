using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using SocialInbox.Networks;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.X;

/// <summary>The X Activity API: its handshake, its signature, and events that come as nobody promised.</summary>
public sealed class XDelivering : IAsyncLifetime
{
    private const string Secret = "nordlicht-test-secret";
    private const string Body = """{"data":{"event_type":"post.mention.create","payload":{"text":"@nordlicht_shop Grüße"}}}""";
    private const string Signature = "sha256=u8l8PgNx0m360zpdSXh0Ve6k2dq+qAdf8BsVghOTDO4=";

    private XWorld? world;

    private XWorld World => world!;

    public async Task InitializeAsync() => world = await XWorld.Start();

    public async Task DisposeAsync() => await World.DisposeAsync();

    [Fact]
    public void X_is_answered_when_it_asks_whether_we_listen()
    {
        var handshake = ((IHandshakes)World.Network).Answer(Request("", query: ("crc_token", "crc-token-123")), Secret);

        Assert.Equal(new Handshake("application/json", """{"response_token":"sha256=6IoPSigEpZ8YBBjfSMyPX3dzo5nvkm2WFVpefNQiShQ="}"""), Unescaped(handshake!));
        Assert.Null(((IHandshakes)World.Network).Answer(Request(""), Secret));
    }

    [Theory]
    [InlineData(Signature, Body, WebhookVerdict.Genuine)]
    [InlineData(Signature, Body + " ", WebhookVerdict.Forged)]
    [InlineData("sha256=u8l8PgNx0m360zpdSXh0Ve6k2dq+qAdf8BsVghOTDO5=", Body, WebhookVerdict.Forged)]
    [InlineData("sha256=", Body, WebhookVerdict.Forged)]
    [InlineData("u8l8PgNx0m360zpdSXh0Ve6k2dq+qAdf8BsVghOTDO4=", Body, WebhookVerdict.Forged)]
    [InlineData(null, Body, WebhookVerdict.Forged)]
    public async Task Only_what_X_signed_is_taken(string? signature, string body, WebhookVerdict verdict) =>
        Assert.Equal(verdict, await World.Deliveries.Verify(World.Account, Request(body, signature), Secret, World.Clock.GetUtcNow(), CancellationToken.None));

    [Fact]
    public void An_event_without_its_author_is_taken_and_the_poll_brings_the_name()
    {
        var page = Read(Sample.Json("X", "webhook-reply"));

        Assert.Equal("1650000000000000222", Assert.Single(page.Posts).Author.Handle);
        Assert.True(page.PollNow);
        Assert.False(Read(Sample.Json("X", "webhook")).PollNow);
    }

    [Fact]
    public void An_event_for_another_account_of_the_app_is_handed_to_it()
    {
        var sample = Sample.Json("X", "webhook");
        sample["data"]!["filter"]!["user_id"] = "1650000000000000043";

        var piece = Assert.Single(Read(sample).Elsewhere);

        Assert.Equal("1650000000000000043", piece.AuthorId);
        var theirs = World.Account with { AuthorIds = ["1650000000000000043"] };
        Assert.Single(World.Deliveries.ReadWebhook(theirs, Encoding.UTF8.GetBytes(piece.Raw)).Posts);
    }

    [Theory]
    [InlineData("post.dream.create", "nobody knows")]
    [InlineData("oauth.revoke", "Access was withdrawn")]
    [InlineData("post.delete", "does not say what was deleted")]
    public async Task What_nobody_knows_is_kept_and_shown(string type, string words)
    {
        var sample = Sample.Json("X", "webhook");
        sample["data"]!["event_type"] = type;
        sample["data"]!["payload"]!["id"] = null;

        var unreadable = Assert.Single(Read(sample).Unreadable);

        Assert.Contains(words, unreadable.Problem);
        Assert.Contains("Meine Lampe ist kaputt", unreadable.Raw);
        Assert.Null(await World.Network.ReadItem(World.Account, unreadable.Raw, CancellationToken.None));
    }

    [Fact]
    public void When_access_was_withdrawn_the_account_is_looked_at_at_once()
    {
        var sample = Sample.Json("X", "webhook");
        sample["data"]!["event_type"] = "oauth.revoke";

        Assert.True(Read(sample).PollNow);
    }

    [Fact]
    public async Task An_event_that_was_kept_is_read_once_it_is_understood() =>
        Assert.Equal("2123704189711286273", (await World.Network.ReadItem(World.Account, Sample.Text("X", "webhook"), CancellationToken.None))!.Id);

    [Fact]
    public void A_repost_and_a_post_of_the_brand_ask_nothing()
    {
        var repost = Sample.Json("X", "webhook");
        repost["data"]!["event_type"] = "post.repost.create";
        var own = Sample.Json("X", "webhook-own-post");
        own["data"]!["payload"]!.AsObject().Remove("referenced_tweets");
        own["data"]!["payload"]!.AsObject().Remove("in_reply_to_tweet_id");

        Assert.All([Read(repost), Read(own)], page => Assert.True(page.Posts.IsEmpty && page.Unreadable.IsEmpty));
    }

    private static Handshake Unescaped(Handshake handshake) => handshake with { Body = handshake.Body.Replace("\\u002B", "+", StringComparison.Ordinal) };

    private static WebhookRequest Request(string body, string? signature = null, (string Name, string Value)? query = null) => new(
        signature is null ? ImmutableDictionary<string, string>.Empty : NetworkWorld.Words(("X-Twitter-Webhooks-Signature", signature)),
        query is { } asked ? NetworkWorld.Words(asked) : ImmutableDictionary<string, string>.Empty,
        Encoding.UTF8.GetBytes(body));

    private NetworkPage Read(JsonNode body) => World.Deliveries.ReadWebhook(World.Account, Encoding.UTF8.GetBytes(body.ToJsonString()));
}
