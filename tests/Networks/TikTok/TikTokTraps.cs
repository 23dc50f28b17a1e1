using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Networks;
using SocialInbox.Networks.OAuth;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.TikTok;

/// <summary>What a client that only follows the documentation gets wrong.</summary>
public sealed class TikTokTraps : IAsyncLifetime
{
    private const string Secret = "nordlicht-test-secret";
    private const string Body = """{"client_key":"aw0examplekey","event":"comment.update","create_time":1795206900,"user_openid":"_000NordlichtOpenId0112233","content":"{}"}""";
    private const string Signature = "t=1795206901,s=4101b4d8980b866488a469722ca4d8100df07f61efdc785c09a1ba2bddefb90b";

    private TikTokWorld? world;

    private TikTokWorld World => world!;

    private Feed Comments => World.Network.Feeds[0];

    public async Task InitializeAsync() => world = await TikTokWorld.Start();

    public async Task DisposeAsync() => await World.DisposeAsync();

    [Theory]
    [InlineData("error-token", typeof(NetworkFailure.CredentialsRefused), typeof(SendResult.CredentialsRefused))]
    [InlineData("error-permission", typeof(NetworkFailure.CredentialsRefused), typeof(SendResult.CredentialsRefused))]
    [InlineData("error-rate", typeof(NetworkFailure.Throttled), typeof(SendResult.Throttled))]
    public async Task A_refusal_with_status_200_is_a_refusal(string sample, Type failure, Type result)
    {
        World.CustomerSays("Frage");
        var post = Assert.Single(await World.PollPosts());
        World.Server.Meets(_ => true, Trouble.Status(200, Sample.Text("TikTok", sample)));
        Assert.IsType(failure, (await Assert.ThrowsAsync<NetworkFailedException>(() => World.ReadPage(Comments))).Failure);

        World.SendMeets(Trouble.Status(200, Sample.Text("TikTok", sample)));
        Assert.IsType(result, await World.Send(World.Answer(post, "Antwort")));
    }

    [Fact]
    public async Task A_server_fault_with_status_200_leaves_open_whether_the_reply_arrived()
    {
        World.CustomerSays("Frage");
        var post = Assert.Single(await World.PollPosts());
        World.SendMeets(Trouble.Status(200, """{"code":50000,"message":"System error","data":{}}"""));

        Assert.IsType<SendResult.Unclear>(await World.Send(World.Answer(post, "Antwort")));
    }

    [Fact]
    public async Task Answers_that_do_not_come_along_are_asked_for()
    {
        World.AnswersAlong = 1;
        var top = World.CustomerSays("Geht die auch draußen?");
        var answers = Enumerable.Range(0, 40).Select(i => World.CustomerSays($"Frage ich mich auch {i}", replyTo: top, customer: $"kunde{i}")).ToList();

        var found = (await World.PollPosts()).ToDictionary(post => post.Id);

        Assert.All(answers, id => Assert.Equal((top, top, "Geht die auch draußen?"), (found[id].RootId, found[id].ParentId, found[id].ParentText)));
    }

    [Fact]
    public async Task Only_videos_whose_number_of_comments_changed_are_walked()
    {
        for (var i = 0; i < 25; i++) World.BrandSays("Noch ein Video");
        World.CustomerSays("Frage");
        await World.Poll(Comments);
        World.Clock.Advance(TimeSpan.FromMinutes(11));
        await World.Poll(Comments);
        var before = World.Server.Requests.Count;

        await World.Poll(Comments);

        Assert.All(World.Server.Requests.Skip(before), request => Assert.EndsWith("video/list/", request.Path));
    }

