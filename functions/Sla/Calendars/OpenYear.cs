using NodaTime;

namespace SocialInbox.Sla.Calendars;

/// <summary>
/// The open spans of one year of UTC, in order and with the open time that lies before each, so that any instant is found by halving.
/// A minute is open when its time of day on the wall is: zone interval by zone interval, so that clocks put forward or back need no rule
/// of their own.
/// </summary>
internal sealed class OpenYear
{
    public static readonly OpenYear Closed = new([], [], []);

    private readonly long[] starts;
    private readonly long[] ends;
    private readonly long[] before;

    private OpenYear(List<long> starts, List<long> ends, List<long> before) => (this.starts, this.ends, this.before) = ([.. starts], [.. ends], [.. before]);

    /// <summary>Open ticks of the whole year.</summary>
    public long Total => starts.Length == 0 ? 0 : before[^1] + (ends[^1] - starts[^1]);

    public static OpenYear LayOut(CalendarDays days, DateTimeZone zone, int year)
    {
        List<long> starts = [], ends = [], before = [];
        // A day of the wall can belong to a year of UTC that is not its own.
        var around = new[] { days.Differing(year - 1), days.Differing(year), days.Differing(year + 1) };
        var until = Instant.FromUtc(year + 1, 1, 1, 0, 0);
        for (var at = Instant.FromUtc(year, 1, 1, 0, 0); at < until;)
        {
            var interval = zone.GetZoneInterval(at);
            var end = interval.HasEnd && interval.End < until ? interval.End : until;
            var offset = interval.WallOffset.Ticks;
            var (from, to) = (at.ToDateTimeUtc().Ticks + offset, end.ToDateTimeUtc().Ticks + offset);
            for (var date = DateOnly.FromDayNumber((int)(from / TimeSpan.TicksPerDay)); date.DayNumber * TimeSpan.TicksPerDay < to; date = date.AddDays(1))
            {
                var midnight = date.DayNumber * TimeSpan.TicksPerDay;
                var day = around[date.Year - year + 1].GetValueOrDefault(date) ?? days.Usual(date);
                foreach (var span in day.Open)
                    Append(Math.Max(from, midnight + (span.Opens.Minutes * TimeSpan.TicksPerMinute)) - offset, Math.Min(to, midnight + (span.Closes.Minutes * TimeSpan.TicksPerMinute)) - offset);
            }

            at = end;
        }

        return new OpenYear(starts, ends, before);

        void Append(long start, long end)
        {
            if (start >= end) return;
            if (ends.Count > 0 && ends[^1] == start)
            {
                ends[^1] = end;
                return;
            }

            before.Add(ends.Count == 0 ? 0 : before[^1] + (ends[^1] - starts[^1]));
            starts.Add(start);
            ends.Add(end);
        }
    }

    /// <summary>Open ticks of this year before an instant.</summary>
    public long Before(long at)
    {
        var last = LastStart(at);
        return last < 0 ? 0 : before[last] + Math.Min(at, ends[last]) - starts[last];
    }

    /// <summary>The first instant with so many open ticks of this year before it: more than none, at most all.</summary>
    public long Reach(long open)
    {
        var found = Array.BinarySearch(before, open);
        var span = (found >= 0 ? found : ~found) - 1;
        return starts[span] + (open - before[span]);
    }

    public bool IsOpen(long at) => LastStart(at) is >= 0 and var last && at < ends[last];

    /// <summary>The first opening or closing of this year after an instant; null when there is none.</summary>
    public long? TurnAfter(long at)
    {
        var last = LastStart(at);
        return last >= 0 && at < ends[last] ? ends[last] : last + 1 < starts.Length ? starts[last + 1] : null;
    }

    private int LastStart(long at)
    {
        var found = Array.BinarySearch(starts, at);
        return found >= 0 ? found : ~found - 1;
    }
}
