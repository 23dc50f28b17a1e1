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
}
