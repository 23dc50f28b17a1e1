using System.Diagnostics;

namespace SocialInbox.Tests.Networks.Infrastructure;

/// <summary>A clock that stands still until a test moves it, while short waits (between two attempts) pass at once. Time limits stay real.</summary>
internal sealed class BriskClock : TimeProvider
{
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(1);

    private long ticks = new DateTimeOffset(2026, 9, 14, 9, 0, 0, TimeSpan.Zero).UtcTicks;

    /// <summary>How long time limits last instead, where a test wants to see one pass.</summary>
    public TimeSpan? LimitsLast { get; set; }

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref ticks), TimeSpan.Zero);

    public override long GetTimestamp() => Stopwatch.GetTimestamp();

    public void Advance(TimeSpan by) => Interlocked.Add(ref ticks, by.Ticks);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime > TimeSpan.Zero && dueTime < Short)
        {
            Advance(dueTime);
            dueTime = TimeSpan.FromMilliseconds(1);
        }

        return new Timer(System.CreateTimer(callback, state, Limited(dueTime), period), Limited);
    }

    private TimeSpan Limited(TimeSpan dueTime) => LimitsLast is { } limit && dueTime >= Short && dueTime < Long ? limit : dueTime;

    // A time limit is set on a timer that was made without one.
    private sealed class Timer(ITimer timer, Func<TimeSpan, TimeSpan> limited) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(limited(dueTime), period);

        public void Dispose() => timer.Dispose();

        public ValueTask DisposeAsync() => timer.DisposeAsync();
    }
}
