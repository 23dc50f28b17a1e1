using System.Globalization;
using SocialInbox.Sla.Calendars;

namespace SocialInbox.Tests.Sla.Calendars;

public sealed class HolidayTests
{
    [Theory]
    [InlineData("2008-03-23")]
    [InlineData("2011-04-24")]
    [InlineData("2019-04-21")]
    [InlineData("2024-03-31")]
    [InlineData("2026-04-05")]
    [InlineData("2027-03-28")]
    [InlineData("2028-04-16")]
    [InlineData("2038-04-25")]
    [InlineData("2285-03-22")]
    public void Easter_is_where_the_church_has_it(string sunday) => Assert.Equal(Date(sunday), HolidayDates.Easter(Date(sunday).Year));

    [Fact]
    public void Easter_is_a_Sunday_of_spring_in_any_year() => Assert.All(Enumerable.Range(1970, 400), year =>
    {
        var easter = HolidayDates.Easter(year);
        Assert.Equal(DayOfWeek.Sunday, easter.DayOfWeek);
        Assert.InRange(easter, new DateOnly(year, 3, 22), new DateOnly(year, 4, 25));
    });

    /// <summary>How many days the law of each state and of Austria names in 2027.</summary>
    [Theory]
    [InlineData("DE-BW", 12)]
    [InlineData("DE-BY", 12)]
    [InlineData("DE-BE", 10)]
    [InlineData("DE-BB", 12)]
    [InlineData("DE-HB", 10)]
    [InlineData("DE-HH", 10)]
    [InlineData("DE-HE", 10)]
    [InlineData("DE-MV", 11)]
    [InlineData("DE-NI", 10)]
    [InlineData("DE-NW", 11)]
    [InlineData("DE-RP", 11)]
    [InlineData("DE-SL", 12)]
    [InlineData("DE-SN", 11)]
    [InlineData("DE-ST", 11)]
    [InlineData("DE-SH", 10)]
    [InlineData("DE-TH", 11)]
    [InlineData("AT", 13)]
    public void Each_state_keeps_as_many_days_as_its_law_names(string region, int days) => Assert.Equal(days, Kept(region, 2027).Count());

    [Theory]
    [InlineData("DE-SN", "2026-11-18", "Buß- und Bettag")]
    [InlineData("DE-SN", "2027-11-17", "Buß- und Bettag")]
    [InlineData("DE-SN", "2028-11-22", "Buß- und Bettag")]
    [InlineData("DE-NW", "2027-05-27", "Fronleichnam")]
    [InlineData("DE-BE", "2025-05-08", "Tag der Befreiung")]
    [InlineData("DE-HE", "2017-10-31", "Reformationstag")]
    [InlineData("AT", "2026-10-26", "Nationalfeiertag")]
    [InlineData("CH-GL", "2026-04-09", "Näfelser Fahrt")]
    [InlineData("CH-GL", "2027-04-01", "Näfelser Fahrt")]
    [InlineData("CH-GE", "2026-09-10", "Genfer Bettag")]
    [InlineData("CH-VD", "2026-09-21", "Bettagsmontag")]
    [InlineData("CH-NE", "2023-01-02", "Berchtoldstag")]
    [InlineData("CH-ZH", "2027-05-06", "Auffahrt")]
    [InlineData("CH-AI", "2027-12-26", "Stephanstag")]
    public void A_day_is_kept_where_the_law_says(string region, string date, string name) =>
        Assert.Contains(Kept(region, Date(date).Year), holiday => holiday.Date == Date(date) && holiday.De == name);

    [Theory]
    [InlineData("DE-HE", "2027-10-31")]
    [InlineData("DE-BE", "2027-05-08")]
    [InlineData("DE-MV", "2022-03-08")]
    [InlineData("AT", "2026-04-03")]
    [InlineData("CH-TI", "2026-04-03")]
    [InlineData("CH-NE", "2026-01-02")]
    [InlineData("CH-AR", "2026-12-26")]
    [InlineData("CH-UR", "2028-12-26")]
    public void It_is_not_kept_elsewhere_or_in_other_years(string region, string date) =>
        Assert.DoesNotContain(Kept(region, Date(date).Year), holiday => holiday.Date == Date(date));

    [Theory]
    [InlineData("DE-BY", "Augsburger Friedensfest")]
    [InlineData("DE-BY", "Mariä Himmelfahrt")]
    [InlineData("DE-TH", "Fronleichnam")]
    [InlineData("CH-ZH", "Berchtoldstag")]
    public void What_only_some_places_keep_is_shown_and_closes_nothing(string region, string name)
    {
        var day = Assert.Single(Holidays.In(region, 2027), holiday => holiday.De == name);
        var everyDay = BusinessCalendar.Of(Opening.Office with { HolidayRegion = region });

        Assert.True(day.Partly);
        Assert.NotEqual(DayKind.Holiday, everyDay.Day(day.Date).Kind);
    }

    [Fact]
    public void The_day_after_All_Saints_is_due_when_Bavaria_works_again()
    {
        var munich = BusinessCalendar.Of(Opening.Office with { HolidayRegion = "DE-BY" });

        Assert.Equal(Opening.Berlin(2027, 11, 2, 9, 40), munich.Add(Opening.Berlin(2027, 10, 29, 16, 40), TimeSpan.FromHours(1)));
        Assert.Equal(("Allerheiligen", "All Saints’ Day"), (munich.Day(Date("2027-11-01")).De, munich.Day(Date("2027-11-01")).En));
    }

    [Fact]
    public void Every_region_has_a_year_without_doubles()
    {
        Assert.All(HolidayRegion.All, region => Assert.All(Enumerable.Range(2020, 20), year =>
        {
            var kept = Kept(region.Id, year).ToList();
            Assert.InRange(kept.Count, 5, 16);
            Assert.All(kept, holiday => Assert.Equal(year, holiday.Date.Year));
            Assert.Distinct(Holidays.In(region.Id, year).Select(holiday => holiday.De));
        }));
        Assert.Equal(16 + 1 + 26, HolidayRegion.All.Length);
    }

    private static IEnumerable<Holiday> Kept(string region, int year) => Holidays.In(region, year).Where(holiday => !holiday.Partly);

    private static DateOnly Date(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
