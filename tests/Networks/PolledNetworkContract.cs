using SocialInbox.Networks;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks;

/// <summary>What every network keeps that lists what was written: its first feed lists what people write to the brand, as often as it is asked.</summary>
public abstract class PolledNetworkContract : AskedNetworkContract
{
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
}
