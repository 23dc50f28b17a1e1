using SocialInbox.Networks;
using SocialInbox.Networks.OAuth;
using SocialInbox.Networks.Quotas;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.Reddit;

/// <summary>Reddit refuses with 200, gives access to few, and tells how much is left.</summary>
public sealed class RedditAnswering : IAsyncLifetime
{
    private RedditWorld? world;

    private RedditWorld World => world!;

    public async Task InitializeAsync() => world = await RedditWorld.Start();

    public async Task DisposeAsync() => await World.DisposeAsync();

    [Fact]
    public async Task Nobody_connects_before_somebody_says_that_Reddit_allows_it()
    {
        await using var off = await RedditWorld.Start(enabled: false);

        Assert.Contains("Networks:Reddit:Enabled", Assert.IsType<ConnectResult.Refused>(await off.Network.Connect(off.Request(), default)).Words.English, StringComparison.Ordinal);
        Assert.Empty(off.Server.Requests);
    }

    [Fact]
    public async Task A_permission_that_is_missing_is_named()
    {
        var grant = new OAuthGrant(World.Token, "refresh-that-lasts", null) { Scopes = ["identity", "read", "privatemessages", "history"] };

        Assert.Equal("submit", Assert.Single(Assert.IsType<ConnectResult.Refused>(await World.Network.Connect(World.Request() with { Grant = grant }, default)).Missing));
    }

    [Fact]
    public async Task A_reply_goes_out_as_Reddit_wants_it()
    {
        World.SendMeets(Trouble.Status(200, Sample.Text("Reddit", "comment-reply-response")));
        var expected = Sample.Json("Reddit", "comment-reply-request.form");

        var sent = Assert.IsType<SendResult.Sent>(await World.Send(new OutboundReply(
            new SocialInbox.Ledger.ReplyId("reply-1"), World.Clock.GetUtcNow(), new PostRef("t1_nq8k2ab", RedditState.StrangersPost, null), (string)expected["text"]!, "de")));

        var fields = System.Web.HttpUtility.ParseQueryString(World.Server.Requests.Last().Body);
        Assert.All(new[] { "api_type", "thing_id", "text", "raw_json" }, name => Assert.Equal((string)expected[name]!, fields[name]));
        Assert.Equal(("t1_nq8r1st", "https://www.reddit.com/r/wohnen/comments/1nfz9qp/eure_erfahrungen_mit_stehlampen_aus_holz/nq8r1st/"), (sent.Reply.PostId, sent.Reply.Permalink));
    }

    [Fact]
    public async Task Asked_to_take_a_break_in_a_200_the_reply_waits_as_long()
    {
        World.SendMeets(Trouble.Status(200, Sample.Text("Reddit", "error-ratelimit")));

        Assert.Equal(TimeSpan.FromSeconds(173), Assert.IsType<SendResult.Throttled>(await Send()).Until - World.Clock.GetUtcNow());
    }

    [Theory]
    [InlineData("Take a break for 2 minutes before trying again.", 3)]
    [InlineData("try again in 1 hour", 60)]
    [InlineData("later", 10)]
    public async Task Where_it_says_so_in_words_only_these_are_understood(string words, int minutes)
    {
        World.SendMeets(RedditWorld.Refusal("RATELIMIT", words));

        Assert.Equal(TimeSpan.FromMinutes(minutes), Assert.IsType<SendResult.Throttled>(await Send()).Until - World.Clock.GetUtcNow());
    }

    [Theory]
    [InlineData("THREAD_LOCKED")]
    [InlineData("TOO_OLD")]
    [InlineData("USER_BLOCKED")]
    [InlineData("SOMETHING_NEW")]
    public async Task A_refusal_in_a_200_is_told_in_Reddits_words(string code)
    {
        World.SendMeets(RedditWorld.Refusal(code, "that is not possible"));

        Assert.Contains($"{code}: that is not possible", Assert.IsType<SendResult.Rejected>(await Send()).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_comment_that_was_deleted_meanwhile_cannot_be_answered()
    {
        World.SendMeets(Trouble.Status(200, Sample.Text("Reddit", "error-deleted-comment")));

        Assert.Contains("has been deleted", Assert.IsType<SendResult.Rejected>(await Send()).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_that_takes_the_comment_and_shows_nothing_leaves_it_open()
    {
        World.SendMeets(Trouble.Status(200, "{\"json\":{\"errors\":[],\"data\":{\"things\":[]}}}"));

        Assert.IsType<SendResult.Unclear>(await Send());
    }

    [Fact]
    public async Task A_subreddit_that_shuts_the_brand_out_is_no_broken_account()
    {
        World.SendMeets(Trouble.Status(403, "{\"message\":\"Forbidden\",\"error\":403,\"reason\":\"private\"}"));

        Assert.Contains("private", Assert.IsType<SendResult.Rejected>(await Send()).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Our_own_reply_is_found_again_among_the_brands_comments()
    {
        var post = Assert.Single(await Question());
        var reply = World.Answer(post, "Ist unterwegs.");
        var sent = Assert.IsType<SendResult.Sent>(await World.Send(reply));

        Assert.Equal(sent.Reply.PostId, (await World.Network.FindReply(World.Account, reply, default))!.PostId);
        Assert.Null(await World.Network.FindReply(World.Account, World.Answer(post, "Nie gesendet", "reply-2"), default));
        Assert.True(World.Network.IsSame(reply, (await World.PollPosts()).Single(found => found.ByBrand)));
    }

    [Fact]
    public async Task Every_request_says_whose_program_it_is()
    {
        await World.PollPosts();

        Assert.Equal("SocialInbox/1.0 (by /u/nordlicht_lampen)", World.Server.Requests.Last().Headers["User-Agent"]);
    }

    [Fact]
    public async Task What_is_left_of_the_ten_minutes_is_told_with_every_answer()
    {
        World.Server.Meets(request => request.Method == "GET", new Trouble(async (http, answer) =>
        {
            http.Response.Headers["x-ratelimit-used"] = "12";
            http.Response.Headers["x-ratelimit-remaining"] = "988.0";
            http.Response.Headers["x-ratelimit-reset"] = "429";
            await answer(http);
        }));
        await World.ReadPage(World.Network.Feeds[0]);

        Assert.Equal(new QuotaUse("requests in ten minutes", 12, 1000, World.Clock.GetUtcNow().AddSeconds(429)), Assert.Single(World.Quotas.Take(World.Account.Id)));
    }

    [Fact]
    public async Task An_ended_token_is_renewed_and_one_that_was_taken_back_is_for_a_person()
    {
        World.Token = "another";
        Assert.False((await World.ReadPage(World.Network.Feeds[0])).More);

        World.Token = "yet another";
        World.Server.Meets(request => request.Path == "/api/v1/access_token", Trouble.Status(400, Sample.Text("Reddit", "access-token-error")));
        Assert.IsType<NetworkFailure.CredentialsRefused>((await Assert.ThrowsAsync<NetworkFailedException>(() => World.ReadPage(World.Network.Feeds[0]))).Failure);
    }

    private async Task<IReadOnlyList<NetworkPost>> Question()
    {
        World.CustomerSays("Frage");
        return await World.PollPosts();
    }

    private async Task<SendResult> Send() => await World.Send(World.Answer((await Question())[0], "Antwort"));
}
