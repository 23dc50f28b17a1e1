using System.Collections.Frozen;
using System.Collections.Immutable;

namespace SocialInbox.Sla.Calendars;

/// <summary>Why a date has the hours that it has.</summary>
public enum DayKind
{
    /// <summary>Its weekday says so.</summary>
    Weekday,
    Holiday,
    Imported,
    Exception,
}

/// <summary>The hours of a date and where they come from. <paramref name="De"/> and <paramref name="En"/>: its name, empty for a weekday.</summary>
public sealed record CalendarDay(DateOnly Date, DayKind Kind, ImmutableArray<OpenSpan> Open, string De, string En)
{
    public bool IsClosed => Open.IsEmpty;
}

/// <summary>What a definition says about each date.</summary>
internal sealed class CalendarDays(CalendarDefinition definition)
{
    private readonly ImmutableArray<OpenSpan>[] week =
        [.. Enum.GetValues<DayOfWeek>().Select(day => InOrder(definition.Week.Where(hours => hours.Day == day).SelectMany(hours => hours.Open)))];

    private readonly FrozenDictionary<DateOnly, CalendarDay> special = definition.Imported
        .Select(day => new CalendarDay(day.Date, DayKind.Imported, [], day.Name, day.Name))
        .Concat(definition.Exceptions.Select(day => new CalendarDay(day.Date, DayKind.Exception, InOrder(day.Open), day.Name, day.Name)))
        .GroupBy(day => day.Date)
        .ToFrozenDictionary(same => same.Key, same => same.Last());

    /// <summary>The dates of a year that differ from their weekday.</summary>
    public FrozenDictionary<DateOnly, CalendarDay> Differing(int year)
    {
        var holidays = definition.HolidayRegion is { } region ? Holidays.In(region, year) : [];
        return holidays.Where(holiday => !holiday.Partly).Select(holiday => new CalendarDay(holiday.Date, DayKind.Holiday, [], holiday.De, holiday.En))
            .Concat(special.Values.Where(day => day.Date.Year == year))
            .GroupBy(day => day.Date)
            .ToFrozenDictionary(same => same.Key, same => same.Last());
    }

    public CalendarDay On(DateOnly date) => Differing(date.Year).GetValueOrDefault(date) ?? Usual(date);

    public CalendarDay Usual(DateOnly date) => new(date, DayKind.Weekday, week[(int)date.DayOfWeek], "", "");

    private static ImmutableArray<OpenSpan> InOrder(IEnumerable<OpenSpan> spans) => [.. spans.OrderBy(span => span.Opens.Minutes)];
}
