using System.Collections.Immutable;
using NodaTime;

namespace SocialInbox.Sla.Calendars;

/// <summary>
/// Counts business time: real time that passes while the team works, in the calendar's zone, right over both changes of the clocks.
/// Immutable and made once per definition; each year is laid out when it is first asked for.
/// </summary>
public sealed class BusinessCalendar
{
    /// <summary>Around the clock: business time is all time.</summary>
    public static readonly BusinessCalendar Always = new(null, DateTimeZone.Utc);

    // Further than this no instant is looked for: a calendar that hardly ever opens must not be walked for ever.
    private const int MostYears = 10;
    private const int FirstYear = 1970;
    private const int LastYear = 2199;

    private readonly CalendarDays? days;
    private readonly OpenYear?[] years = new OpenYear?[LastYear - FirstYear + 1];

    private BusinessCalendar(CalendarDefinition? definition, DateTimeZone zone)
    {
        Definition = definition;
        Zone = zone;
        days = definition is null ? null : new CalendarDays(definition);
    }

    /// <summary>Null: around the clock.</summary>
    public CalendarDefinition? Definition { get; }

    internal DateTimeZone Zone { get; }

    /// <summary>How many years were laid out so far: the only work that is not done by halving.</summary>
    internal int YearsLaidOut => years.Count(year => year is not null);

    /// <exception cref="ArgumentException">The zone is not known: the definition was never checked.</exception>
    public static BusinessCalendar Of(CalendarDefinition definition) =>
        new(definition, DateTimeZoneProviders.Tzdb.GetZoneOrNull(definition.Zone) ?? throw new ArgumentException($"There is no zone {definition.Zone}.", nameof(definition)));

    public bool IsOpen(DateTimeOffset at) => days is null || Year(at.UtcDateTime.Year).IsOpen(at.UtcTicks);

    /// <summary>
    /// The first instant at which so much business time has passed: a closing rather than the next opening. Where that is more than
    /// ten years away, the instant ten years on.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The business time is negative.</exception>
    public DateTimeOffset Add(DateTimeOffset from, TimeSpan business)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(business, TimeSpan.Zero);
        var at = from.ToUniversalTime();
        if (business == TimeSpan.Zero) return at;
        if (days is null) return business < DateTimeOffset.MaxValue - at ? at + business : DateTimeOffset.MaxValue;
        var left = business.Ticks;
        for (var year = at.Year; year <= at.Year + MostYears; year++)
        {
            var open = Year(year);
            var before = year == at.Year ? open.Before(at.UtcTicks) : 0;
            if (left <= open.Total - before) return new DateTimeOffset(open.Reach(before + left), TimeSpan.Zero);
            left -= open.Total - before;
        }

        return at.Year + MostYears <= DateTimeOffset.MaxValue.Year ? at.AddYears(MostYears) : DateTimeOffset.MaxValue;
    }

    /// <summary>As <see cref="Add"/>, while what was paused does not count. While a pause lasts that it runs into, it is never: <see cref="DateTimeOffset.MaxValue"/>.</summary>
    public DateTimeOffset AddSkipping(DateTimeOffset from, TimeSpan business, ImmutableArray<PausedSpan> pauses)
    {
        var at = from;
        foreach (var pause in pauses.OrderBy(pause => pause.From))
        {
            if (pause.To <= at) continue;
            if (pause.From > at)
            {
                var counted = Between(at, pause.From);
                if (business <= counted) break;
                business -= counted;
            }

            at = pause.To;
            if (at == DateTimeOffset.MaxValue) return at;
        }

        return Add(at, business);
    }

    /// <summary>The business time that passes from one instant to another; none when the other is not later.</summary>
    public TimeSpan Between(DateTimeOffset from, DateTimeOffset to)
    {
        if (to <= from) return TimeSpan.Zero;
        if (days is null) return to - from;
        var (first, last) = (from.UtcDateTime.Year, to.UtcDateTime.Year);
        var open = Year(last).Before(to.UtcTicks) - Year(first).Before(from.UtcTicks);
        for (var year = Math.Max(first, FirstYear); year < Math.Min(last, LastYear + 1); year++) open += Year(year).Total;
        return TimeSpan.FromTicks(open);
    }

    /// <summary>The hours of a date, and why it has them. Around the clock every date is open.</summary>
    public CalendarDay Day(DateOnly date) =>
        days is null ? new CalendarDay(date, DayKind.Weekday, [new OpenSpan(MinuteOfDay.Midnight, MinuteOfDay.EndOfDay)], "", "") : days.On(date);

    /// <summary>The first instant after this one at which the team stops or begins to work; null when there is none within ten years.</summary>
    public DateTimeOffset? NextTurn(DateTimeOffset at)
    {
        if (days is null) return null;
        var open = IsOpen(at);
        for (var year = at.UtcDateTime.Year; year <= at.UtcDateTime.Year + MostYears; year++)
        {
            // What is open over the turn of the year is two spans.
            for (var turn = Year(year).TurnAfter(at.UtcTicks); turn is { } ticks; turn = Year(year).TurnAfter(ticks))
            {
                var instant = new DateTimeOffset(ticks, TimeSpan.Zero);
                if (IsOpen(instant) != open) return instant;
            }
        }

        return null;
    }

    private OpenYear Year(int year) =>
        year is < FirstYear or > LastYear ? OpenYear.Closed : years[year - FirstYear] ??= OpenYear.LayOut(days!, Zone, year);
}
