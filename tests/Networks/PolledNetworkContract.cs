using SocialInbox.Networks;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks;

/// <summary>What every network keeps that is read by asking: its first feed lists what people write to the brand.</summary>
public abstract class PolledNetworkContract : NetworkContract
{
    private protected virtual Feed Mentions => World.Network.Feeds[0];

    [Fact]
    public async Task Many_posts_come_page_by_page_and_each_arrives()
    {
        var ids = Enumerable.Range(0, 230).Select(number =>
        {
            World.Clock.Advance(TimeSpan.FromMilliseconds(7));
            return World.CustomerSays($"Frage {number}", customer: $"kunde{number % 9}");
        }).ToList();

        var pages = await World.Poll(Mentions);

        Assert.True(pages.Count > 2);
        Assert.Equal(ids.Order(), pages.SelectMany(page => page.Posts).Select(post => post.Id).Distinct().Order());
    }

    [Fact]
    public async Task A_first_reading_goes_back_to_the_start_date_and_not_for_ever()
    {
        for (var day = 30; day > 0; day--)
        {
            for (var i = 0; i < 15; i++) World.CustomerSays($"Vor {day} Tagen", at: World.Clock.GetUtcNow().AddDays(-day).AddSeconds(i));
        }

        var posts = (await World.Poll(Mentions)).SelectMany(page => page.Posts).ToList();

        Assert.Equal(90, posts.Count(post => post.PostedAt > World.Account.StartAt.AddMinutes(1)));
        Assert.True(posts.Count < 250);
    }

    [Fact]
    public async Task A_quiet_poll_costs_few_requests_and_looks_up_nothing_known()
    {
        var first = World.CustomerSays("Frage");
        for (var i = 0; i < 20; i++) World.CustomerSays($"Antwort {i}", replyTo: first);
        await World.Poll(Mentions);
        await World.Poll(Mentions);
        var before = World.Server.Requests.Count;

        await World.Poll(Mentions);

        Assert.InRange(World.Server.Requests.Count - before, 1, 2);
    }

    [Fact]
    public async Task Every_poll_reads_some_way_back_again_so_that_a_late_one_is_not_missed()
    {
        var id = World.CustomerSays("Erste");
        await World.Poll(Mentions);
        World.Clock.Advance(TimeSpan.FromMinutes(1));
        World.CustomerSays("Zweite");
        await World.Poll(Mentions);
        World.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Contains(id, (await World.Poll(Mentions)).SelectMany(page => page.Posts).Select(post => post.Id));
    }

    [Fact]
    public async Task A_back_dated_post_is_found_too()
    {
        for (var i = 0; i < 120; i++) World.CustomerSays($"Frage {i}", at: World.Clock.GetUtcNow().AddMinutes(-200 + i));
        await World.Poll(Mentions);
        World.Clock.Advance(TimeSpan.FromMinutes(1));
        var late = World.CustomerSays("Von gestern", at: World.Clock.GetUtcNow().AddHours(-20));

        var found = new HashSet<string>();
        for (var poll = 0; poll < 16; poll++)
        {
            found.UnionWith((await World.Poll(Mentions)).SelectMany(page => page.Posts).Select(post => post.Id));
            World.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Contains(late, found);
    }

    [Fact]
    public async Task Posts_of_one_instant_are_all_found_after_a_few_polls()
    {
        var instant = World.Clock.GetUtcNow();
        var ids = Enumerable.Range(0, 240).Select(number => World.CustomerSays($"Gleichzeitig {number}", at: instant.AddSeconds(-(number / 3)))).ToList();

        var found = new HashSet<string>();
        for (var poll = 0; poll < 6; poll++) found.UnionWith((await World.Poll(Mentions)).SelectMany(page => page.Posts).Select(post => post.Id));

        Assert.Equal(ids.Order(), found.Order());
    }

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
    [InlineData(60, "X-Nothing", "said")]
    public async Task Asked_to_wait_a_read_says_until_when_and_keeps_its_cursor(int seconds, string header, string value)
    {
        World.Server.Meets(request => request.Method == "GET", Trouble.Status(429, "{\"error\":\"rate limit reached\"}", (header, value)));

        var failure = await Failure<NetworkFailure.Throttled>();
        var asked = World.Server.Requests.Count;
        await Failure<NetworkFailure.Throttled>();

        Assert.Equal(TimeSpan.FromSeconds(seconds), failure.Until - World.Clock.GetUtcNow());
        Assert.Equal(asked, World.Server.Requests.Count);
        World.Clock.Advance(TimeSpan.FromSeconds(seconds + 1));
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