    [Fact]
    public async Task An_answer_to_an_answer_stands_below_the_comment_at_the_top_and_is_ours()
    {
        var top = World.CustomerSays("Geht die auch draußen?");
        var deep = World.CustomerSays("Und bei Frost?", replyTo: top);
        var question = (await World.PollPosts()).First(post => post.Id == deep);
        var reply = World.Answer(question, "Bis minus zehn Grad.");

        var sent = Assert.IsType<SendResult.Sent>(await World.Send(reply)).Reply;

        var read = (await World.PollPosts()).First(post => post.Id == sent.PostId);
        Assert.True(World.Network.IsSame(reply, read));
        Assert.Equal(sent.PostId, (await World.Network.FindReply(World.Account, reply, CancellationToken.None))!.PostId);
        Assert.Null(await World.Network.FindReply(World.Account, World.Answer(question, "Nie gesendet"), CancellationToken.None));
    }

    [Fact]
    public async Task Comments_are_hidden_and_liked()
    {
        var id = World.CustomerSays("Schrott!");
        var post = Assert.Single(await World.PollPosts());
        var it = new PostRef(post.Id, post.RootId, post.NetworkData);

        foreach (var act in Enum.GetValues<ModerationAct>()) Assert.IsType<ModerationResult.Done>(await ((IModerates)World.Network).Moderate(World.Account, it, act, CancellationToken.None));

        Assert.Equal([$"hide HIDE {id}", $"hide UNHIDE {id}", $"like LIKE {id}", $"like UNLIKE {id}"], World.Acts);
        World.SendMeets(Trouble.Status(200, Sample.Text("TikTok", "error-permission")));
        Assert.IsType<ModerationResult.CredentialsRefused>(await ((IModerates)World.Network).Moderate(World.Account, it, ModerationAct.Hide, CancellationToken.None));
    }

    [Theory]
    [InlineData(Signature, Body, 0, WebhookVerdict.Genuine)]
    [InlineData(Signature, Body, 299, WebhookVerdict.Genuine)]
    [InlineData(Signature, Body, 301, WebhookVerdict.Stale)]
    [InlineData(Signature, Body + " ", 0, WebhookVerdict.Forged)]
    [InlineData("t=1795206902,s=4101b4d8980b866488a469722ca4d8100df07f61efdc785c09a1ba2bddefb90b", Body, 0, WebhookVerdict.Forged)]
    [InlineData("s=4101b4d8980b866488a469722ca4d8100df07f61efdc785c09a1ba2bddefb90b", Body, 0, WebhookVerdict.Forged)]
    [InlineData("t=,s=", Body, 0, WebhookVerdict.Forged)]
    [InlineData(null, Body, 0, WebhookVerdict.Forged)]
    public async Task Only_what_TikTok_signed_lately_is_taken(string? signature, string body, int secondsLater, WebhookVerdict verdict)
    {
        var headers = signature is null ? ImmutableDictionary<string, string>.Empty : NetworkWorld.Words(("TikTok-Signature", signature));
        var request = new WebhookRequest(headers, ImmutableDictionary<string, string>.Empty, Encoding.UTF8.GetBytes(body));

        Assert.Equal(verdict, await World.Deliveries.Verify(World.Account, request, Secret, DateTimeOffset.FromUnixTimeSeconds(1795206901 + secondsLater), CancellationToken.None));
        Assert.Equal(signature?.Contains("t=1", StringComparison.Ordinal) == true, World.Deliveries.SignedBeside(request).Length > 0);
    }

    [Theory]
    [InlineData("comment_action", "delete", 1)]
    [InlineData("comment_action", "set_to_hidden", 0)]
    public void A_comment_that_was_taken_back_is_told(string name, string value, int gone)
    {
        var page = Deliver("comment.update", new JsonObject { ["comment_id"] = 7580100000000000003, [name] = value });

        Assert.Equal((gone, gone == 0), (page.Gone.Length, page.PollNow));
        Assert.All(page.Gone, id => Assert.Equal("7580100000000000003", id));
    }

