using System.Collections.Immutable;
using NodaTime;
using SocialInbox.Escalation.Ladders;
using SocialInbox.Hosting;

namespace SocialInbox.Sla.Calendars;

/// <summary>What is wrong with a calendar that somebody entered, each at its field.</summary>
public static class CalendarCheck
{
    private const int MostDays = 2000;
    private const int LongestName = 100;

    /// <param name="field">The place of the calendar in what was entered, as in <c>calendars[1]</c>.</param>
    public static IEnumerable<FieldError> Of(CalendarDefinition calendar, string field)
    {
        if (!LadderErrors.IsId(calendar.Id)) yield return LadderErrors.BadId($"{field}.id");
        if (string.IsNullOrWhiteSpace(calendar.Name)) yield return new($"{field}.name", "missing", "Der Kalender braucht einen Namen.", "The calendar needs a name.");
        if (calendar.Name.Length > LongestName) yield return new($"{field}.name", "too-long", $"Der Name darf höchstens {LongestName} Zeichen haben.", $"The name may have at most {LongestName} characters.");
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(calendar.Zone) is null)
            yield return UnknownZone($"{field}.zone", calendar.Zone);
        if (calendar.HolidayRegion is { } region && HolidayRegion.Find(region) is null)
            yield return new($"{field}.holidayRegion", "unknown-region", $"Für „{region}“ sind keine Feiertage bekannt.", $"No public holidays are known for “{region}”.");
        foreach (var error in Week(calendar.Week, $"{field}.week").Concat(Exceptions(calendar.Exceptions, $"{field}.exceptions"))) yield return error;
        if (calendar.Imported.Length > MostDays) yield return new($"{field}.imported", "too-many", $"Höchstens {MostDays} Tage je Kalender.", $"At most {MostDays} days for a calendar.");
    }

    internal static FieldError UnknownZone(string field, string zone) => new(
        field, "unknown-zone", $"Die Zeitzone „{zone}“ gibt es nicht. Gemeint ist ein Name wie Europe/Berlin.", $"There is no time zone “{zone}”. A name such as Europe/Berlin is meant.");

    private static IEnumerable<FieldError> Week(ImmutableArray<DayHours> week, string field)
    {
        if (week.All(day => day.Open.IsEmpty))
            yield return new(field, "empty-week", "In dieser Woche ist nie geöffnet: keine Frist käme je ans Ende.", "This week never opens: no target would ever end.");
        for (var day = 0; day < week.Length; day++)
        {
            var hours = week[day];
            if (week.Take(day).Any(earlier => earlier.Day == hours.Day))
                yield return new($"{field}[{day}].day", "duplicate", "Dieser Wochentag kommt zweimal vor.", "This weekday is there twice.");
            foreach (var error in Spans(hours.Open, $"{field}[{day}].open")) yield return error;
        }
    }

    private static IEnumerable<FieldError> Exceptions(ImmutableArray<SpecialDay> exceptions, string field)
    {
        if (exceptions.Length > MostDays) yield return new(field, "too-many", $"Höchstens {MostDays} Tage je Kalender.", $"At most {MostDays} days for a calendar.");
        var seen = new HashSet<DateOnly>();
        for (var i = 0; i < exceptions.Length; i++)
        {
            if (!seen.Add(exceptions[i].Date)) yield return new($"{field}[{i}].date", "duplicate", "Für diesen Tag gibt es schon eine Ausnahme.", "There is an exception for this day already.");
            foreach (var error in Spans(exceptions[i].Open, $"{field}[{i}].open")) yield return error;
        }
    }

    private static IEnumerable<FieldError> Spans(ImmutableArray<OpenSpan> spans, string field)
    {
        for (var i = 0; i < spans.Length; i++)
        {
            var span = spans[i];
            var place = $"{field}[{i}]";
            if (!span.Opens.IsReadable) yield return new($"{place}.opens", "no-time", "Das ist keine Uhrzeit wie 09:00.", "This is no time of day such as 09:00.");
            else if (!span.Closes.IsReadable) yield return new($"{place}.closes", "no-time", "Das ist keine Uhrzeit wie 17:00.", "This is no time of day such as 17:00.");
            else if (span.Closes.Minutes <= span.Opens.Minutes)
                yield return new($"{place}.closes", "closes-first", "Geschlossen wird nach dem Öffnen. Was über Mitternacht geht, sind zwei Zeiten: bis 24:00 und ab 00:00.", "Closing comes after opening. What goes on past midnight is two spans: until 24:00, and from 00:00.");
            else if (spans.Take(i).Any(other => other.Opens.IsReadable && other.Closes.IsReadable && other.Opens.Minutes < span.Closes.Minutes && span.Opens.Minutes < other.Closes.Minutes))
                yield return new($"{place}.opens", "overlaps", "Diese Zeit überschneidet sich mit einer anderen desselben Tages.", "This span overlaps another one of the same day.");
        }
    }
}
