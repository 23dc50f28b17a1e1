using SocialInbox.Networks;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.YouTube;

/// <summary>Google refuses in many words and few statuses: what each means for reading and for sending.</summary>
public sealed class YouTubeFailing : IAsyncLifetime
{
    // 07:00 UTC is midnight in California in September.
    private static readonly DateTimeOffset Midnight = new(2026, 9, 15, 7, 0, 0, TimeSpan.Zero);

    private YouTubeWorld? world;

    private YouTubeWorld World => world!;

    public async Task InitializeAsync() => world = await YouTubeWorld.Start();

    public async Task DisposeAsync() => await World.DisposeAsync();

    [Fact]
    public async Task A_used_up_day_rests_until_midnight_in_California_though_it_looks_like_a_missing_permission()
    {
        World.Server.Meets(request => request.Method == "GET", Trouble.Status(403, Sample.Text("YouTube", "error-quotaExceeded")));
        var failure = Assert.IsType<NetworkFailure.Throttled>(await ReadFails());
        Assert.Equal(Midnight, failure.Until);
        Assert.DoesNotContain("<a", failure.Words, StringComparison.Ordinal);
        Assert.Contains("exceeded your quota", failure.Words, StringComparison.Ordinal);

        World.SendMeets(Trouble.Status(403, Sample.Text("YouTube", "error-quotaExceeded")));
        Assert.Equal(Midnight, Assert.IsType<SendResult.Throttled>(await Send()).Until);
    }

    [Theory]
    [InlineData(403, "rateLimitExceeded", typeof(NetworkFailure.Throttled))]
    [InlineData(403, "authenticatedUserAccountSuspended", typeof(NetworkFailure.CredentialsRefused))]
    [InlineData(403, "accessNotConfigured", typeof(NetworkFailure.CredentialsRefused))]
    [InlineData(403, "somethingNew", typeof(NetworkFailure.Rejected))]
    [InlineData(404, "channelNotFound", typeof(NetworkFailure.NotFound))]
    [InlineData(500, "backendError", typeof(NetworkFailure.Unreachable))]
    public async Task A_refused_read_is_understood_by_its_reason(int status, string reason, Type kind)
    {
        for (var i = 0; i < 3; i++) World.Server.Meets(request => request.Method == "GET", YouTubeWorld.Refusal(status, reason));

        Assert.IsType(kind, await ReadFails());
    }

    [Theory]
    [InlineData("error-commentsDisabled", 403, typeof(SendResult.Rejected))]
    [InlineData("error-parentCommentNotFound", 404, typeof(SendResult.Rejected))]
    public async Task A_comment_that_cannot_be_answered_any_more_is_told_in_YouTubes_words(string sample, int status, Type kind)
    {
        World.SendMeets(Trouble.Status(status, Sample.Text("YouTube", sample)));

        Assert.IsType(kind, await Send());
    }

    [Fact]
    public async Task A_passing_fault_in_processing_leaves_open_whether_it_arrived()
    {
        World.SendMeets(YouTubeWorld.Refusal(400, "processingFailure"));

        Assert.IsType<SendResult.Unclear>(await Send());
    }

    [Fact]
    public async Task A_token_that_ended_is_renewed_once_and_nobody_notices()
    {
        World.Token = "ya29.another";
        var id = World.CustomerSays("Frage");

        Assert.Equal(id, Assert.Single(await World.PollPosts()).Id);
        Assert.Single(World.Server.Requests, request => request.Path == "/token");
    }

    [Fact]
    public async Task A_consent_that_was_taken_back_is_for_a_person()
    {
        World.Token = "ya29.another";
        World.Server.Meets(request => request.Path == "/token", Trouble.Status(400, Sample.Text("YouTube", "token-error")));

        Assert.Contains("expired or revoked", Assert.IsType<NetworkFailure.CredentialsRefused>(await ReadFails()).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_the_list_no_longer_knows_begins_it_again()
    {
        foreach (var number in Enumerable.Range(0, 150)) World.CustomerSays($"Frage {number}");
        var first = await World.ReadPage(World.Network.Feeds[0]);
        World.Server.Meets(request => request.Query.ContainsKey("pageToken"), YouTubeWorld.Refusal(400, "invalidPageToken"));

        var again = await World.ReadPage(World.Network.Feeds[0]);
        var rest = await World.Poll(World.Network.Feeds[0]);

        Assert.True(first.More && again is { More: true, Posts.IsEmpty: true });
        Assert.Equal(150, rest.SelectMany(page => page.Posts).DistinctBy(post => post.Id).Count());
    }

    private async Task<NetworkFailure> ReadFails() => (await Assert.ThrowsAsync<NetworkFailedException>(() => World.ReadPage(World.Network.Feeds[0]))).Failure;

    private async Task<SendResult> Send()
    {
        var id = World.CustomerSays("Frage");
        return await World.Send(new OutboundReply(new SocialInbox.Ledger.ReplyId("reply-1"), World.Clock.GetUtcNow(), new PostRef(id, id, null), "Antwort", "de"));
    }
}