    [Fact]
    public async Task A_strangers_video_that_names_the_brand_is_shown_and_answered_on_TikTok()
    {
        var page = Deliver("brand.mention.event", new JsonObject { ["video_id"] = "7580000000000445566", ["username"] = "lena.krueger", ["share_url"] = "https://www.tiktok.com/@lena.krueger/video/7580000000000445566" });

        var post = Assert.Single(page.Posts);
        var it = new PostRef(post.Id, post.RootId, post.NetworkData);
        Assert.Contains("Answer it on TikTok", World.Network.WhyNoReply(World.Account, it)!.English);
        Assert.StartsWith("https://www.tiktok.com/", post.Permalink);
        Assert.IsType<SendResult.Rejected>(await World.Send(World.Answer(post, "Danke!")));
        Assert.IsType<ModerationResult.Rejected>(await ((IModerates)World.Network).Moderate(World.Account, it, ModerationAct.Like, CancellationToken.None));
        Assert.Empty((await World.Network.ReadAgain(World.Account, [it], CancellationToken.None)).Gone);
    }

    [Fact]
    public void What_nobody_knows_is_kept_and_what_is_for_others_handed_on()
    {
        Assert.Contains("nobody knows", Assert.Single(Deliver("dream.update", []).Unreadable).Problem);
        Assert.Contains("does not say which", Assert.Single(Deliver("brand.mention.event", []).Unreadable).Problem);
        Assert.Equal("_other", Assert.Single(Deliver("comment.update", [], "_other").Elsewhere).AuthorId);
        Assert.Single(World.Deliveries.ReadWebhook(World.Account, "[]"u8.ToArray()).Unreadable);
    }

    [Fact]
    public async Task Tokens_are_exchanged_in_TikToks_own_way()
    {
        var request = new ConnectRequest(World.Server.Address, null, NetworkWorld.Words(("clientId", "app"), ("clientSecret", Secret)), NetworkWorld.Words());
        var plan = ((IOAuthNetwork)World.Network).Plan(request);
        const string Tokens = """{"code":0,"message":"OK","data":{"access_token":"new","refresh_token":"again","expires_in":86400,"refresh_token_expires_in":31536000,"scope":"comment.list,video.list","open_id":"x"}}""";
        World.Server.Meets(_ => true, Trouble.Status(200, Tokens));
        World.Server.Meets(_ => true, Trouble.Status(200, Tokens));
        World.Server.Meets(_ => true, Trouble.Status(200, """{"code":40002,"message":"Auth code is expired","data":{}}"""));

        var grant = await plan.Redemption!(new OAuthCode("code", new Uri("https://inbox.example/back"), null), CancellationToken.None);
        await plan.Renewal!(new StoredCredentials(NetworkWorld.Words(("clientId", "app"), ("clientSecret", Secret), ("refreshToken", "old")), null, 1), CancellationToken.None);

        Assert.Equal(("new", "again", World.Clock.GetUtcNow().AddDays(1), World.Clock.GetUtcNow().AddDays(365)), (grant.AccessToken, grant.RefreshToken, grant.ExpiresAt!.Value, grant.RefreshUntil!.Value));
        Assert.Equal(["/open_api/v1.3/tt_user/oauth2/token/", "/open_api/v1.3/tt_user/oauth2/refresh_token/"], World.Server.Requests.TakeLast(2).Select(asked => asked.Path));
        Assert.Contains("\"auth_code\":\"code\"", World.Server.Requests.ElementAt(World.Server.Requests.Count - 2).Body);
        Assert.Contains("\"refresh_token\":\"old\"", World.Server.Requests.Last().Body);
        await Assert.ThrowsAsync<NetworkFailedException>(() => plan.Redemption!(new OAuthCode("code", new Uri("https://inbox.example/back"), null), CancellationToken.None));
        Assert.Equal(2, grant.Missing(plan.Scopes).Length);
    }

    private NetworkPage Deliver(string happened, JsonObject content, string user = TikTokWorld.Business) => World.Deliveries.ReadWebhook(World.Account, Encoding.UTF8.GetBytes(
        new JsonObject { ["event"] = happened, ["create_time"] = 1795206900, ["user_openid"] = user, ["content"] = content.ToJsonString() }.ToJsonString()));
}
