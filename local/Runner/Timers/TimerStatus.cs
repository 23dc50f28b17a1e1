using System.Text.Json.Serialization;

namespace SocialInbox.Local.Runner.Timers;

/// <summary>What a monitored timer remembers between two starts of the runner.</summary>
/// <param name="Last">When it last ran; null before the first run.</param>
internal sealed record TimerStatus(DateTimeOffset? Last, DateTimeOffset Next, DateTimeOffset LastUpdated)
{
    public static TimerStatus First(TimerSchedule schedule, DateTimeOffset now) => new(null, schedule.NextAfter(now), now);

    public static TimerStatus AfterRunAt(DateTimeOffset instant, TimerSchedule schedule) => new(instant, schedule.NextAfter(instant), instant);

    /// <summary>When it should have run next. Computed anew, because the schedule may have changed since.</summary>
    public DateTimeOffset DueBy(TimerSchedule schedule) => schedule.NextAfter(Last ?? LastUpdated);
}

[JsonSerializable(typeof(TimerStatus))]
internal sealed partial class TimerStatusJson : JsonSerializerContext;
