using SocialInbox.Networks;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.Facebook;

/// <summary>What Facebook's errors mean for reading and for sending; the status is nearly always 400.</summary>
public sealed class FacebookFailures : IAsyncLifetime
{
    private FacebookWorld? world;

    private FacebookWorld World => world!;

    public async Task InitializeAsync() => world = await FacebookWorld.Start();

    public async Task DisposeAsync() => await World.DisposeAsync();

    [Theory]
    [InlineData("error-4-app-throttled", typeof(NetworkFailure.Throttled), typeof(SendResult.Throttled))]
    [InlineData("error-32-page-throttled", typeof(NetworkFailure.Throttled), typeof(SendResult.Throttled))]
    [InlineData("error-613-custom-limit", typeof(NetworkFailure.Throttled), typeof(SendResult.Throttled))]
    [InlineData("error-190-expired", typeof(NetworkFailure.CredentialsRefused), typeof(SendResult.CredentialsRefused))]
    [InlineData("error-190-password-changed", typeof(NetworkFailure.CredentialsRefused), typeof(SendResult.CredentialsRefused))]
    [InlineData("error-200-permission", typeof(NetworkFailure.CredentialsRefused), typeof(SendResult.Rejected))]
    [InlineData("error-100-object-gone", typeof(NetworkFailure.NotFound), typeof(SendResult.Rejected))]
    [InlineData("error-368-policy-block", typeof(NetworkFailure.Blocked), typeof(SendResult.Blocked))]
    [InlineData("error-506-duplicate", typeof(NetworkFailure.Rejected), typeof(SendResult.Unclear))]
    public async Task An_error_is_told_by_its_code_whatever_the_status(string sample, Type reading, Type sending)
    {
        var post = await Question();
        foreach (var status in new[] { 400, 200 })
        {
            World.Server.Meets(_ => true, Trouble.Status(status, Sample.Text("Facebook", sample)));
            var failed = await Assert.ThrowsAsync<NetworkFailedException>(() => World.ReadPage(World.Network.Feeds[0]));
            Assert.IsType(reading, failed.Failure);

            World.SendMeets(Trouble.Status(status, Sample.Text("Facebook", sample)));
            Assert.IsType(sending, await World.Send(World.Answer(post, "Guten Tag")));
        }
    }

    [Fact]
    public async Task A_throttled_Page_rests_as_long_as_Facebook_estimates()
    {
        World.Server.Meets(_ => true, Trouble.Status(
            400, Sample.Text("Facebook", "error-32-page-throttled"), ("X-Business-Use-Case-Usage", """{"880011223344":[{"type":"pages","call_count":100,"estimated_time_to_regain_access":19}]}""")));

        var failed = await Assert.ThrowsAsync<NetworkFailedException>(() => World.ReadPage(World.Network.Feeds[0]));

        Assert.Equal(TimeSpan.FromMinutes(19), Assert.IsType<NetworkFailure.Throttled>(failed.Failure).Until - World.Clock.GetUtcNow());
    }

    [Fact]
    public async Task How_much_is_used_of_what_Facebook_allows_is_noted_with_every_answer()
    {
        World.Server.Meets(_ => true, Trouble.Status(200, """{"data":[]}""", ("X-App-Usage", """{"call_count":28,"total_time":25,"total_cputime":12}""")));

        await World.ReadPage(World.Network.Feeds[0]);

        var use = Assert.Single(World.Quotas.Take(World.Account.Id));
        Assert.Equal(("percent of the app's calls", 28.0, 100.0), (use.Name, use.Used, use.Limit));
    }

    [Fact]
    public async Task A_comment_that_was_made_and_could_not_be_read_back_is_looked_for_and_not_sent_again()
    {
        World.SendMeets(Trouble.Status(400, """{"error":{"message":"An unexpected error has occurred.","type":"OAuthException","code":20,"error_subcode":1772107}}"""));

        Assert.IsType<SendResult.Unclear>(await World.Send(World.Answer(await Question(), "Guten Tag")));
    }

