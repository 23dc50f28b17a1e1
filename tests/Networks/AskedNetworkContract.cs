using SocialInbox.Networks;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks;

/// <summary>What every network keeps that is read by asking, however its server fares. Some tell everything only once.</summary>
public abstract class AskedNetworkContract : NetworkContract
{
    private protected virtual Feed Mentions => World.Network.Feeds[0];

    private protected virtual TimeSpan UnsaidWait => TimeSpan.FromMinutes(1);

    [Fact]
    public async Task A_walk_that_was_interrupted_goes_on_where_it_stopped()
    {
        var ids = Enumerable.Range(0, 250).Select(number =>
        {
            World.Clock.Advance(TimeSpan.FromMilliseconds(7));
            return World.CustomerSays($"Frage {number}");
        }).ToList();
        var first = await World.ReadPage(Mentions);
        World.Server.Meets(request => request.Method == "GET", Trouble.BrokenOff());
        World.Server.Meets(request => request.Method == "GET", Trouble.BrokenOff());
        World.Server.Meets(request => request.Method == "GET", Trouble.BrokenOff());

        await Assert.ThrowsAsync<NetworkFailedException>(() => World.ReadPage(Mentions));
        var rest = await World.Poll(Mentions);

        Assert.Equal(ids.Order(), first.Posts.Concat(rest.SelectMany(page => page.Posts)).Select(post => post.Id).Distinct().Order());
    }

    [Fact]
    public async Task What_the_network_lists_twice_is_taken_for_one_and_stops_no_reading()
    {
        var question = World.CustomerSays("Wo bleibt meine Lampe?");
        World.BrandSays("Sie ist unterwegs.", question);
        for (var request = 0; request < 100; request++) World.Server.Meets(asked => asked.Method == "GET", Trouble.Twice());

        var posts = await World.PollPosts();
        var again = await World.Network.ReadAgain(World.Account, [.. posts.Where(post => !post.ByBrand).DistinctBy(post => post.Id).Select(post => new PostRef(post.Id, post.RootId, post.NetworkData))], CancellationToken.None);

        Assert.Equal(question, Assert.Single(posts.Where(post => !post.ByBrand).DistinctBy(post => post.Id)).Id);
        Assert.Empty(again.Gone);
    }

    [Fact]
    public async Task The_brands_own_posts_are_no_inbound_posts()
    {
        World.BrandSays("Wir haben geöffnet.");

        Assert.Empty(await World.PollPosts());
    }

    [Theory]
    [InlineData(90, "Retry-After", "90")]
    [InlineData(90, "Retry-After", "Mon, 14 Sep 2026 09:01:30 GMT")]
    [InlineData(90, "X-RateLimit-Reset", "2026-09-14T09:01:30.000000Z")]
    [InlineData(90, "RateLimit-Reset", "1789376490")]
    [InlineData(3600, "Retry-After", "86400")]
    public Task Asked_to_wait_a_read_says_until_when_and_keeps_its_cursor(int seconds, string header, string value) => Waits(TimeSpan.FromSeconds(seconds), header, value);

    [Fact]
    public Task Asked_to_wait_without_a_word_how_long_a_read_waits_as_is_usual_there() => Waits(UnsaidWait, "X-Nothing", "said");

    private async Task Waits(TimeSpan wait, string header, string value)
    {
        World.Server.Meets(request => request.Method == "GET", Trouble.Status(429, "{\"error\":\"rate limit reached\"}", (header, value)));

        var failure = await Failure<NetworkFailure.Throttled>();
        var asked = World.Server.Requests.Count;
        await Failure<NetworkFailure.Throttled>();

        Assert.Equal(wait, failure.Until - World.Clock.GetUtcNow());
        Assert.Equal(asked, World.Server.Requests.Count);
        World.Clock.Advance(wait + TimeSpan.FromSeconds(1));
        await World.Poll(Mentions);
    }

