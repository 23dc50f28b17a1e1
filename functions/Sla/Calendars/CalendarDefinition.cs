using System.Collections.Immutable;

namespace SocialInbox.Sla.Calendars;

/// <summary>
/// When a team works, as people enter it. A day is looked up in this order: an exception, an imported day, a public holiday, the
/// week. <see cref="CalendarCheck"/> says what is wrong with one; <see cref="BusinessCalendar"/> counts with it.
/// </summary>
/// <param name="Id">Names it within the book; policies refer to it.</param>
/// <param name="Zone">An IANA zone, as in <c>Europe/Berlin</c>.</param>
/// <param name="Week">A weekday that is not in it is closed.</param>
/// <param name="HolidayRegion">Whose public holidays are closed days, as in <c>DE-BY</c>; null: nobody's.</param>
/// <param name="Imported">Closed days from an .ics file.</param>
public sealed record CalendarDefinition(
    string Id,
    string Name,
    string Zone,
    ImmutableArray<DayHours> Week,
    ImmutableArray<SpecialDay> Exceptions,
    string? HolidayRegion,
    ImmutableArray<ImportedDay> Imported);

/// <summary>The hours of one weekday; none is a closed day.</summary>
public sealed record DayHours(DayOfWeek Day, ImmutableArray<OpenSpan> Open);

/// <summary>
/// From opening to closing, on the wall clock of the calendar's zone. What goes on past midnight is two spans: until 24:00, and from
/// 00:00 of the next day. Where clocks are put back, a time of day that comes twice is open twice.
/// </summary>
public readonly record struct OpenSpan(MinuteOfDay Opens, MinuteOfDay Closes);

/// <summary>A date that is unlike its weekday: closed when <paramref name="Open"/> is empty, else open just then, holiday or not.</summary>
public sealed record SpecialDay(DateOnly Date, ImmutableArray<OpenSpan> Open, string Name);

/// <summary>A closed day out of an .ics file.</summary>
public sealed record ImportedDay(DateOnly Date, string Name);
