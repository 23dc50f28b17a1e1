using SocialInbox.Networks;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.YouTube;

/// <summary>Recorded answers, and what the product makes of them.</summary>
public sealed class YouTubeSamples : IAsyncLifetime
{
    private YouTubeWorld? world;

    private YouTubeWorld World => world!;

    public async Task InitializeAsync() => world = await YouTubeWorld.Start();

    public async Task DisposeAsync() => await World.DisposeAsync();

    [Fact]
    public async Task Comment_threads_become_questions_replies_and_answers_of_the_brand()
    {
        Answers("commentThreads", "commentThreads");

        ApprovedPosts.Match("YouTube", "commentThreads", await World.ReadPage(World.Network.Feeds[0]));
    }

    [Fact]
    public async Task A_comment_that_waits_for_review_shows_what_it_says_when_it_is_read_again()
    {
        Answers("commentThreads", "commentThreads-heldForReview");

        ApprovedPosts.Match("YouTube", "commentThreads-heldForReview", await World.Network.ReadAgain(
            World.Account, [new PostRef("UgxInventedHeld1DDDDDBAg", "UgxInventedHeld1DDDDDBAg", null)], CancellationToken.None));
    }

    [Fact]
    public async Task Replies_are_listed_in_full_where_the_thread_carries_only_some()
    {
        World.Server.Meets(request => request.Path.Value!.EndsWith("commentThreads", StringComparison.Ordinal), Trouble.Status(200, """
            {"items":[{"id":"UgxInventedCommentB2BBBBBAg","snippet":{"totalReplyCount":2,"topLevelComment":{"id":"UgxInventedCommentB2BBBBBAg",
            "snippet":{"textDisplay":"Are the bulbs included?","publishedAt":"2026-09-13T10:06:50Z","authorDisplayName":"@tomhargreaves","authorChannelId":{"value":"UCtomInvented0000000002"}}}}}]}
            """));
        Answers("comments", "comments-list");

        ApprovedPosts.Match("YouTube", "comments-list", await World.ReadPage(World.Network.Feeds[0]));
    }

    [Fact]
    public async Task Of_two_replies_the_one_that_is_not_given_any_more_is_gone()
    {
        for (var i = 0; i < 2; i++) Answers("comments", "comments-list-by-id-one-deleted");
        var top = "UgxInventedCommentB2BBBBBAg";

        ApprovedPosts.Match("YouTube", "comments-list-by-id-one-deleted", await World.Network.ReadAgain(
            World.Account, [new PostRef($"{top}.9xInventedReply1", top, null), new PostRef($"{top}.9xInventedReply2", top, null)], CancellationToken.None));
    }

    [Fact]
    public async Task An_inserted_comment_is_the_reply_that_was_sent()
    {
        World.SendMeets(Trouble.Status(200, Sample.Text("YouTube", "comments-insert-response")));
        var target = new PostRef("UgxInventedCommentC3CCCCBAg", "UgxInventedCommentC3CCCCBAg", null);
        var request = Sample.Json("YouTube", "comments-insert-request");

        var result = await World.Send(new OutboundReply(new SocialInbox.Ledger.ReplyId("reply-1"), World.Clock.GetUtcNow(), target, (string)request["snippet"]!["textOriginal"]!, "de"));

        Assert.Equal(
            new SentReply(
                "UgxInventedCommentC3CCCCBAg.9xInventedReply9",
                "https://www.youtube.com/watch?v=nL7abcDEF12&lc=UgxInventedCommentC3CCCCBAg.9xInventedReply9",
                new DateTimeOffset(2026, 9, 14, 9, 33, 51, TimeSpan.Zero)),
            Assert.IsType<SendResult.Sent>(result).Reply);
        Assert.True(System.Text.Json.Nodes.JsonNode.DeepEquals(request, System.Text.Json.Nodes.JsonNode.Parse(World.Server.Requests.Last().Body)));
    }

    private void Answers(string path, string sample) => World.Server.Meets(
        request => request.Method == "GET" && request.Path.Value!.EndsWith($"/{path}", StringComparison.Ordinal), Trouble.Status(200, Sample.Text("YouTube", sample)));
}
