using System.Text.Json;
using SocialInbox.Hosting;
using SocialInbox.Sla.Calendars;

namespace SocialInbox.Tests.Sla.Calendars;

public sealed class CalendarCheckTests
{
    [Fact]
    public void A_sound_calendar_has_no_errors() => Assert.Empty(CalendarCheck.Of(Opening.Office with { HolidayRegion = "CH-ZH" }, "calendars[0]"));

    [Fact]
    public void Every_mistake_is_told_at_its_field_in_both_languages()
    {
        var wrong = new CalendarDefinition(
            "Büro!",
            "",
            "Europe/Atlantis",
            [
                new(DayOfWeek.Monday, [Opening.Span(9, 12), Opening.Span(11, 17)]), new(DayOfWeek.Monday, []), new(DayOfWeek.Tuesday, [Opening.Span(17, 9)]),
                new(DayOfWeek.Friday, [new(MinuteOfDay.Parse("9 Uhr"), MinuteOfDay.At(12))]),
            ],
            [new(new DateOnly(2026, 12, 24), [], ""), new(new DateOnly(2026, 12, 24), [], "")],
            "DE-XX",
            []);

        var errors = CalendarCheck.Of(wrong, "calendars[2]").ToDictionary(error => error.Field, error => error.Code);

        Assert.Equal(
            new Dictionary<string, string>
            {
                ["calendars[2].id"] = "id",
                ["calendars[2].name"] = "missing",
                ["calendars[2].zone"] = "unknown-zone",
                ["calendars[2].holidayRegion"] = "unknown-region",
                ["calendars[2].week[0].open[1].opens"] = "overlaps",
                ["calendars[2].week[1].day"] = "duplicate",
                ["calendars[2].week[2].open[0].closes"] = "closes-first",
                ["calendars[2].week[3].open[0].opens"] = "no-time",
                ["calendars[2].exceptions[1].date"] = "duplicate",
            },
            errors);
        Assert.All(CalendarCheck.Of(wrong, "c"), error => Assert.True(error.De.Length > 10 && error.En.Length > 10 && error.De != error.En));
    }

    [Fact]
    public void A_week_that_never_opens_is_refused() =>
        Assert.Equal("empty-week", Assert.Single(CalendarCheck.Of(Opening.Office with { Week = [new(DayOfWeek.Monday, [])] }, "c")).Code);

    [Theory]
    [InlineData("00:00", 0)]
    [InlineData("09:30", 570)]
    [InlineData("24:00", 1440)]
    [InlineData("24:01", -1)]
    [InlineData("9:30", -1)]
    [InlineData("09:60", -1)]
    [InlineData("-1:00", -1)]
    [InlineData("", -1)]
    public void A_time_of_day_is_written_as_on_a_clock(string text, int minutes)
    {
        var read = JsonSerializer.Deserialize<MinuteOfDay>(JsonSerializer.Serialize(text));

        Assert.Equal(minutes, read.Minutes);
        if (read.IsReadable) Assert.Equal(text, read.ToString());
    }
}
