using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using SocialInbox.Networks;
using SocialInbox.Networks.OAuth;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.LinkedIn;

/// <summary>What a client that only follows the documentation gets wrong.</summary>
public sealed class LinkedInTraps : IAsyncLifetime
{
    private const string Secret = "nordlicht-test-secret";
    private const string Body = """{"type":"ORGANIZATION_SOCIAL_ACTION_NOTIFICATIONS","notifications":[]}""";
    private const string Signature = "12a7a0de0e435a05b8771b56fce1742412cbf26280b5000871e4c9c00b59b5e0";

    private LinkedInWorld? world;

    private LinkedInWorld World => world!;

    public async Task InitializeAsync() => world = await LinkedInWorld.Start();

    public async Task DisposeAsync() => await World.DisposeAsync();

    [Fact]
    public async Task Comments_below_the_pages_posts_come_with_the_notices_each_below_what_it_answers()
    {
        var post = World.BrandSays("Unsere Winterlampen sind da!");
        var top = World.CustomerSays("Gibt es die in Blau?", replyTo: post);
        var deep = World.CustomerSays("Das wüsste ich auch gern", replyTo: top, customer: "tom");

        var found = (await World.Poll(World.Network.Feeds[0])).SelectMany(page => page.Posts).ToDictionary(one => one.Id);

        Assert.Equal((post, post, true), (found[top].RootId, found[top].ParentId, found[top].ParentIsBrand));
        Assert.Equal((post, top, "Gibt es die in Blau?"), (found[deep].RootId, found[deep].ParentId, found[deep].ParentText));
    }

    [Fact]
    public async Task An_answer_to_an_answer_stands_below_the_comment_at_the_top_and_is_ours()
    {
        var top = World.CustomerSays("Gibt es die in Blau?", replyTo: World.BrandSays("Unsere Winterlampen sind da!"));
        var deep = World.CustomerSays("Und in Grün?", replyTo: top);
        var question = (await World.PollPosts()).First(post => post.Id == deep);
        var reply = World.Answer(question, "Beides ab Montag.");

        var sent = Assert.IsType<SendResult.Sent>(await World.Send(reply)).Reply;

        Assert.Equal(["Beides ab Montag."], World.AnswersBelow(top));
        var read = (await World.PollPosts()).First(post => post.Id == sent.PostId);
        Assert.True(read.ByBrand && World.Network.IsSame(reply, read));
        Assert.False(World.Network.IsSame(World.Answer(question, "Etwas anderes"), read));
        Assert.Equal(sent.PostId, (await World.Network.FindReply(World.Account, reply, CancellationToken.None))!.PostId);
        Assert.Null(await World.Network.FindReply(World.Account, World.Answer(question, "Nie gesendet"), CancellationToken.None));
    }

    [Fact]
    public async Task The_sweep_finds_what_no_notice_told_of()
    {
        var top = World.CustomerSays("Gibt es die in Blau?", replyTo: World.BrandSays("Unsere Winterlampen sind da!"));
        var deep = World.CustomerSays("Und in Grün?", replyTo: top);

        var found = (await World.Poll(World.Network.Feeds[1])).SelectMany(page => page.Posts).Select(post => post.Id);

        Assert.Equal([top, deep], found.Order());
    }

    [Fact]
    public async Task A_comment_that_was_changed_or_taken_back_is_noticed()
    {
        var post = World.BrandSays("Unsere Winterlampen sind da!");
        var changed = World.CustomerSays("Gibt es die in Blau?", replyTo: post);
        var gone = World.CustomerSays("Egal", replyTo: post);
        var refs = (await World.PollPosts()).Select(one => new PostRef(one.Id, one.RootId, one.NetworkData)).ToList();
        World.Edit(changed, "Gibt es die in Grün?");
        World.Delete(gone);

        var reading = await World.Network.ReadAgain(World.Account, refs, CancellationToken.None);

        Assert.Equal(World.Clock.GetUtcNow(), Assert.Single(reading.Posts, one => one.Id == changed).EditedAt);
        Assert.Equal([gone], reading.Gone.AsEnumerable());
    }

    [Fact]
    public async Task A_strangers_post_that_is_closed_to_us_is_not_taken_for_deleted()
    {
        World.CustomerSays("Schöne Lampen!");
        var post = Assert.Single(await World.PollPosts());
        World.Server.Meets(_ => true, Trouble.Status(403, Sample.Text("LinkedIn", "error-403")));

        var reading = await World.Network.ReadAgain(World.Account, [new PostRef(post.Id, post.RootId, post.NetworkData)], CancellationToken.None);

        Assert.True(reading.Posts.IsEmpty && reading.Gone.IsEmpty);
    }

    [Fact]
    public void LinkedIn_is_answered_when_it_asks_whether_we_listen()
    {
        const string Code = "890e4665-4dfe-4ab1-b689-ed553bceeed0";

        var handshake = ((IHandshakes)World.Network).Answer(new WebhookRequest(ImmutableDictionary<string, string>.Empty, NetworkWorld.Words(("challengeCode", Code)), default), Secret);

        Assert.Equal($$"""{"challengeCode":"{{Code}}","challengeResponse":"2a849b935b63d0e78bbb61ee7b6b6ee06519e5da42002145c697dd6bf4477386"}""", handshake!.Body);
    }

