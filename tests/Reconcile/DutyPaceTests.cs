using SocialInbox.Reconcile;

namespace SocialInbox.Tests.Reconcile;

public sealed class DutyPaceTests
{
    private static readonly DateTimeOffset Ended = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(1, 0, true)]
    [InlineData(1, 1, true)]
    [InlineData(2, 17, true)]
    [InlineData(5, 17, true)]
    [InlineData(7, 17, false)]
    [InlineData(7, 18, true)]
    [InlineData(30, 9, false)]
    [InlineData(30, 10, true)]
    [InlineData(30, 15, false)]
    [InlineData(30, 40, true)]
    public void Within_its_time_everything_is_asked_for_three_times_or_every_day(int within, int age, bool due) =>
        Assert.Equal(due, DutyPace.IsDue(Ended, TimeSpan.FromDays(within), Ended.AddDays(age)));

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(8)]
    [InlineData(30)]
    public void A_single_run_that_was_missed_keeps_the_networks_time(int within)
    {
        var due = Enumerable.Range(0, 100).Where(age => DutyPace.IsDue(Ended, TimeSpan.FromDays(within), Ended.AddDays(age))).ToList();

        Assert.All(due.Zip(due.Skip(2)), missed => Assert.InRange(missed.Second - missed.First, 1, within));
    }
}
