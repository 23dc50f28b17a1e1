using System.Diagnostics;
using SocialInbox.Tests.Infrastructure;
using SocialInbox.Tests.Local.Runner.App;

namespace SocialInbox.Tests.Local.Runner;

[Trait("Ring", "Storage")]
[Collection(AzuriteCollection.Name)]
public sealed class StopAndKillTests(AzuriteFixture azurite)
{
    private readonly TestQueues queues = new(azurite.NewStorage());

    [Fact]
    public async Task A_stop_lets_running_functions_end_and_starts_no_more()
    {
        await using var test = queues.Runner(batchSize: 1, newBatchThreshold: 0);
        var gate = new TaskCompletionSource();
        test.Calls.Then = (_, _) => gate.Task;
        await queues.SendAsync("letters", "running");
        await queues.SendAsync("letters", "waiting");
        await test.StartAsync(typeof(Letters), typeof(HttpSamples));
        Assert.Equal("running, attempt 1", await test.Calls.NextAsync());
        var request = test.Client.GetStringAsync(new Uri("slow", UriKind.Relative));
        Assert.Equal("slow GET", await test.Calls.NextAsync());

        var stop = test.StopAsync().AsTask();
        Assert.False(stop.IsCompleted);
        gate.SetResult();
        await stop;

        Assert.Equal("done", await request);
        Assert.Empty(test.Calls.Rest());
        Assert.Equal("waiting", await queues.PeekAsync("letters"));
        Assert.Equal(1, await queues.CountAsync("letters"));
    }

    [Fact]
    public async Task A_function_that_does_not_end_is_cancelled_and_its_message_waits_for_the_next_start()
    {
        await using var test = queues.Runner(grace: TimeSpan.FromMilliseconds(100));
        test.Calls.Then = (what, cancellation) => what.EndsWith('3') ? Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellation) : throw new InvalidOperationException();
        await queues.SendAsync("letters", "endless");
        await test.StartAsync(typeof(Letters));
        for (var attempt = 1; attempt <= 3; attempt++) Assert.Equal($"endless, attempt {attempt}", await test.Calls.NextAsync());

        await test.StopAsync();

        Assert.Equal("endless", await queues.PeekAsync("letters"));
        Assert.Equal(0, await queues.CountAsync("letters-poison"));
    }

    [Fact]
    public async Task A_function_that_ignores_its_cancellation_does_not_hold_up_the_stop()
    {
        var forever = new TaskCompletionSource();
        await using var test = queues.Runner(grace: TimeSpan.FromMilliseconds(100));
        test.Calls.Then = (_, _) => forever.Task;
        await queues.SendAsync("letters", "deaf");
        await test.StartAsync(typeof(Letters));
        await test.Calls.NextAsync();

        await test.StopAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(10));

        Assert.Equal(1, test.Runner.RunningFunctions);
        Assert.Equal(1, await queues.CountAsync("letters"));
        forever.SetResult();
    }

    [Fact]
    public async Task A_timer_run_by_hand_may_end_too()
    {
        await using var test = queues.Runner();
        var gate = new TaskCompletionSource();
        test.Calls.Then = (_, _) => gate.Task;
        await test.StartAsync(typeof(EveryFiveMinutes));
        var run = test.Runner.RunTimerAsync("EveryFiveMinutes");
        await test.Calls.NextAsync();

        var stop = test.StopAsync().AsTask();
        Assert.False(stop.IsCompleted);
        gate.SetResult();

        await Task.WhenAll(run, stop);
    }

    [Fact]
    public async Task After_a_kill_the_message_comes_again()
    {
        await queues.SendAsync("letters", "precious");
        using (var killed = StartKillable())
        {
            Assert.Equal("precious, attempt 1", await killed.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30)));
            Assert.Equal(0, await queues.VisibleAsync("letters"));
            killed.Kill();
            await killed.WaitForExitAsync();
        }

        await using var test = await queues.Runner().StartAsync(typeof(Letters));

        Assert.Equal("precious, attempt 2", await test.Calls.NextAsync());
        await test.Runner.IdleAsync();
        Assert.Equal(0, await queues.CountAsync("letters"));
    }

    private Process StartKillable()
    {
        var start = new ProcessStartInfo("dotnet", ["exec", typeof(KillableRunner).Assembly.Location, Path.GetTempPath()])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        foreach (var (name, value) in queues.Storage.Settings) start.Environment[name] = value;
        return Process.Start(start)!;
    }
}
