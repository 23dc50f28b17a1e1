using System.Collections.Immutable;
using static SocialInbox.Sla.Calendars.HolidayDates;

namespace SocialInbox.Sla.Calendars;

/// <summary>
/// The holiday laws of the sixteen states. What hangs on the municipality (in Bavaria, Saxony and Thuringia) is kept partly; the feast
/// of peace is the city of Augsburg's own.
/// </summary>
internal static class GermanHolidays
{
    public static readonly ImmutableArray<HolidayRule> Rules =
    [
        new("Neujahr", "New Year’s Day", Each(1, 1)),
        new("Heilige Drei Könige", "Epiphany", Each(1, 6), "BW BY ST"),
        new("Internationaler Frauentag", "International Women’s Day", Since(2019, Each(3, 8)), "BE"),
        new("Internationaler Frauentag", "International Women’s Day", Since(2023, Each(3, 8)), "MV"),
        new("Karfreitag", "Good Friday", FromEaster(-2)),
        new("Ostersonntag", "Easter Sunday", FromEaster(0), "BB"),
        new("Ostermontag", "Easter Monday", FromEaster(1)),
        new("Tag der Arbeit", "Labour Day", Each(5, 1)),
        new("Tag der Befreiung", "Liberation Day", OnlyIn([2020, 2025], Each(5, 8)), "BE"),
        new("Christi Himmelfahrt", "Ascension Day", FromEaster(39)),
        new("Pfingstsonntag", "Whit Sunday", FromEaster(49), "BB"),
        new("Pfingstmontag", "Whit Monday", FromEaster(50)),
        new("Fronleichnam", "Corpus Christi", FromEaster(60), "BW BY HE NW RP SL", partly: "SN TH"),
        new("Augsburger Friedensfest", "Augsburg Peace Festival", Each(8, 8), "", partly: "BY"),
        new("Mariä Himmelfahrt", "Assumption Day", Each(8, 15), "SL", partly: "BY"),
        new("Weltkindertag", "World Children’s Day", Since(2019, Each(9, 20)), "TH"),
        new("Tag der Deutschen Einheit", "German Unity Day", Each(10, 3)),
        new("Reformationstag", "Reformation Day", Each(10, 31), "BB MV SN ST TH"),
        new("Reformationstag", "Reformation Day", Since(2018, Each(10, 31)), "HB HH NI SH"),
        new("Reformationstag", "Reformation Day", OnlyIn([2017], Each(10, 31)), "BE BW BY HB HE HH NI NW RP SH SL"),
        new("Allerheiligen", "All Saints’ Day", Each(11, 1), "BW BY NW RP SL"),
        new("Buß- und Bettag", "Day of Repentance and Prayer", BeforeTheSundayOfTheDead, "SN"),
        new("1. Weihnachtstag", "Christmas Day", Each(12, 25)),
        new("2. Weihnachtstag", "Boxing Day", Each(12, 26)),
    ];

    // The Wednesday before 23 November.
    private static DateOnly? BeforeTheSundayOfTheDead(int year)
    {
        var eve = new DateOnly(year, 11, 22);
        return eve.AddDays(-((((int)eve.DayOfWeek - (int)DayOfWeek.Wednesday) + 7) % 7));
    }
}
