using FsCheck;
using FsCheck.Fluent;
using SocialInbox.Accounts;
using SocialInbox.Networks;
using SocialInbox.Reconcile;
using SocialInbox.Tests.Accounts;

namespace SocialInbox.Tests.Reconcile;

public sealed class DutyPaceTests
{
    private static readonly DateTimeOffset Ended = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(1, 0, true)]
    [InlineData(1, 1, true)]
    [InlineData(2, 17, true)]
    [InlineData(7, 17, true)]
    [InlineData(9, 17, false)]
    [InlineData(9, 18, true)]
    [InlineData(30, 6, false)]
    [InlineData(30, 7, true)]
    [InlineData(30, 13, false)]
    [InlineData(30, 42, true)]
    public void Within_its_time_everything_is_asked_for_four_times_or_every_day(int within, int age, bool due) =>
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

    /// <summary>X 24 hours; Meta, Reddit and LinkedIn 48; YouTube 30 days. An hour stays for the run itself.</summary>
    [Theory]
    [InlineData(24)]
    [InlineData(48)]
    [InlineData(720)]
    public void Whatever_is_deleted_is_asked_for_in_time_though_we_stand_still_for_half_of_it(int hours) =>
        Prop.ForAll<NonNegativeInt, NonNegativeInt, NonNegativeInt>((ended, deleted, outage) =>
        {
            var within = TimeSpan.FromHours(hours);
            var end = Ended.AddMinutes(ended.Get * 7 % (2 * 24 * 60));
            var gone = end.AddMinutes(deleted.Get * 31 % (40 * 24 * 60));
            var stops = gone.AddMinutes(outage.Get * 13 % (hours * 60));
            var asked = Runs(within, gone).First(run => DutyPace.IsDue(end, within, run) && !(run >= stops && run < stops + (within / 2)));
            return asked - gone <= within - TimeSpan.FromHours(1);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_used_up_quota_stops_reading_but_no_duty()
    {
        var duty = new Feed("duties", TimeSpan.FromHours(6)) { IsDuty = true };
        var account = AccountSamples.Stored(AccountHealth.New with
        {
            Quotas = AccountHealth.New.Quotas.Add("US cents a day", new QuotaState(900, 1000, AccountSamples.Start.AddHours(15), 0.2, 5)),
        });

        Assert.Equal("duties", Assert.Single(account.DuePolls([AccountSamples.Mentions, duty], AccountSamples.Start)).Feed);
        Assert.True(Assert.Single(account.DuePolls([duty], AccountSamples.Start)).Slot <= AccountSamples.Start.AddHours(6));
    }

    // The slots of a feed lie on a grid that begins at midnight UTC.
    private static IEnumerable<DateTimeOffset> Runs(TimeSpan within, DateTimeOffset after)
    {
        var every = DutyPace.Every(within).Ticks;
        for (var slot = (after.UtcTicks / every) + 1; ; slot++) yield return new DateTimeOffset(slot * every, TimeSpan.Zero);
    }
}