    [Fact]
    public async Task A_server_that_starts_is_left_alone_as_long_as_it_asks()
    {
        World.Server.Meets(request => request.Method == "GET", Trouble.Starting(World.Clock.GetUtcNow().AddSeconds(120)));

        Assert.Equal(TimeSpan.FromSeconds(120), (await Failure<NetworkFailure.Throttled>()).Until - World.Clock.GetUtcNow());
    }

    [Fact]
    public async Task A_short_trouble_passes_unnoticed_and_a_long_one_is_unreachable()
    {
        var id = World.CustomerSays("Frage");
        World.Server.Meets(request => request.Method == "GET", Trouble.Down());
        World.Server.Meets(request => request.Method == "GET", Trouble.BrokenOff());
        Assert.Equal(id, Assert.Single((await World.ReadPage(Mentions)).Posts).Id);

        for (var i = 0; i < 3; i++) World.Server.Meets(request => request.Method == "GET", Trouble.Down());
        Assert.DoesNotContain("<html", (await Failure<NetworkFailure.Unreachable>()).Words);
    }

    [Fact]
    public async Task A_page_that_cannot_be_read_is_kept_raw_and_holds_the_cursor()
    {
        var id = World.CustomerSays("Frage");
        World.Server.Meets(request => request.Method == "GET", Trouble.Truncated());
        Assert.NotEmpty((await Failure<NetworkFailure.Unreadable>()).Raw);

        World.Server.Meets(request => request.Method == "GET", Trouble.Status(200, "<html>Wartung</html>"));
        Assert.Contains("Wartung", (await Failure<NetworkFailure.Unreadable>()).Raw);

        World.Server.Meets(request => request.Method == "GET", Trouble.Status(200, "\"a string\""));
        await Failure<NetworkFailure.Unreadable>();

        Assert.Equal(id, Assert.Single((await World.ReadPage(Mentions)).Posts).Id);
    }

    [Fact]
    public async Task An_answer_that_never_ends_is_cut_off()
    {
        World.Server.Meets(request => request.Method == "GET", Trouble.TooLarge());

        Assert.Contains("larger than 8 MiB", (await Failure<NetworkFailure.Unreachable>()).Words);
    }

    [Fact]
    public async Task A_redirect_is_not_followed_and_no_token_leaves_for_another_host()
    {
        await using var elsewhere = await LoopbackServer.Start(http => Task.CompletedTask);
        World.Server.Meets(request => request.Method == "GET", Trouble.Status(302, "{}", ("Location", elsewhere.Address.ToString())));

        await Failure<NetworkFailure.Unreachable>();

        Assert.Empty(elsewhere.Requests);
    }

    [Fact]
    public async Task Refused_credentials_are_for_a_person_and_not_tried_again_and_again()
    {
        for (var i = 0; i < 3; i++) World.Server.Meets(_ => true, World.Refusals.Credentials);
        var before = World.Server.Requests.Count;

        await Failure<NetworkFailure.CredentialsRefused>();

        Assert.Equal(1, World.Server.Requests.Count - before);
    }

    [Fact]
    public async Task A_cursor_of_another_account_or_of_nobody_is_dropped()
    {
        var id = World.CustomerSays("Frage");
        foreach (var cursor in new[] { "{}", "nonsense", "{\"of\":\"elsewhere.example/1\",\"heads\":[{\"id\":\"99999999999999\",\"seen_at\":\"2026-09-14T08:00:00Z\"}],\"mark\":\"2027-01-01T00:00:00Z\"}" })
            Assert.Equal(id, Assert.Single((await World.Network.ReadPage(World.Account, Mentions, cursor, CancellationToken.None)).Posts).Id);
    }

    private async Task<T> Failure<T>() where T : NetworkFailure =>
        Assert.IsType<T>((await Assert.ThrowsAsync<NetworkFailedException>(() => World.ReadPage(Mentions))).Failure);
}