    [Fact]
    public async Task No_token_comes_into_the_words_that_people_read()
    {
        World.Server.Meets(_ => true, Trouble.Status(400, """{"error":{"message":"Malformed access token EAAEXAMPLEpageTokenEAAEXAMPLEpageTokenEAAEXAMPLEpageToken","code":190}}"""));

        var failed = await Assert.ThrowsAsync<NetworkFailedException>(() => World.ReadPage(World.Network.Feeds[0]));

        Assert.DoesNotContain("EAAEXAMPLE", failed.Failure.Words, StringComparison.Ordinal);
        Assert.Contains("Malformed access token", failed.Failure.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_only_the_token_does_not_see_any_more_is_not_taken_for_deleted()
    {
        var post = await Question();
        for (var i = 0; i < 3; i++) World.Server.Meets(_ => true, Trouble.Status(400, Sample.Text("Facebook", i == 0 ? "error-100-object-gone" : "error-200-permission")));

        var failed = await Assert.ThrowsAsync<NetworkFailedException>(() => World.Network.ReadAgain(World.Account, [new PostRef(post.Id, post.RootId, post.NetworkData)], CancellationToken.None));

        Assert.IsType<NetworkFailure.CredentialsRefused>(failed.Failure);
    }

    [Theory]
    [InlineData("error-200-permission")]
    [InlineData("error-10-permission")]
    [InlineData("error-3-capability")]
    public async Task One_post_that_the_Page_may_not_see_is_unknown_and_costs_no_other(string sample)
    {
        var closed = await Question();
        World.CustomerSays("Und meine?", customer: "tom");
        var open = (await World.PollPosts()).Single(post => post.Author.Id == "tom");
        World.Server.Meets(request => request.Path.Value!.EndsWith(closed.Id, StringComparison.Ordinal), Refusal(sample));

        var reading = await World.Network.ReadAgain(World.Account, [Ref(closed), Ref(open)], CancellationToken.None);

        Assert.Equal(open.Id, Assert.Single(reading.Posts).Id);
        Assert.Empty(reading.Gone);
    }

    [Fact]
    public async Task One_thread_that_the_Page_may_not_see_is_shown_to_people_and_the_others_are_read()
    {
        var (first, second) = (World.BrandSays("Die Lampen sind da!"), World.BrandSays("Die Tische sind da!"));
        World.CustomerSays("Wann?", replyTo: first);
        var comment = World.CustomerSays("Wo?", replyTo: second);
        World.Server.Meets(request => request.Path.Value!.EndsWith($"{first}/comments", StringComparison.Ordinal), Refusal("error-10-permission"));

        var page = await World.ReadPage(World.Network.Feeds[1]);

        Assert.Equal(comment, Assert.Single(page.Posts).Id);
        Assert.Contains("could not be read", Assert.Single(page.Unreadable).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_one_thread_after_the_other_is_closed_it_is_the_Page_that_lacks_a_permission()
    {
        foreach (var post in new[] { World.BrandSays("Die Lampen sind da!"), World.BrandSays("Die Tische sind da!") })
        {
            World.CustomerSays("Wann?", replyTo: post);
            World.Server.Meets(request => request.Path.Value!.EndsWith("/comments", StringComparison.Ordinal), Refusal("error-10-permission"));
        }

        var failed = await Assert.ThrowsAsync<NetworkFailedException>(() => World.ReadPage(World.Network.Feeds[1]));

        Assert.IsType<NetworkFailure.CredentialsRefused>(failed.Failure);
    }

    private static Trouble Refusal(string sample) => Trouble.Status(400, sample == "error-200-permission" ? Sample.Text("Facebook", sample)
        : $$$"""{"error":{"message":"(#{{{sample.Split('-')[1]}}}) Not for you","type":"OAuthException","code":{{{sample.Split('-')[1]}}}}}""");

    private static PostRef Ref(NetworkPost post) => new(post.Id, post.RootId, post.NetworkData);

    private async Task<NetworkPost> Question()
    {
        World.CustomerSays("Wo bleibt meine Lampe?");
        return (await World.PollPosts())[0];
    }
}
