using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace SocialInbox.Local.Runner.Timers;

/// <summary>
/// One timer function: a run that outlasts its next tick delays it, and a tick missed while the runner was down is made
/// up for once at the next start.
/// </summary>
internal sealed partial class TimerFunction(
    FunctionMethod function,
    TimerSchedule schedule,
    TimerMonitor monitor,
    TimerRuns runs,
    TimeProvider clock,
    ILogger<TimerFunction> logger)
{
    // A laptop that slept wakes with its timers late: look at the clock at least this often.
    private static readonly TimeSpan LongestNap = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Jump = TimeSpan.FromSeconds(1);

    private readonly TimerTriggerAttribute trigger = (TimerTriggerAttribute)function.Trigger;

    // The instant in ticks; a timer that follows no schedule is never due.
    private long due = long.MaxValue;

    public string Name => function.Name;

    /// <summary>Whether a tick has come whose run has not ended.</summary>
    public bool IsDue => clock.GetUtcNow().UtcTicks >= Volatile.Read(ref due);

    /// <summary>
    /// Follows the schedule until <paramref name="stopping"/>; a run under way goes on until it ends or <paramref name="hardStop"/>.
    /// What is due first is settled before this method returns.
    /// </summary>
    public Task FollowScheduleAsync(CancellationToken stopping, CancellationToken hardStop)
    {
        var now = clock.GetUtcNow();
        var status = trigger.UseMonitor && !schedule.IsFrequentAt(now) ? StatusAtStart(now) : null;
        var first = status?.DueBy(schedule) ?? schedule.NextAfter(now);
        var isPastDue = now > first;
        first = isPastDue || trigger.RunOnStartup ? now : first;
        Volatile.Write(ref due, first.UtcTicks);
        return Task.Run(() => LoopAsync(status, first, isPastDue, stopping, hardStop), CancellationToken.None);
    }

    /// <summary>Runs the function now. Its failure, if any, is the caller's.</summary>
    public Task RunNowAsync(CancellationToken cancellation) => runs.RunAsync(Info(null, isPastDue: false), cancellation);

    /// <summary>Runs the function now and logs its failure, if any.</summary>
    public Task RunByHandAsync(CancellationToken cancellation) => runs.RunLoggedAsync(Info(null, isPastDue: false), cancellation);

    private async Task LoopAsync(TimerStatus? status, DateTimeOffset tick, bool isPastDue, CancellationToken stopping, CancellationToken hardStop)
    {
        while (await ComesAsync(tick, stopping))
        {
            var now = clock.GetUtcNow();
            var start = now > tick ? now : tick;
            await runs.RunLoggedAsync(Info(status, isPastDue), hardStop);
            isPastDue = false;
            if (status is not null && !hardStop.IsCancellationRequested)
            {
                status = TimerStatus.AfterRunAt(start, schedule);
                Remember(status);
            }

            tick = schedule.NextAfter(start);
            Volatile.Write(ref due, tick.UtcTicks);
        }

        Volatile.Write(ref due, long.MaxValue);
    }

    private async Task<bool> ComesAsync(DateTimeOffset tick, CancellationToken stopping)
    {
        try
        {
            while (clock.GetUtcNow() is var now && now < tick)
            {
                var nap = Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(Math.Min((tick - now).TotalMilliseconds, LongestNap.TotalMilliseconds))), clock, stopping);

                // A clock that jumped in between (the machine was suspended) makes this nap too long.
                if (clock.GetUtcNow() - now < Jump)
                {
                    await nap;
                }
            }
        }
        catch (OperationCanceledException)
        {
            return false;
        }

        return !stopping.IsCancellationRequested;
    }

    private TimerStatus StatusAtStart(DateTimeOffset now)
    {
        if (monitor.Read(Name) is { } stored)
        {
            return stored;
        }

        var first = TimerStatus.First(schedule, now);
        Remember(first);
        return first;
    }

    private void Remember(TimerStatus status)
    {
        try
        {
            monitor.Write(Name, status);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Log.Forgotten(logger, failure, Name);
        }
    }

    private static TimerInfo Info(TimerStatus? status, bool isPastDue) => new()
    {
        IsPastDue = isPastDue,
        ScheduleStatus = status is null ? null : new ScheduleStatus
        {
            Last = status.Last?.UtcDateTime ?? default,
            Next = status.Next.UtcDateTime,
            LastUpdated = status.LastUpdated.UtcDateTime,
        },
    };

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The status of timer function {Function} could not be stored; a tick missed after a restart will not be made up for")]
        public static partial void Forgotten(ILogger logger, Exception failure, string function);
    }
}
