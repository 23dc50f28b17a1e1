using SocialInbox.Networks;

namespace SocialInbox.Tests.Networks;

public sealed class NewestFirstTests
{
    private static readonly DateTimeOffset Now = new(2026, 9, 14, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Start = Now.AddDays(-7);
    private static readonly WalkPlan Plan = new(TimeSpan.FromMinutes(30), TimeSpan.FromMinutes(15), TimeSpan.FromDays(14));

    [Fact]
    public void A_first_walk_goes_back_to_the_start_and_the_next_only_a_little()
    {
        var (first, more) = Begun(null, Now).After("2", Now.AddDays(-6));
        Assert.True(more);
        (first, more) = first.After("3", Now.AddDays(-8));
        Assert.False(more);

        Assert.Equal(Now.AddMinutes(-30), Begun(first, Now.AddMinutes(3)).Until);
        Assert.Equal(Start, Begun(first, Now.AddMinutes(15)).Until);
        Assert.Equal(Now.AddDays(30 - 14), Begun(first, Now.AddDays(30)).Until);
    }

    [Fact]
    public void A_walk_under_way_goes_on_with_its_page_and_its_end()
    {
        var (walk, _) = Begun(null, Now).After("2", Now);
        var later = Begun(NewestFirst.Read(walk.ToString(), "us"), Now.AddHours(1));

        Assert.Equal(("2", Now, Start), (later.Next, later.Began, later.Until));
    }

    [Fact]
    public void What_came_in_while_a_long_walk_was_under_way_is_read_by_the_next()
    {
        var (walk, _) = Begun(null, Now).After(null, Now);

        Assert.Equal(Now, walk.WalkedAt);
    }

    [Theory]
    [InlineData("2", -1)]
    [InlineData("other", 1)]
    [InlineData("", -1)]
    [InlineData(null, -1)]
    public void A_list_that_begins_again_or_ends_ends_the_walk(string? next, int hours)
    {
        var (walk, _) = Begun(null, Now).After("2", Now.AddHours(-2));

        Assert.False(walk.After(next, Now.AddHours(-2).AddHours(hours)).More);
    }

    [Fact]
    public void A_list_that_never_ends_is_left_after_two_hundred_pages()
    {
        var (walk, more, pages) = (Begun(null, Now), true, 0);
        while (more)
        {
            pages++;
            (walk, more) = walk.After($"page {pages}", Now);
        }

        Assert.Equal(NewestFirst.MostPages, pages);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("nonsense")]
    [InlineData("{}")]
    [InlineData("{\"of\":\"others\",\"next\":\"7\"}")]
    public void A_position_of_somebody_else_or_of_nobody_is_none(string? cursor) => Assert.Equal(new NewestFirst { Of = "us" }, NewestFirst.Read(cursor, "us"));

    private static NewestFirst Begun(NewestFirst? walk, DateTimeOffset now) => (walk ?? new NewestFirst { Of = "us" }).Begun(now, Start, Plan);
}