    [Theory]
    [InlineData(Signature, Body, WebhookVerdict.Genuine)]
    [InlineData(Signature, Body + " ", WebhookVerdict.Forged)]
    [InlineData("hmacsha256=" + Signature, Body, WebhookVerdict.Forged)]
    [InlineData(null, Body, WebhookVerdict.Forged)]
    public async Task Only_what_LinkedIn_signed_is_taken(string? signature, string body, WebhookVerdict verdict)
    {
        var headers = signature is null ? ImmutableDictionary<string, string>.Empty : NetworkWorld.Words(("x-li-signature", signature));

        Assert.Equal(verdict, await World.Deliveries.Verify(
            World.Account, new WebhookRequest(headers, ImmutableDictionary<string, string>.Empty, Encoding.UTF8.GetBytes(body)), Secret, World.Clock.GetUtcNow(), CancellationToken.None));
    }

    [Fact]
    public void Notices_of_another_page_of_unknown_kinds_and_without_names_are_all_kept()
    {
        var comment = World.Notice(World.Find(World.CustomerSays("Hallo", replyTo: World.BrandSays("Neu")))!);
        JsonObject With(Action<JsonObject> change)
        {
            var one = comment.DeepClone().AsObject();
            change(one);
            return one;
        }

        var body = new JsonObject { ["notifications"] = new JsonArray(
            With(one => one["organizationalEntity"] = "urn:li:organization:7"),
            With(one => one["action"] = "DREAM"),
            With(one => one["action"] = "LIKE"),
            With(one => one["action"] = "COMMENT_DELETE"),
            With(one => one["generatedActivity"] = one["decoratedGeneratedActivity"] = null),
            With(one => one["lastModifiedAt"] = long.MaxValue)) };

        var page = World.Deliveries.ReadWebhook(World.Account, Encoding.UTF8.GetBytes(body.ToJsonString()));

        Assert.Equal(("urn:li:organization:7", 3, 1, true), (Assert.Single(page.Elsewhere).AuthorId, page.Unreadable.Length, page.Gone.Length, page.PollNow));
    }

    [Theory]
    [InlineData(401, "error-401-expired", typeof(NetworkFailure.CredentialsRefused))]
    [InlineData(403, "error-403", typeof(NetworkFailure.CredentialsRefused))]
    [InlineData(426, "error-426-version", typeof(NetworkFailure.Rejected))]
    [InlineData(429, "error-429", typeof(NetworkFailure.Throttled))]
    public async Task Each_refusal_means_what_it_means(int status, string sample, Type failure)
    {
        World.Server.Meets(_ => true, Trouble.Status(status, Sample.Text("LinkedIn", sample)));

        Assert.IsType(failure, (await Assert.ThrowsAsync<NetworkFailedException>(() => World.ReadPage(World.Network.Feeds[0]))).Failure);
    }

    [Theory]
    [InlineData("14:20:00", "15:00:00")]
    [InlineData("23:59:30", "1.00:00:00")]
    [InlineData("14:00:00", "15:00:00")]
    public async Task A_days_requests_that_are_used_up_are_not_asked_for_every_minute(string at, string until)
    {
        var day = World.Clock.GetUtcNow().UtcDateTime.Date.AddDays(1);
        World.Clock.Advance(day + TimeSpan.Parse(at, System.Globalization.CultureInfo.InvariantCulture) - World.Clock.GetUtcNow().UtcDateTime);
        World.Server.Meets(_ => true, Trouble.Status(429, Sample.Text("LinkedIn", "error-429")));

        var failure = (await Assert.ThrowsAsync<NetworkFailedException>(() => World.ReadPage(World.Network.Feeds[1]))).Failure;

        Assert.Equal(day + TimeSpan.Parse(until, System.Globalization.CultureInfo.InvariantCulture), Assert.IsType<NetworkFailure.Throttled>(failure).Until.UtcDateTime);
    }

    [Fact]
    public async Task Of_several_pages_the_administrator_chooses_one_and_missing_permissions_are_named()
    {
        var request = new ConnectRequest(World.Server.Address, null, NetworkWorld.Words(("accessToken", "token-of-the-page")), NetworkWorld.Words());
        World.Server.Meets(_ => true, Trouble.Status(200, """{"elements":[{"organization":"urn:li:organization:1","role":"ADMINISTRATOR"},{"organizationTarget":"urn:li:organization:90112233"}]}"""));

        Assert.Equal(2, Assert.IsType<ConnectResult.Choose>(await World.Network.Connect(request, CancellationToken.None)).Options.Length);
        var chosen = request with { Settings = NetworkWorld.Words((ConnectRequest.Choice, "urn:li:organization:90112233")) };
        Assert.Equal("Nordlicht", Assert.IsType<ConnectResult.Connected>(await World.Network.Connect(chosen, CancellationToken.None)).DisplayName);
        var granted = chosen with { Grant = new OAuthGrant("token-of-the-page", null, null) { Scopes = ["rw_organization_admin"] } };
        Assert.Equal(2, Assert.IsType<ConnectResult.Refused>(await World.Network.Connect(granted, CancellationToken.None)).Missing.Length);
        Assert.False(((IOAuthNetwork)World.Network).Plan(request).Pkce);
    }
}
