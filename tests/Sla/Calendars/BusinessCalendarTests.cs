using SocialInbox.Sla.Calendars;

namespace SocialInbox.Tests.Sla.Calendars;

/// <summary>An office in Berlin, Monday to Friday from nine to five.</summary>
public sealed class BusinessCalendarTests
{
    private static readonly BusinessCalendar Office = BusinessCalendar.Of(Opening.Office);

    [Fact]
    public void What_comes_on_Friday_afternoon_goes_on_on_Monday() =>
        Assert.Equal(Opening.Berlin(2026, 11, 30, 9, 40), Office.Add(Opening.Berlin(2026, 11, 27, 16, 40), TimeSpan.FromHours(1)));

    [Fact]
    public void What_ends_with_the_day_is_due_at_closing() =>
        Assert.Equal(Opening.Berlin(2026, 11, 27, 17, 0), Office.Add(Opening.Berlin(2026, 11, 27, 16, 40), TimeSpan.FromMinutes(20)));

    [Fact]
    public void What_comes_at_night_begins_in_the_morning() =>
        Assert.Equal(Opening.Berlin(2026, 11, 24, 10, 0), Office.Add(Opening.Berlin(2026, 11, 23, 23, 0), TimeSpan.FromHours(1)));

    [Fact]
    public void Over_the_weekend_passes_no_business_time() =>
        Assert.Equal(TimeSpan.FromHours(1), Office.Between(Opening.Berlin(2026, 11, 27, 16, 30), Opening.Berlin(2026, 11, 30, 9, 30)));

    [Fact]
    public void Around_the_clock_is_plain_time() =>
        Assert.Equal(Opening.Berlin(2026, 11, 28, 16, 40), BusinessCalendar.Always.Add(Opening.Berlin(2026, 11, 27, 16, 40), TimeSpan.FromHours(24)));

    [Theory]
    [InlineData(2027, 3, 28, 3)]
    [InlineData(2026, 10, 25, 5)]
    public void Nights_on_which_the_clocks_are_changed_are_shorter_or_longer(int year, int month, int day, int hours)
    {
        var night = BusinessCalendar.Of(Opening.Office with { Week = [new DayHours(DayOfWeek.Sunday, [Opening.Span(1, 5)])] });

        Assert.Equal(TimeSpan.FromHours(hours), night.Between(Opening.Berlin(year, month, day, 0, 0), Opening.Berlin(year, month, day, 12, 0)));
    }

    [Fact]
    public void An_exception_comes_before_an_import_before_a_holiday_before_the_week()
    {
        var (holiday, fair, open) = (new DateOnly(2027, 1, 6), new DateOnly(2027, 1, 7), new DateOnly(2027, 1, 1));
        var munich = BusinessCalendar.Of(Opening.Office with
        {
            HolidayRegion = "DE-BY", Imported = [new(fair, "Messe"), new(open, "Messe")], Exceptions = [new(open, [Opening.Span(10, 12)], "Inventur")],
        });

        Assert.Equal((DayKind.Holiday, "Heilige Drei Könige"), (munich.Day(holiday).Kind, munich.Day(holiday).De));
        Assert.Equal((DayKind.Imported, "Messe"), (munich.Day(fair).Kind, munich.Day(fair).De));
        Assert.Equal((DayKind.Exception, "Inventur"), (munich.Day(open).Kind, munich.Day(open).De));
        Assert.Equal(TimeSpan.FromHours(2), munich.Between(Opening.Berlin(2027, 1, 1, 0, 0), Opening.Berlin(2027, 1, 2, 0, 0)));
        Assert.Equal(TimeSpan.Zero, munich.Between(Opening.Berlin(2027, 1, 6, 0, 0), Opening.Berlin(2027, 1, 8, 0, 0)));
    }

    [Fact]
    public void While_a_pause_lasts_that_it_runs_into_it_is_never_due()
    {
        var asked = Opening.Berlin(2026, 11, 27, 16, 40);
        PausedSpan lasting = new(Opening.Berlin(2026, 11, 27, 16, 50), DateTimeOffset.MaxValue);

        Assert.Equal(DateTimeOffset.MaxValue, Office.AddSkipping(asked, TimeSpan.FromMinutes(11), [lasting]));
        Assert.Equal(asked.AddMinutes(10), Office.AddSkipping(asked, TimeSpan.FromMinutes(10), [lasting]));
    }

    [Fact]
    public void A_calendar_that_never_opens_ends_after_ten_years_and_time_itself_is_no_trap()
    {
        var never = BusinessCalendar.Of(Opening.Office with { Week = [] });
        var (first, last) = (DateTimeOffset.MinValue, DateTimeOffset.MaxValue);

        Assert.Equal(Opening.Berlin(2036, 11, 27, 16, 40), never.Add(Opening.Berlin(2026, 11, 27, 16, 40), TimeSpan.FromMinutes(1)));
        Assert.Null(never.NextTurn(Opening.Berlin(2026, 11, 27, 16, 40)));
        Assert.All([Office, never, BusinessCalendar.Always], calendar =>
        {
            Assert.InRange(calendar.Add(first, TimeSpan.FromDays(365)), first, first.AddYears(10));
            Assert.Equal(last, calendar.Add(last, TimeSpan.FromDays(365)));
            Assert.InRange(calendar.Between(first, last), TimeSpan.Zero, last - first);
        });
        Assert.Throws<ArgumentOutOfRangeException>(() => Office.Add(first, TimeSpan.FromMinutes(-1)));
    }

    [Fact]
    public void A_target_of_thirty_days_costs_two_searches_and_no_memory()
    {
        var munich = BusinessCalendar.Of(Opening.Office with { HolidayRegion = "DE-BY" });
        var (asked, target) = (Opening.Berlin(2026, 9, 28, 16, 40), TimeSpan.FromDays(30));
        Assert.Equal(2027, munich.Add(asked, target).Year);
        var before = GC.GetAllocatedBytesForCurrentThread();

        for (var minute = 0; minute < 1000; minute++) munich.Add(asked.AddMinutes(minute), target);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.Equal(2, munich.YearsLaidOut);
    }
}
