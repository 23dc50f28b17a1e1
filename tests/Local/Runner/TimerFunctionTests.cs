using SocialInbox.Tests.Infrastructure;
using SocialInbox.Tests.Local.Runner.App;

namespace SocialInbox.Tests.Local.Runner;

public sealed class TimerFunctionTests
{
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 3, 2, 9, 1, 0, TimeSpan.Zero));

    [Fact]
    public async Task A_timer_runs_at_each_tick_in_UTC_and_knows_the_tick_before()
    {
        await using var test = await new TestRunner { Clock = clock }.StartAsync(typeof(EveryFiveMinutes));

        await PassAsync(test, TimeSpan.FromMinutes(3));
        Assert.Empty(test.Calls.Rest());
        await PassAsync(test, TimeSpan.FromMinutes(1));
        Assert.Equal(["on time, last 00:00, next 09:05"], test.Calls.Rest());
        await PassAsync(test, TimeSpan.FromMinutes(5));
        Assert.Equal(["on time, last 09:05, next 09:10"], test.Calls.Rest());
    }

    [Fact]
    public async Task A_failure_does_not_stop_the_schedule()
    {
        await using var test = await new TestRunner { Clock = clock }.StartAsync(typeof(EveryFiveMinutes));
        test.Calls.Then = (_, _) => throw new InvalidOperationException("once more");

        await PassAsync(test, TimeSpan.FromMinutes(4));
        await PassAsync(test, TimeSpan.FromMinutes(5));

        Assert.Equal(2, test.Calls.Rest().Count);
    }

    [Fact]
    public async Task A_run_that_outlasts_its_ticks_delays_one_of_them_and_drops_the_others()
    {
        await using var test = await new TestRunner { Clock = clock }.StartAsync(typeof(EveryFiveMinutes));
        var firstRun = new TaskCompletionSource();
        test.Calls.Then = (what, _) => what.StartsWith("on time, last 00", StringComparison.Ordinal) ? firstRun.Task : Task.CompletedTask;

        clock.Advance(TimeSpan.FromMinutes(4));
        await test.Calls.NextAsync();
        clock.Advance(TimeSpan.FromMinutes(16));
        Assert.Equal(1, test.Runner.RunningFunctions);
        firstRun.SetResult();

        Assert.Equal("on time, last 09:05, next 09:10", await test.Calls.NextAsync());
        await PassAsync(test, TimeSpan.FromMinutes(3));
        Assert.Empty(test.Calls.Rest());
        await PassAsync(test, TimeSpan.FromMinutes(1));
        Assert.Equal(["on time, last 09:21, next 09:25"], test.Calls.Rest());
    }

    [Fact]
    public async Task A_tick_missed_while_the_runner_was_down_is_made_up_for_once()
    {
        await using var test = await new TestRunner { Clock = clock }.StartAsync(typeof(EveryFiveMinutes));
        await PassAsync(test, TimeSpan.FromMinutes(4));
        await test.StopAsync();
        clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal("on time, last 00:00, next 09:05", await test.Calls.NextAsync());

        await test.StartAsync(typeof(EveryFiveMinutes));

        Assert.Equal("past due, last 09:05, next 09:10", await test.Calls.NextAsync());
        await PassAsync(test, TimeSpan.FromMinutes(5));
        Assert.Equal("on time, last 10:05, next 10:10", await test.Calls.NextAsync());
        Assert.Empty(test.Calls.Rest());
    }

    [Fact]
    public async Task A_restart_before_the_next_tick_is_not_past_due()
    {
        await using var test = await new TestRunner { Clock = clock }.StartAsync(typeof(EveryFiveMinutes));
        await test.StopAsync();
        clock.Advance(TimeSpan.FromMinutes(2));

        await test.StartAsync(typeof(EveryFiveMinutes));
        await test.Runner.IdleAsync();

        Assert.Empty(test.Calls.Rest());
    }

    [Fact]
    public async Task A_schedule_may_come_from_a_setting_and_keeps_no_status_when_it_is_not_monitored()
    {
        await using var test = await new TestRunner { Clock = clock, Settings = { ["Rhythm"] = "*/10 * * * * *" } }.StartAsync(typeof(OnASetting));

        await PassAsync(test, TimeSpan.FromSeconds(10));
        await PassAsync(test, TimeSpan.FromSeconds(10));

        Assert.Equal(["status False", "status False"], test.Calls.Rest());
    }

    [Fact]
    public async Task A_timer_that_asks_for_it_runs_at_the_start()
    {
        await using var test = await new TestRunner { Clock = clock }.StartAsync(typeof(AtStart));

        Assert.Equal("start, past due False", await test.Calls.NextAsync());
    }

    [Fact]
    public async Task A_failed_run_is_retried_as_its_attribute_says()
    {
        await using var test = await new TestRunner { Clock = clock }.StartAsync(typeof(Retried));
        test.Calls.Then = (_, _) => throw new InvalidOperationException("not yet");

        clock.AdvanceTo(new DateTimeOffset(2026, 3, 2, 10, 0, 0, TimeSpan.Zero));
        Assert.Equal("try 0 of 2, past due False", await test.Calls.NextAsync());
        clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal("try 1 of 2, past due False", await test.Calls.NextAsync());
        clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal("try 2 of 2, past due False", await test.Calls.NextAsync());
        clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Empty(test.Calls.Rest());
    }

    [Fact]
    public async Task A_disabled_timer_runs_only_when_asked_and_then_its_failure_is_seen()
    {
        await using var test = await new TestRunner { Clock = clock, Settings = { ["AzureWebJobs.EveryFiveMinutes.Disabled"] = "1" } }.StartAsync(typeof(EveryFiveMinutes));
        await PassAsync(test, TimeSpan.FromHours(1));
        Assert.Empty(test.Calls.Rest());

        await test.Runner.RunTimerAsync("everyFiveMinutes");
        Assert.Single(test.Calls.Rest());
        test.Calls.Then = (_, _) => throw new InvalidOperationException("seen");

        await Assert.ThrowsAsync<InvalidOperationException>(() => test.Runner.RunTimerAsync("EveryFiveMinutes"));
    }

    [Fact]
    public async Task A_run_by_hand_waits_for_the_run_under_way()
    {
        await using var test = await new TestRunner { Clock = clock }.StartAsync(typeof(EveryFiveMinutes));
        var gate = new TaskCompletionSource();
        test.Calls.Then = (_, _) => gate.Task;
        clock.Advance(TimeSpan.FromMinutes(4));
        await test.Calls.NextAsync();

        var byHand = test.Runner.RunTimerAsync("EveryFiveMinutes");
        Assert.Equal(1, test.Runner.RunningFunctions);
        Assert.Empty(test.Calls.Rest());
        gate.SetResult();
        await byHand;

        Assert.Single(test.Calls.Rest());
    }

    private async Task PassAsync(TestRunner test, TimeSpan time)
    {
        clock.Advance(time);
        await test.Runner.IdleAsync();
    }
}
