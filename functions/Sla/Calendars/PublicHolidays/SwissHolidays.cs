using System.Collections.Immutable;
using static SocialInbox.Sla.Calendars.HolidayDates;

namespace SocialInbox.Sla.Calendars;

/// <summary>
/// Four days hold in all of Switzerland, the cantons decide on the rest. What a canton leaves to its districts (Aargau, Fribourg,
/// Solothurn, Grisons), keeps for half a day or by custom only is kept partly. After the Federal Office of Justice's list of cantonal holidays.
/// </summary>
internal static class SwissHolidays
{
    public static readonly ImmutableArray<HolidayRule> Rules =
    [
        new("Neujahr", "New Year’s Day", Each(1, 1)),
        new("Berchtoldstag", "Berchtold’s Day", Each(1, 2), "BE JU LU TG VD", partly: "AG FR GL NW OW SG SH SO VS ZG ZH"),
        new("Berchtoldstag", "Berchtold’s Day", OnMondays(1, 2), "NE"),
        new("Heilige Drei Könige", "Epiphany", Each(1, 6), "SZ TI UR", partly: "GR"),
        new("Jahrestag der Ausrufung der Republik", "Republic Day", Each(3, 1), "NE"),
        new("Josefstag", "St Joseph’s Day", Each(3, 19), "NW SZ TI UR VS", partly: "GR LU SO ZG"),
        new("Näfelser Fahrt", "Näfels Procession", NaefelsProcession, "GL"),
        new("Karfreitag", "Good Friday", FromEaster(-2), "AG AI AR BE BL BS FR GE GL JU LU NE NW OW SG SH SO SZ TG UR VD ZG ZH", partly: "GR"),
        new("Ostermontag", "Easter Monday", FromEaster(1), "AI AR BE BL BS GE GL GR JU LU SG SH SZ TG TI UR VD ZH", partly: "AG FR NW OW SO VS ZG"),
        new("Tag der Arbeit", "Labour Day", Each(5, 1), "BL BS JU NE SH TG TI ZH", partly: "AG SO"),
        new("Auffahrt", "Ascension Day", FromEaster(39)),
        new("Pfingstmontag", "Whit Monday", FromEaster(50), "AI AR BE BL BS GE GL GR JU LU SG SH SZ TG TI UR VD ZH", partly: "AG FR NW OW SO VS ZG"),
        new("Fronleichnam", "Corpus Christi", FromEaster(60), "AI JU LU NW OW SZ TI UR VS ZG", partly: "AG FR GR NE SO"),
        new("Fest der Unabhängigkeit", "Independence Day", Each(6, 23), "JU"),
        new("Peter und Paul", "Saints Peter and Paul", Each(6, 29), "TI"),
        new("Bundesfeier", "Swiss National Day", Each(8, 1)),
        new("Mariä Himmelfahrt", "Assumption Day", Each(8, 15), "AI JU LU NW OW SZ TI UR VS ZG", partly: "AG FR GR SO"),
        new("Genfer Bettag", "Geneva Fast", year => Nth(1, DayOfWeek.Sunday, 9, year).AddDays(4), "GE"),
        new("Bettagsmontag", "Monday of the Federal Fast", year => Nth(3, DayOfWeek.Sunday, 9, year).AddDays(1), "VD", partly: "NE"),
        new("Mauritiustag", "St Maurice’s Day", Each(9, 22), "", partly: "AI"),
        new("Bruder Klaus", "St Nicholas of Flüe", Each(9, 25), "OW"),
        new("Allerheiligen", "All Saints’ Day", Each(11, 1), "AI GL JU LU NW OW SG SZ TI UR VS ZG", partly: "AG FR GR SO"),
        new("Mariä Empfängnis", "Immaculate Conception", Each(12, 8), "AI LU NW OW SZ TI UR VS ZG", partly: "AG FR GR"),
        new("Weihnachten", "Christmas Day", Each(12, 25)),
        new("Stephanstag", "St Stephen’s Day", Each(12, 26), "BE BL BS GL GR LU SG SH SZ TG TI ZH", partly: "AG FR NW OW SO VS ZG"),
        new("Stephanstag", "St Stephen’s Day", Unless([DayOfWeek.Tuesday, DayOfWeek.Saturday], Each(12, 26)), "AI AR UR"),
        new("Stephanstag", "St Stephen’s Day", OnMondays(12, 26), "NE"),
        new("Wiederherstellung der Republik", "Restoration of the Republic", Each(12, 31), "GE"),
    ];

    // Neuchâtel keeps the day after New Year and Christmas only when those fall on a Sunday.
    private static Func<int, DateOnly?> OnMondays(int month, int day) =>
        year => new DateOnly(year, month, day) is { DayOfWeek: DayOfWeek.Monday } monday ? monday : null;

    // The first Thursday of April; a week later when that is in Holy Week.
    private static DateOnly? NaefelsProcession(int year)
    {
        var first = Nth(1, DayOfWeek.Thursday, 4, year);
        return first == Easter(year).AddDays(-3) ? first.AddDays(7) : first;
    }
}
