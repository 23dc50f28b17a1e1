using System.Text.Json.Nodes;
using SocialInbox.Ledger;
using SocialInbox.Networks;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.WordPress;

/// <summary>Recorded answers, and what the product makes of them.</summary>
public sealed class WordPressSamples : IAsyncLifetime
{
    private WordPressWorld? world;

    private WordPressWorld World => world!;

    public async Task InitializeAsync() => world = await WordPressWorld.Start(hasShop: true);

    public async Task DisposeAsync() => await World.DisposeAsync();

    [Theory]
    [InlineData(0, "comments")]
    [InlineData(0, "comments-context-view")]
    [InlineData(1, "woocommerce-reviews")]
    public async Task Of_a_recorded_page_what_is_approved_becomes_posts(int feed, string sample)
    {
        World.Server.Meets(request => request.Method == "GET", Trouble.Status(200, Sample.Text("WordPress", sample)));

        ApprovedPosts.Match("WordPress", sample, await World.ReadPage(World.Network.Feeds[feed]));
    }

    [Fact]
    public async Task A_comment_read_again_brings_the_answer_below_it()
    {
        World.Server.Meets(request => request.Query.ContainsKey("include[]"), Trouble.Status(200, Sample.Text("WordPress", "comments")));
        World.Server.Meets(request => request.Query.ContainsKey("parent[]"), Trouble.Status(200, $"[{Sample.Text("WordPress", "create-comment-response")}]"));
        World.Server.Meets(request => request.Path.Value!.EndsWith("/731", StringComparison.Ordinal), Trouble.Status(200, Sample.Json("WordPress", "comments")[1]!.ToJsonString()));

        ApprovedPosts.Match("WordPress", "comments-read-again", await World.Network.ReadAgain(World.Account, [new PostRef("731", "731", null), new PostRef("732", "732", null)], CancellationToken.None));
    }

    [Fact]
    public async Task A_reply_is_sent_as_recorded_and_names_its_comment()
    {
        World.SendMeets(Trouble.Status(201, Sample.Text("WordPress", "create-comment-response")));

        var sent = Assert.IsType<SendResult.Sent>(await World.Send(Reply()));

        Assert.Equal(("733", "https://nordlicht.example/blog/herbstkollektion/#comment-733"), (sent.Reply.PostId, sent.Reply.Permalink));
        Assert.True(JsonNode.DeepEquals(Sample.Json("WordPress", "create-comment-request"), JsonNode.Parse(World.Server.Requests.Last().Body)));
    }

    [Theory]
    [InlineData(401, "error-401-cannot-read", typeof(NetworkFailure.CredentialsRefused))]
    [InlineData(401, "error-incorrect-password", typeof(NetworkFailure.CredentialsRefused))]
    [InlineData(401, "woocommerce-error-401", typeof(NetworkFailure.CredentialsRefused))]
    [InlineData(404, "error-404-comment", typeof(NetworkFailure.NotFound))]
    [InlineData(403, "<html>Forbidden by WAF</html>", typeof(NetworkFailure.Unreachable))]
    [InlineData(429, "<html>Slow down</html>", typeof(NetworkFailure.Throttled))]
    public async Task A_recorded_refusal_of_a_reading_means_what_it_says(int status, string answer, Type failure)
    {
        World.Server.Meets(_ => true, Trouble.Status(status, answer.StartsWith('<') ? answer : Sample.Text("WordPress", answer)));

        var failed = (await Assert.ThrowsAsync<NetworkFailedException>(() => World.ReadPage(World.Network.Feeds[0]))).Failure;

        Assert.IsType(failure, failed);
        Assert.DoesNotContain("<html", failed.Words);
    }

    [Theory]
    [InlineData(403, "error-403-closed", typeof(SendResult.Rejected))]
    [InlineData(404, "error-404-comment", typeof(SendResult.Rejected))]
    [InlineData(409, "error-comment-duplicate", typeof(SendResult.Unclear))]
    [InlineData(401, "error-incorrect-password", typeof(SendResult.CredentialsRefused))]
    [InlineData(400, "{\"code\":\"comment_flood\",\"message\":\"You are posting comments too quickly. Slow down.\"}", typeof(SendResult.Throttled))]
    [InlineData(403, "<html>Forbidden by WAF</html>", typeof(SendResult.NotSent))]
    public async Task A_recorded_refusal_of_a_reply_means_what_it_says(int status, string answer, Type result)
    {
        World.SendMeets(Trouble.Status(status, answer[0] is '<' or '{' ? answer : Sample.Text("WordPress", answer)));

        Assert.IsType(result, await World.Send(Reply()));
    }

    private OutboundReply Reply() => new(
        new ReplyId("reply-0001"), World.Clock.GetUtcNow(), new PostRef("731", "731", "{\"post\":118,\"review\":false}"), "Das tut uns leid, Jana! Ein neuer Schirm geht heute raus.", "de");
}
