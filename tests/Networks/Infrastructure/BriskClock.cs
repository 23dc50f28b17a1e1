using System.Diagnostics;

namespace SocialInbox.Tests.Networks.Infrastructure;

/// <summary>A clock that stands still until a test moves it, while short waits (between two attempts) pass at once. Time limits stay real.</summary>
internal sealed class BriskClock : TimeProvider
{
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(10);

    private long ticks = new DateTimeOffset(2026, 9, 14, 9, 0, 0, TimeSpan.Zero).UtcTicks;

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

        return System.CreateTimer(callback, state, dueTime, period);
    }
}
