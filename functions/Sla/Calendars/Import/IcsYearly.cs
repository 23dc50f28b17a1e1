using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace SocialInbox.Sla.Calendars;

/// <summary>A yearly RRULE: the same date, or the nth (from the end: minus) weekday of a month.</summary>
internal sealed partial record IcsYearly(int Every, int? Count, DateOnly? Until, int Month, int Day, int Nth, DayOfWeek Weekday, ImmutableHashSet<DateOnly> Without)
{
    private static readonly string[] Weekdays = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

    /// <exception cref="IcsException">It repeats in another way.</exception>
    public static IcsYearly Of(IcsLine rule, DateOnly start, IEnumerable<IcsLine> without, DateTimeZone zone)
    {
        var parts = rule.Value.ToUpperInvariant().Split(';').Select(part => part.Split('=', 2)).Where(pair => pair.Length == 2).GroupBy(pair => pair[0]).ToDictionary(same => same.Key, same => same.First()[1]);
        if (parts.GetValueOrDefault("FREQ") != "YEARLY" || parts.Keys.Any(part => part is not ("FREQ" or "INTERVAL" or "COUNT" or "UNTIL" or "BYMONTH" or "BYMONTHDAY" or "BYDAY" or "WKST")))
            throw IcsException.Repeats(rule);

        int Number(string part, int usual, int least, int most) =>
            !parts.TryGetValue(part, out var text) ? usual
            : int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number
            : throw IcsException.Repeats(rule);

        var byDay = parts.TryGetValue("BYDAY", out var nth) ? NthWeekday().Match(nth) : null;
        if (byDay is { Success: false } || (byDay is not null && !parts.ContainsKey("BYMONTH"))) throw IcsException.Repeats(rule);
        return new IcsYearly(
            Number("INTERVAL", 1, 1, 100),
            parts.ContainsKey("COUNT") ? Number("COUNT", 0, 1, 1000) : null,
            parts.TryGetValue("UNTIL", out var until) ? DateOnly.FromDateTime(IcsEvent.At(rule, until, zone)) : null,
            Number("BYMONTH", start.Month, 1, 12),
            Number("BYMONTHDAY", start.Day, 1, 31),
            byDay is null ? 0 : int.Parse(byDay.Groups[1].Value, CultureInfo.InvariantCulture),
            byDay is null ? default : (DayOfWeek)Array.IndexOf(Weekdays, byDay.Groups[2].Value),
            [.. without.SelectMany(line => line.Value.Split(',').Select(value => DateOnly.FromDateTime(IcsEvent.At(line, value, zone))))]);
    }

    /// <summary>The dates on which it begins, from the first on until a year.</summary>
    public IEnumerable<DateOnly> From(DateOnly start, int lastYear)
    {
        var left = Count ?? int.MaxValue;
        for (var year = start.Year; year <= lastYear && left > 0; year += Every)
        {
            if (In(year) is not { } date || date < start) continue;
            if (date > Until) yield break;
            left--;
            if (!Without.Contains(date)) yield return date;
        }
    }

    // 29 February and the fifth Monday are not in every year.
    private DateOnly? In(int year)
    {
        var last = DateTime.DaysInMonth(year, Month);
        if (Nth == 0) return Day <= last ? new DateOnly(year, Month, Day) : null;
        var date = Nth > 0 ? HolidayDates.Nth(Nth, Weekday, Month, year) : HolidayDates.Nth(1, Weekday, (Month % 12) + 1, Month == 12 ? year + 1 : year).AddDays(7 * Nth);
        return date.Year == year && date.Month == Month ? date : null;
    }

    [GeneratedRegex("^([+-]?[1-5])(SU|MO|TU|WE|TH|FR|SA)$", RegexOptions.CultureInvariant)]
    private static partial Regex NthWeekday();
}
