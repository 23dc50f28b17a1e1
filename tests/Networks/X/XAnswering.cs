using SocialInbox.Networks;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.X;

/// <summary>Whom X lets programs answer, what it refuses, and what that means.</summary>
public sealed class XAnswering : IAsyncLifetime
{
    private XWorld? world;

    private XWorld World => world!;

    public async Task InitializeAsync() => world = await XWorld.Start();

    public async Task DisposeAsync() => await World.DisposeAsync();

    [Fact]
    public async Task Who_typed_the_brands_name_can_be_answered_here()
    {
        World.CustomerSays("Wo bleibt meine Lampe?");
        World.CustomerSays("fragt doch mal bei denen", replyTo: World.CustomerSays("Wer hat gute Lampen?", mention: false, customer: "tom"), customer: "lea");

        Assert.All(await World.PollPosts(), post => Assert.Null(Why(post)));
    }

    [Fact]
    public async Task A_plain_answer_below_the_brands_post_is_answered_on_X_where_its_name_was_put_in_front_by_X()
    {
        var own = World.BrandSays("Unsere Winterlampen sind da!");
        World.CustomerSays("Gibt es die in Blau?", replyTo: own);

        var post = Assert.Single(await World.PollPosts(), post => !post.ByBrand);

        Assert.Contains("Answer it on X", Why(post));
        Assert.StartsWith("https://x.com/jana/status/", post.Permalink);
    }

    [Fact]
    public async Task A_name_that_the_post_above_brought_along_was_not_typed_either()
    {
        var first = World.CustomerSays("Was taugen die Lampen?", customer: "tom");
        World.CustomerSays("Das wüsste ich auch gern", replyTo: first, customer: "lea");

        var posts = await World.PollPosts();

        Assert.Null(Why(posts.Single(post => post.Id == first)));
        Assert.NotNull(Why(posts.Single(post => post.Id != first)));
    }

    [Fact]
    public async Task A_quote_of_the_brand_counts_as_calling_it()
    {
        var sample = Sample.Json("X", "mentions-spec-2.167-naming");
        sample["data"]![0]!["referenced_posts"]![0]!["type"] = "quoted";
        World.Server.Meets(_ => true, Trouble.Status(200, sample.ToJsonString()));

        Assert.Null(Why(Assert.Single((await World.ReadPage(World.Network.Feeds[0])).Posts)));
    }

    [Fact]
    public async Task With_enterprise_access_everybody_can_be_answered_here()
    {
        await using var enterprise = await XWorld.Start(("Networks:X:MayAnswerAnybody", "true"));
        enterprise.CustomerSays("Gibt es die in Blau?", replyTo: enterprise.BrandSays("Unsere Winterlampen sind da!"));

        var post = Assert.Single(await enterprise.PollPosts(), post => !post.ByBrand);

        Assert.Null(enterprise.Network.WhyNoReply(enterprise.Account, new PostRef(post.Id, post.RootId, post.NetworkData)));
        Assert.Null(NetworkItem.Of(enterprise.Network, new Uri("https://inbox.example")).Abilities.ReplyRule);
        Assert.Contains("typed the brand's name", NetworkItem.Of(World.Network, new Uri("https://inbox.example")).Abilities.ReplyRule!.English);
    }

    [Fact]
    public async Task Words_that_stand_there_already_are_taken_for_sent_and_elsewhere_for_refused()
    {
        var post = await Question();
        var reply = World.Answer(post, "Ihre Lampe ist heute rausgegangen.");
        await World.Send(reply);

        Assert.IsType<SendResult.Sent>(await World.Send(reply));
        Assert.Single(World.AnswersBelow(post.Id));

        World.SendMeets(Trouble.Status(403, Sample.Text("X", "error-403-duplicate")));
        Assert.Contains("change a few", Assert.IsType<SendResult.Rejected>(await World.Send(World.Answer(post, "Guten Tag!", "reply-0002"))).Words);
    }

