using SocialInbox.Networks;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.Discourse;

/// <summary>Recorded answers, and what the product makes of them.</summary>
public sealed class DiscourseSamples : IAsyncLifetime
{
    private DiscourseWorld? world;

    private DiscourseWorld World => world!;

    public async Task InitializeAsync() => world = await DiscourseWorld.Start();

    public async Task DisposeAsync() => await World.DisposeAsync();

    [Fact]
    public async Task Of_the_newest_posts_those_that_name_the_brand_become_mentions()
    {
        Answers("/posts.json", "posts-latest");

        ApprovedPosts.Match("Discourse", "posts-latest", await World.ReadPage(World.Network.Feeds[0]), World.Server.Address);
    }

    [Fact]
    public async Task Of_a_forum_category_for_the_brand_every_post_is_taken()
    {
        World.Set("categories", "7");
        Answers("/posts.json", "posts-latest");

        ApprovedPosts.Match("Discourse", "posts-latest-of-a-category", await World.ReadPage(World.Network.Feeds[0]), World.Server.Address);
    }

    [Fact]
    public async Task A_topic_in_which_a_colleague_answered_gives_the_answer()
    {
        World.Server.Meets(request => request.Path == "/posted.json", Trouble.Status(200, "{\"topic_list\":{\"topics\":[{\"id\":814,\"posts_count\":2,\"last_posted_at\":\"2026-09-14T09:33:51.020Z\"}]}}"));
        Answers("/t/814.json", "topic");

        ApprovedPosts.Match("Discourse", "topic", await World.ReadPage(World.Network.Feeds[1]), World.Server.Address);
    }

    [Fact]
    public async Task A_post_read_again_brings_the_answers_of_its_topic()
    {
        Answers("/t/814.json", "topic");
        Answers("/t/814.json", "topic");

        ApprovedPosts.Match("Discourse", "topic-read-again", await World.Network.ReadAgain(
            World.Account, [new PostRef("4398", "4398", "{\"topic\":814,\"number\":1}"), new PostRef("4399", "4398", "{\"topic\":814,\"number\":3}")], CancellationToken.None), World.Server.Address);
    }

    [Fact]
    public async Task A_reply_that_was_taken_names_its_post()
    {
        World.SendMeets(Trouble.Status(200, Sample.Text("Discourse", "create-post-response")));

        var sent = Assert.IsType<SendResult.Sent>(await World.Network.Send(World.Account, Reply(), CancellationToken.None));

        Assert.Equal(("4413", $"{World.Server.Address}t/schirm-zerbrochen-angekommen/814/2"), (sent.Reply.PostId, sent.Reply.Permalink));
        Assert.Equal(
            System.Text.Json.Nodes.JsonNode.Parse(Sample.Text("Discourse", "create-post-request"))!.ToJsonString(),
            Ordered(World.Server.Requests.Last().Body));
    }

    [Fact]
    public async Task A_reply_that_the_forum_holds_for_review_is_sent()
    {
        World.SendMeets(Trouble.Status(200, Sample.Text("Discourse", "create-post-response-enqueued")));

        Assert.StartsWith("enqueued-", Assert.IsType<SendResult.Sent>(await World.Network.Send(World.Account, Reply(), CancellationToken.None)).Reply.PostId);
    }

    [Theory]
    [InlineData(403, "error-403", typeof(NetworkFailure.CredentialsRefused))]
    [InlineData(404, "error-404", typeof(NetworkFailure.NotFound))]
    [InlineData(429, "error-429", typeof(NetworkFailure.Throttled))]
    [InlineData(422, "error-422-duplicate", typeof(NetworkFailure.Rejected))]
    public async Task A_recorded_refusal_of_a_reading_means_what_it_says(int status, string sample, Type failure)
    {
        World.Server.Meets(_ => true, Trouble.Status(status, Sample.Text("Discourse", sample)));

        var failed = (await Assert.ThrowsAsync<NetworkFailedException>(() => World.ReadPage(World.Network.Feeds[0]))).Failure;

        Assert.IsType(failure, failed);
        if (failed is NetworkFailure.Throttled throttled) Assert.Equal(TimeSpan.FromSeconds(17), throttled.Until - World.Clock.GetUtcNow());
    }

    [Theory]
    [InlineData(403, "error-403", typeof(SendResult.CredentialsRefused))]
    [InlineData(403, "{\"errors\":[\"This topic is closed.\"]}", typeof(SendResult.Rejected))]
    [InlineData(404, "error-404", typeof(SendResult.Rejected))]
    [InlineData(429, "error-429", typeof(SendResult.Throttled))]
    [InlineData(422, "error-422-duplicate", typeof(SendResult.Unclear))]
    public async Task A_recorded_refusal_of_a_reply_means_what_it_says(int status, string answer, Type result)
    {
        World.SendMeets(Trouble.Status(status, answer.StartsWith('{') ? answer : Sample.Text("Discourse", answer)));

        Assert.IsType(result, await World.Network.Send(World.Account, Reply(), CancellationToken.None));
    }

    private static string Ordered(string body)
    {
        var sent = System.Text.Json.Nodes.JsonNode.Parse(body)!;
        var order = new[] { "topic_id", "reply_to_post_number", "raw", "auto_track" };
        return new System.Text.Json.Nodes.JsonObject(order.Select(name => KeyValuePair.Create(name, sent[name]?.DeepClone()))).ToJsonString();
    }

    private OutboundReply Reply() => new(
        new SocialInbox.Ledger.ReplyId("reply-0001"), World.Clock.GetUtcNow(), new PostRef("4398", "4398", "{\"topic\":814,\"number\":1}"), "Das tut uns leid, Jana! Ein neuer Schirm geht heute raus.", "de");

    private void Answers(string path, string sample) => World.Server.Meets(request => request.Path == path, Trouble.Status(200, Sample.Text("Discourse", sample)));
}
