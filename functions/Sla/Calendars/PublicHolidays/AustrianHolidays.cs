using System.Collections.Immutable;
using static SocialInbox.Sla.Calendars.HolidayDates;

namespace SocialInbox.Sla.Calendars;

/// <summary>
/// The thirteen days of the Arbeitsruhegesetz (section 7), the same in all of Austria. The feasts of the states' patron saints close
/// offices and schools, not firms: enter them as exceptions where they hold.
/// </summary>
internal static class AustrianHolidays
{
    public static readonly ImmutableArray<HolidayRule> Rules =
    [
        new("Neujahr", "New Year’s Day", Each(1, 1)),
        new("Heilige Drei Könige", "Epiphany", Each(1, 6)),
        new("Ostermontag", "Easter Monday", FromEaster(1)),
        new("Staatsfeiertag", "Labour Day", Each(5, 1)),
        new("Christi Himmelfahrt", "Ascension Day", FromEaster(39)),
        new("Pfingstmontag", "Whit Monday", FromEaster(50)),
        new("Fronleichnam", "Corpus Christi", FromEaster(60)),
        new("Mariä Himmelfahrt", "Assumption Day", Each(8, 15)),
        new("Nationalfeiertag", "National Day", Each(10, 26)),
        new("Allerheiligen", "All Saints’ Day", Each(11, 1)),
        new("Mariä Empfängnis", "Immaculate Conception", Each(12, 8)),
        new("Christtag", "Christmas Day", Each(12, 25)),
        new("Stefanitag", "St Stephen’s Day", Each(12, 26)),
    ];
}