    [Theory]
    [InlineData(402, "error-402-credits", typeof(SendResult.NotSent))]
    [InlineData(429, "error-429-usage-capped", typeof(SendResult.NotSent))]
    [InlineData(429, "error-429", typeof(SendResult.Throttled))]
    [InlineData(401, "error-401", typeof(SendResult.CredentialsRefused))]
    [InlineData(403, "error-403-reply-not-allowed", typeof(SendResult.Rejected))]
    [InlineData(400, "error-400-invalid-request", typeof(SendResult.Rejected))]
    public async Task Each_refusal_of_a_reply_means_what_it_means(int status, string sample, Type result)
    {
        var reply = World.Answer(await Question(), "Ihre Lampe ist unterwegs.");
        World.SendMeets(Trouble.Status(status, Sample.Text("X", sample)));

        Assert.IsType(result, await World.Send(reply));
    }

    [Theory]
    [InlineData("not-authorized-for-resource", typeof(SendResult.Rejected))]
    [InlineData("client-forbidden", typeof(SendResult.CredentialsRefused))]
    public async Task One_closed_post_does_not_stop_the_account_and_a_closed_app_does(string kind, Type result)
    {
        var reply = World.Answer(await Question(), "Ihre Lampe ist unterwegs.");
        World.SendMeets(Trouble.Status(403, $$"""{"type":"https://api.x.com/2/problems/{{kind}}","title":"Forbidden","detail":"No.","status":403}"""));

        Assert.IsType(result, await World.Send(reply));
    }

    [Theory]
    [InlineData(402, "error-402-credits", typeof(NetworkFailure.Throttled))]
    [InlineData(429, "error-429-usage-capped", typeof(NetworkFailure.Throttled))]
    [InlineData(429, "error-429", typeof(NetworkFailure.Throttled))]
    [InlineData(401, "error-401", typeof(NetworkFailure.CredentialsRefused))]
    [InlineData(400, "error-400-invalid-request", typeof(NetworkFailure.Rejected))]
    public async Task Each_refusal_of_a_read_means_what_it_means(int status, string sample, Type failure)
    {
        World.Server.Meets(_ => true, Trouble.Status(status, Sample.Text("X", sample), ("x-rate-limit-reset", World.Clock.GetUtcNow().AddSeconds(300).ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture))));

        var failed = (await Assert.ThrowsAsync<NetworkFailedException>(() => World.ReadPage(World.Network.Feeds[0]))).Failure;

        Assert.IsType(failure, failed);
        if (failed is NetworkFailure.Throttled throttled) Assert.Equal(sample == "error-429" ? 5 : 30, (throttled.Until - World.Clock.GetUtcNow()).TotalMinutes);
        Assert.DoesNotContain("1650000000000000042]", failed.Words.Replace("account [1650000000000000042]", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_answer_below_our_post_is_hidden_and_shown_again_and_nothing_is_liked()
    {
        var post = await Question();
        var it = new PostRef(post.Id, post.RootId, post.NetworkData);

        Assert.IsType<ModerationResult.Done>(await Act(it, ModerationAct.Hide));
        Assert.Contains(post.Id, World.Hidden);
        Assert.IsType<ModerationResult.Done>(await Act(it, ModerationAct.Unhide));
        Assert.Empty(World.Hidden);
        Assert.IsType<ModerationResult.Rejected>(await Act(it, ModerationAct.Like));
        World.Server.Meets(request => request.Method == "PUT", Trouble.Down());
        Assert.IsType<ModerationResult.TryAgain>(await Act(it, ModerationAct.Hide));
        Assert.True(World.Network.Abilities is { Hide: true, Like: false });
    }

    private Task<ModerationResult> Act(PostRef post, ModerationAct act) => World.Moderation.Moderate(World.Account, post, act, CancellationToken.None);

    private string? Why(NetworkPost post) => World.Network.WhyNoReply(World.Account, new PostRef(post.Id, post.RootId, post.NetworkData))?.English;

    private async Task<NetworkPost> Question()
    {
        World.CustomerSays("Wo bleibt meine Lampe?");
        return Assert.Single(await World.PollPosts());
    }
}
