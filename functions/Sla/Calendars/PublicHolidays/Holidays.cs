using System.Collections.Immutable;

namespace SocialInbox.Sla.Calendars;

/// <summary>
/// A public holiday of a region. <paramref name="Partly"/>: only some of its municipalities or firms keep it. Such a day is shown, but
/// closed only where somebody enters it as an exception.
/// </summary>
public sealed record Holiday(DateOnly Date, string De, string En, bool Partly = false);

/// <summary>The public holidays by region: computed, for any year, by the law as it stands and stood since 2015.</summary>
public static class Holidays
{
    /// <summary>In order of their dates, those included that only parts of the region keep.</summary>
    /// <param name="region">As in <c>DE-BY</c>, <c>AT</c>, <c>CH-ZH</c>; one that is not known has none.</param>
    public static ImmutableArray<Holiday> In(string region, int year)
    {
        var rules = region.Split('-') switch
        {
            ["DE", _] => GermanHolidays.Rules,
            ["AT"] => AustrianHolidays.Rules,
            ["CH", _] => SwissHolidays.Rules,
            _ => [],
        };
        return HolidayRegion.Find(region) is null ? [] : [.. rules.Select(rule => rule.In(region, year)).OfType<Holiday>().OrderBy(holiday => holiday.Date)];
    }
}
