using NCrontab;

namespace SocialInbox.Local.Runner.Timers;

/// <summary>A six-field NCRONTAB schedule (second, minute, hour, day, month, day of week) in UTC.</summary>
internal sealed class TimerSchedule
{
    private static readonly CrontabSchedule.ParseOptions WithSeconds = new() { IncludingSeconds = true };

    private readonly CrontabSchedule schedule;

    private TimerSchedule(CrontabSchedule schedule) => this.schedule = schedule;

    /// <exception cref="StartRefusedException">The text is no six-field schedule.</exception>
    public static TimerSchedule Parse(string text, string function) => CrontabSchedule.TryParse(text, WithSeconds) is { } schedule
        ? new TimerSchedule(schedule)
        : throw new StartRefusedException($"Function {function}: '{text}' is no schedule of six fields: second minute hour day month day-of-week");

    /// <summary>The first occurrence after an instant; the end of time when there is none.</summary>
    public DateTimeOffset NextAfter(DateTimeOffset instant) =>
        new(DateTime.SpecifyKind(schedule.GetNextOccurrence(instant.UtcDateTime), DateTimeKind.Unspecified), TimeSpan.Zero);

    /// <summary>Whether it occurs more often than once a minute: the host then keeps no status.</summary>
    public bool IsFrequentAt(DateTimeOffset instant)
    {
        var next = NextAfter(instant);
        return next < DateTimeOffset.MaxValue.AddDays(-1) && NextAfter(next) - next < TimeSpan.FromMinutes(1);
    }
}
