using SocialInbox.Local.Runner;
using SocialInbox.Local.Runner.Timers;

namespace SocialInbox.Tests.Local.Runner;

public sealed class TimerRuleTests
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 9, 1, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("0 */5 * * * *", "2026-03-02T09:05:00Z")]
    [InlineData("30 1 9 * * *", "2026-03-02T09:01:30Z")]
    [InlineData("0 0 2 * * SUN", "2026-03-08T02:00:00Z")]
    [InlineData("0 0 0 29 2 *", "2028-02-29T00:00:00Z")]
    public void A_schedule_has_six_fields_in_UTC(string text, string next)
    {
        Assert.Equal(DateTimeOffset.Parse(next, System.Globalization.CultureInfo.InvariantCulture), TimerSchedule.Parse(text, "F").NextAfter(Monday));
    }

    [Fact]
    public void A_tick_at_this_very_instant_is_past_the_next_one_counts()
    {
        Assert.Equal(Monday.AddMinutes(1), TimerSchedule.Parse("0 * * * * *", "F").NextAfter(Monday));
    }

    [Theory]
    [InlineData("*/5 * * * *")]
    [InlineData("00:05:00")]
    [InlineData("0 61 * * * *")]
    [InlineData("")]
    public void Anything_else_is_refused(string text)
    {
        Assert.Contains("Function F", Assert.Throws<StartRefusedException>(() => TimerSchedule.Parse(text, "F")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("*/30 * * * * *", true)]
    [InlineData("0 * * * * *", false)]
    [InlineData("0 0 0 1 1 *", false)]
    [InlineData("0 0 0 30 2 *", false)]
    public void A_timer_more_frequent_than_a_minute_is_not_monitored(string text, bool frequent)
    {
        Assert.Equal(frequent, TimerSchedule.Parse(text, "F").IsFrequentAt(Monday));
    }

    [Fact]
    public void A_changed_schedule_is_past_due_by_its_new_rule()
    {
        var stored = TimerStatus.AfterRunAt(Monday, TimerSchedule.Parse("0 0 0 * * *", "F"));

        Assert.Equal(Monday.AddMinutes(1), stored.DueBy(TimerSchedule.Parse("0 * * * * *", "F")));
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 4)]
    [InlineData(3, 8)]
    [InlineData(4, 10)]
    [InlineData(400, 10)]
    public void An_exponential_retry_doubles_its_pause_up_to_the_maximum(int retry, int seconds)
    {
        var plan = new RetryPlan(-1, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(10));

        Assert.True(plan.Allows(retry));
        Assert.Equal(TimeSpan.FromSeconds(seconds), plan.PauseBefore(retry));
    }
}
