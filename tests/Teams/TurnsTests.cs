using SocialInbox.Teams.Routing;

namespace SocialInbox.Tests.Teams;

public sealed class TurnsTests
{
    private static readonly RoutedPerson Ada = new("ada", 3), Ben = new("ben", 2), Cleo = new("cleo", 1);

    [Fact]
    public void Work_is_shared_out_in_turns_beginning_after_whoever_got_the_last() =>
        Assert.Equal(["cleo", "ada", "ben", "ada"], Whom(4, last: "ben"));

    [Fact]
    public void Whoever_has_all_they_can_carry_is_passed_over_and_what_is_left_stays_nobodys()
    {
        Assert.Equal(["ada", "ben", "cleo", "ada", "ben", "ada"], Whom(9, last: null));
        Assert.Equal(["cleo", "ada"], Whom(9, last: null, ("ada", 2), ("ben", 5)).Order().Reverse());
    }

    [Fact]
    public void Whoever_got_the_last_and_takes_part_no_more_is_followed_by_the_first() => Assert.Equal(["ada"], Whom(1, last: "dora"));

    [Fact]
    public void Where_nobody_is_there_nothing_is_given() => Assert.Empty(Turns.ShareOut<int>([1, 2], [], new Dictionary<string, int>(), null));

    private static IEnumerable<string> Whom(int waiting, string? last, params (string, int)[] load) =>
        Turns.ShareOut<int>([.. Enumerable.Range(0, waiting)], [Ada, Ben, Cleo], load.ToDictionary(one => one.Item1, one => one.Item2), last).Select(given => given.Whom);
}
