using System.Text;
using NodaTime;
using SocialInbox.Sla.Calendars;

namespace SocialInbox.Tests.Sla.Calendars;

public sealed class IcsImportTests
{
    [Fact]
    public void A_day_is_closed_by_its_date() => Assert.Equal("2026-12-24 Heiligabend", Days("DTSTART;VALUE=DATE:20261224", "SUMMARY:Heiligabend"));

    [Fact]
    public void The_end_of_an_event_is_the_day_after_its_last() =>
        Assert.Equal("2026-12-28 Ferien, 2026-12-29 Ferien, 2026-12-30 Ferien", Days("DTSTART;VALUE=DATE:20261228", "DTEND;VALUE=DATE:20261231", "SUMMARY:Ferien"));

    [Fact]
    public void Folded_lines_are_one_and_escapes_are_undone() =>
        Assert.Equal(@"2026-12-24 Heiligabend, halb; oder \ ganz zu", Days("DTSTART;VALUE=DATE:20261224", @"SUMMARY:Heiligabend\, ha", @" lb\; oder \\", "\t ganz\\nzu"));

    [Theory]
    [InlineData("DTSTART:20261224T000000", "DTEND:20261225T000000")]
    [InlineData("DTSTART:20261223T230000Z", "DTEND:20261224T230000Z")]
    [InlineData("DTSTART;TZID=Europe/Berlin:20261224T000000", "DURATION:P1D")]
    [InlineData("DTSTART;TZID=W. Europe Standard Time:20261224T000000", "DURATION:PT24H")]
    [InlineData("DTSTART;TZID=\"/mozilla.org/20050126_1/Europe/Berlin\":20261224T000000", "DTEND:20261225T000000")]
    [InlineData("DTSTART;TZID=America/New_York:20261223T180000", "DTEND;TZID=America/New_York:20261224T180000")]
    public void Times_that_make_a_whole_day_in_the_calendars_zone_close_it(string start, string end) => Assert.Equal("2026-12-24 x", Days(start, end, "SUMMARY:x"));

    [Fact]
    public void An_appointment_closes_nothing_and_is_counted()
    {
        var read = Read(Event("DTSTART:20261224T100000", "DTEND:20261224T113000", "SUMMARY:Meeting"));

        Assert.Equal((0, 1, null), (read.Days.Length, read.Skipped, read.Error));
    }

    [Fact]
    public void What_repeats_every_year_is_closed_in_the_years_to_come()
    {
        var days = Read(Event("DTSTART;VALUE=DATE:20101224", "RRULE:FREQ=YEARLY", "SUMMARY:Heiligabend")).Days;

        Assert.Equal(Enumerable.Range(2025, 12), days.Select(day => day.Date.Year));
    }

    [Theory]
    [InlineData("FREQ=YEARLY;COUNT=2", "2026-08-08 x, 2027-08-08 x")]
    [InlineData("FREQ=YEARLY;UNTIL=20280101", "2026-08-08 x, 2027-08-08 x")]
    [InlineData("FREQ=YEARLY;INTERVAL=5;COUNT=2", "2026-08-08 x, 2031-08-08 x")]
    [InlineData("FREQ=YEARLY;BYMONTH=11;BYDAY=4TH;COUNT=2", "2026-11-26 x, 2027-11-25 x")]
    [InlineData("FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO;COUNT=1", "2027-05-31 x")]
    public void A_yearly_rule_is_followed(string rule, string days) => Assert.Equal(days, Days("DTSTART;VALUE=DATE:20260808", $"RRULE:{rule}", "SUMMARY:x"));

    [Fact]
    public void A_leap_day_comes_in_leap_years_and_an_exception_not_at_all() =>
        Assert.Equal("2032-02-29 x, 2036-02-29 x", Days("DTSTART;VALUE=DATE:20240229", "RRULE:FREQ=YEARLY", "EXDATE;VALUE=DATE:20280229", "SUMMARY:x"));

    [Theory]
    [InlineData("RRULE:FREQ=WEEKLY", "repeats")]
    [InlineData("RRULE:FREQ=YEARLY;BYSETPOS=1;BYDAY=MO", "repeats")]
    [InlineData("RRULE:FREQ=YEARLY;INTERVAL=0", "repeats")]
    [InlineData("DTEND:tomorrow", "no-date")]
    [InlineData("DTEND;TZID=Mars/Olympus:20261225T000000", "unknown-zone")]
    [InlineData("no separators here", "no-line")]
    public void What_is_not_understood_is_said_with_its_line(string line, string code)
    {
        var read = Read(Event("DTSTART;VALUE=DATE:20261224", line));

        Assert.Equal((code, 0), (read.Error!.Code, read.Days.Length));
        Assert.Contains("4", read.Error.De, StringComparison.Ordinal);
        Assert.Contains("4", read.Error.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "no-calendar")]
    [InlineData("<html>", "no-calendar")]
    [InlineData("PK\u0003\u0004", "no-calendar")]
    [InlineData("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20261224\r\n", "cut-short")]
    [InlineData("BEGIN:VCALENDAR\r\nEND:VEVENT\r\nEND:VCALENDAR", "cut-short")]
    public void Nonsense_is_refused(string file, string code) => Assert.Equal(code, Read(file).Error!.Code);

    [Fact]
    public void Alarms_time_zones_and_cancelled_events_are_no_days() =>
        Assert.Empty(Read(
            """
            BEGIN:VCALENDAR
            BEGIN:VTIMEZONE
            BEGIN:STANDARD
            DTSTART:19701025T030000
            RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
            END:STANDARD
            END:VTIMEZONE
            BEGIN:VEVENT
            STATUS:CANCELLED
            DTSTART;VALUE=DATE:20261224
            BEGIN:VALARM
            TRIGGER:-PT15M
            END:VALARM
            END:VEVENT
            END:VCALENDAR
            """).Days);

    [Fact]
    public void A_file_with_too_many_days_is_refused()
    {
        var events = Enumerable.Range(0, 40).Select(month => $"BEGIN:VEVENT\nDTSTART;VALUE=DATE:{2026 + (month / 12)}{1 + (month % 12):00}01\nDURATION:P400D\nRRULE:FREQ=YEARLY\nEND:VEVENT");

        Assert.Equal("too-many", Read($"BEGIN:VCALENDAR\n{string.Join('\n', events)}\nEND:VCALENDAR").Error!.Code);
    }

    [Fact]
    public void A_file_that_is_one_line_folded_without_end_is_read_like_any_other() =>
        Assert.Equal(100, Read(Event(["DTSTART;VALUE=DATE:20261224", "SUMMARY:", .. Enumerable.Repeat(" x", 250_000)])).Days[0].Name.Length);

    private static string Days(params string[] lines) => string.Join(", ", Read(Event(lines)).Days.Select(day => $"{day.Date:yyyy-MM-dd} {day.Name}"));

    private static string Event(params string[] lines) => $"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n{string.Join("\r\n", lines)}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

    private static IcsReading Read(string file) => IcsImport.Read(Encoding.UTF8.GetBytes(file), DateTimeZoneProviders.Tzdb["Europe/Berlin"], 2026);
}
