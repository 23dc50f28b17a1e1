using SocialInbox.Sla.Calendars;

namespace SocialInbox.Tests.Sla.Calendars;

/// <summary>
/// Business time by going through it minute by minute with the system's own zones: slow, and too simple to be wrong. Shares nothing with
/// <see cref="BusinessCalendar"/> but the definition and the dates of holidays.
/// </summary>
internal sealed class MinuteCounter(CalendarDefinition calendar)
{
    private const int MostDays = 200;

    // All offsets of our times change on a quarter of an hour.
    private static readonly long Quarter = TimeSpan.FromMinutes(15).Ticks;

    private readonly TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById(calendar.Zone);
    private readonly Dictionary<DateOnly, bool[]> days = [];
    private long knownQuarter = -1;
    private TimeSpan knownOffset;

    /// <returns>Null when it is too far away to walk.</returns>
    public DateTimeOffset? Add(DateTimeOffset from, int minutes, params IReadOnlyList<PausedSpan> pauses)
    {
        var at = from;
        for (var left = minutes; left > 0; at = at.AddMinutes(1))
        {
            if (at - from > TimeSpan.FromDays(MostDays)) return null;
            if (IsOpen(at) && !pauses.Any(pause => pause.From <= at && at < pause.To)) left--;
        }

        return at;
    }

    public int Between(DateTimeOffset from, DateTimeOffset to)
    {
        var open = 0;
        for (var at = from; at < to; at = at.AddMinutes(1))
            if (IsOpen(at)) open++;
        return open;
    }

    public bool IsOpen(DateTimeOffset at)
    {
        if (at.UtcTicks / Quarter != knownQuarter) (knownQuarter, knownOffset) = (at.UtcTicks / Quarter, zone.GetUtcOffset(at));
        var wall = at.UtcDateTime + knownOffset;
        var date = DateOnly.FromDateTime(wall);
        if (!days.TryGetValue(date, out var minutes)) days[date] = minutes = Minutes(date);
        return minutes[(int)wall.TimeOfDay.TotalMinutes];
    }

    private bool[] Minutes(DateOnly date)
    {
        var open = new bool[MinuteOfDay.InDay];
        var spans = calendar.Exceptions.LastOrDefault(day => day.Date == date) is { } exception ? exception.Open
            : calendar.Imported.Any(day => day.Date == date) ? []
            : calendar.HolidayRegion is { } region && Holidays.In(region, date.Year).Any(day => !day.Partly && day.Date == date) ? []
            : calendar.Week.FirstOrDefault(day => day.Day == date.DayOfWeek)?.Open ?? [];
        foreach (var span in spans)
            for (var minute = span.Opens.Minutes; minute < span.Closes.Minutes; minute++) open[minute] = true;
        return open;
    }
}
