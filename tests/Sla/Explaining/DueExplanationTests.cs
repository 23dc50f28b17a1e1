using System.Collections.Immutable;
using NodaTime;
using SocialInbox.Sla;
using SocialInbox.Sla.Book;
using SocialInbox.Sla.Calendars;
using SocialInbox.Sla.Explaining;
using SocialInbox.Tests.Sla.Calendars;

namespace SocialInbox.Tests.Sla.Explaining;

/// <summary>An office in Munich, Monday to Friday from nine to five, with the holidays of Bavaria.</summary>
public sealed class DueExplanationTests
{
    private static readonly BusinessCalendar Munich = BusinessCalendar.Of(Opening.Office with { HolidayRegion = "DE-BY" });

    [Fact]
    public void Over_a_long_weekend_it_says_what_did_not_count()
    {
        var sum = Explain(Munich, Opening.Berlin(2027, 10, 29, 16, 40), TimeSpan.FromMinutes(30));

        Assert.Equal(Opening.Berlin(2027, 11, 2, 9, 10), sum.Steps[^1].At);
        Assert.Equal(
            "eingegangen Fr 29.10. 16:40, Ziel 30 Min. Arbeitszeit, geschlossen ab 17:00, Wochenende, Feiertag Montag (Allerheiligen, Bayern), fällig Di 2.11. 09:10", sum.De);
        Assert.Equal(
            "received Fri 29 Oct 16:40, target 30 min of working time, office closes 17:00, weekend, public holiday Monday (All Saints’ Day, Bavaria), due Tue 2 Nov 09:10", sum.En);
    }

    [Fact]
    public void The_sum_is_data_too()
    {
        var sum = Explain(Munich, Opening.Berlin(2027, 10, 29, 16, 40), TimeSpan.FromMinutes(30));

        Assert.Equal(
            [DueStepKind.Received, DueStepKind.Target, DueStepKind.Closes, DueStepKind.Weekend, DueStepKind.Holiday, DueStepKind.Due], sum.Steps.Select(step => step.Kind));
        Assert.Equal(Opening.Berlin(2027, 11, 2, 9, 0), sum.Steps[2].Until);
        Assert.Equal(
            [new CountedSpan(Opening.Berlin(2027, 10, 29, 16, 40), Opening.Berlin(2027, 10, 29, 17, 0)), new(Opening.Berlin(2027, 11, 2, 9, 0), Opening.Berlin(2027, 11, 2, 9, 10))],
            sum.Counted.AsEnumerable());
        Assert.Equal(("Europe/Berlin", "Büro"), (sum.Zone, sum.Calendar));
    }

    /// <summary>From Friday to Tuesday the clocks were put back, so the customer waits an hour more than the wall says.</summary>
    [Fact]
    public void The_customer_waits_longer_than_the_team_works()
    {
        var sum = Explain(Munich, Opening.Berlin(2027, 10, 29, 16, 40), TimeSpan.FromMinutes(30));

        Assert.Equal((((3 * 24) + 16 + 1) * 3600L + 1800, 1800L), (sum.CustomerSeconds, sum.TeamSeconds));
    }

    [Fact]
    public void What_comes_at_the_weekend_came_outside_of_the_opening_hours() =>
        Assert.Equal(
            "received Sat 28 Nov 11:00, target 1 h of working time, outside opening hours, weekend, due Mon 30 Nov 10:00",
            Explain(Munich, Opening.Berlin(2026, 11, 28, 11, 0), TimeSpan.FromHours(1)).En);

    [Fact]
    public void A_break_at_noon_is_told_with_both_its_ends()
    {
        var noon = BusinessCalendar.Of(Opening.Office with { Week = [new(DayOfWeek.Monday, [Opening.Span(9, 12), Opening.Span(13, 17)])] });

        Assert.Equal(
            "eingegangen Mo 30.11. 11:30, Ziel 1 Std. Arbeitszeit, geschlossen 12:00 bis 13:00, fällig Mo 30.11. 13:30",
            Explain(noon, Opening.Berlin(2026, 11, 30, 11, 30), TimeSpan.FromHours(1)).De);
    }

    [Fact]
    public void Long_waits_are_told_in_numbers_and_every_holiday_by_name() =>
        Assert.Equal(
            "received Fri 18 Dec 16:00, target 60 h of working time, office closes 17:00, 2 weekends, 7 more nights, "
            + "public holiday Fri 25 Dec (Christmas Day, Bavaria), public holiday Sat 26 Dec (Boxing Day, Bavaria), due Thu 31 Dec 12:00",
            Explain(Munich, Opening.Berlin(2026, 12, 18, 16, 0), TimeSpan.FromHours(60)).En);

    [Fact]
    public void Closed_days_of_the_firm_are_told_by_their_names()
    {
        var inventory = BusinessCalendar.Of(Opening.Office with { Exceptions = [new(new DateOnly(2026, 12, 1), [], "Inventur")], Imported = [new(new DateOnly(2026, 12, 2), "Messe")] });

        Assert.Equal(
            "eingegangen Mo 30.11. 16:30, Ziel 1 Std. Arbeitszeit, geschlossen ab 17:00, geschlossen Dienstag (Inventur), geschlossen Mittwoch (Messe), fällig Do 3.12. 09:30",
            Explain(inventory, Opening.Berlin(2026, 11, 30, 16, 30), TimeSpan.FromHours(1)).De);
    }

    [Fact]
    public void A_pause_is_told_and_does_not_count()
    {
        var sum = Explain(Munich, Opening.Berlin(2026, 11, 30, 10, 0), TimeSpan.FromHours(1), [new(Opening.Berlin(2026, 11, 30, 10, 30), Opening.Berlin(2026, 11, 30, 14, 0))]);

        Assert.Equal("received Mon 30 Nov 10:00, target 1 h of working time, on hold 10:30 to 14:00, due Mon 30 Nov 14:30", sum.En);
        Assert.Equal((16_200L, 3600L), (sum.CustomerSeconds, sum.TeamSeconds));
    }

    [Fact]
    public void While_it_is_on_hold_the_due_instant_is_what_it_would_be_otherwise()
    {
        var held = Started(Munich, Opening.Berlin(2026, 11, 30, 10, 0), TimeSpan.FromHours(1), []) with { PausedSince = Opening.Berlin(2026, 11, 30, 10, 30) };

        Assert.Equal(
            "eingegangen Mo 30.11. 10:00, Ziel 1 Std. Arbeitszeit, zurückgestellt seit 10:30, fällig Mo 30.11. 11:00",
            DueExplanation.Of(held, DateTimeZone.Utc, Opening.Berlin(2026, 11, 30, 10, 40)).De);
    }

    [Fact]
    public void What_is_overdue_has_been_waiting_until_now()
    {
        var running = Started(Munich, Opening.Berlin(2026, 11, 30, 10, 0), TimeSpan.FromHours(1), []);

        // The office closed at five; it is nine in the morning of the next day.
        var sum = DueExplanation.Of(running, DateTimeZone.Utc, Opening.Berlin(2026, 12, 1, 9, 0));

        Assert.Equal((23 * 3600L, 7 * 3600L), (sum.CustomerSeconds, sum.TeamSeconds));
    }

    [Fact]
    public void What_was_put_aside_overdue_counts_for_the_customer_and_not_for_the_team()
    {
        var held = Started(Munich, Opening.Berlin(2026, 11, 30, 10, 0), TimeSpan.FromHours(1), []) with { PausedSince = Opening.Berlin(2026, 11, 30, 12, 0) };

        var sum = DueExplanation.Of(held, DateTimeZone.Utc, Opening.Berlin(2026, 11, 30, 15, 0));

        Assert.Equal((5 * 3600L, 2 * 3600L), (sum.CustomerSeconds, sum.TeamSeconds));
    }

    [Fact]
    public void That_the_target_was_changed_on_the_way_is_told()
    {
        var asked = Opening.Berlin(2026, 11, 30, 10, 0);
        var (before, after) = (Stage(asked, TimeSpan.FromHours(1)), Stage(asked.AddMinutes(20), TimeSpan.FromHours(2)));
        var changed = Clock.Running(ClockKind.FirstResponse, asked, [before, after], []);

        Assert.Equal("received Mon 30 Nov 10:00, target 2 h of working time, target changed 10:20, due Mon 30 Nov 12:00", DueExplanation.Of(changed, DateTimeZone.Utc, asked).En);

        static ClockStage Stage(DateTimeOffset since, TimeSpan within)
        {
            var target = new SlaTarget(within, TimeSpan.Zero);
            return new ClockStage(since, 1, target, new ServiceLevel("p", target, target, null, Munich, null));
        }
    }

    [Fact]
    public void Around_the_clock_nothing_is_taken_off() =>
        Assert.Equal("eingegangen Fr 27.11. 16:40, Ziel 1 Std., fällig Fr 27.11. 17:40", Explain(BusinessCalendar.Always, Opening.Berlin(2026, 11, 27, 16, 40), TimeSpan.FromHours(1)).De);

    [Fact]
    public void Without_any_calendar_it_speaks_of_universal_time() =>
        Assert.Equal(
            "received Fri 27 Nov 15:40 UTC, target 1 h, due Fri 27 Nov 16:40 UTC",
            DueExplanation.Of(Started(BusinessCalendar.Always, Opening.Berlin(2026, 11, 27, 16, 40), TimeSpan.FromHours(1), []), DateTimeZone.Utc, Opening.Berlin(2026, 11, 27, 16, 41)).En);

    [Fact]
    public void A_target_of_a_year_is_explained_at_once()
    {
        var sum = Explain(Munich, Opening.Berlin(2026, 11, 30, 10, 0), TimeSpan.FromDays(365));

        Assert.InRange(sum.Steps.Length, 5, 80);
        Assert.Equal(CountedSpan.Most, sum.Counted.Length);
    }

    private static DueExplanation Explain(BusinessCalendar calendar, DateTimeOffset from, TimeSpan within, ImmutableArray<PausedSpan> pauses = default) =>
        DueExplanation.Of(Started(calendar, from, within, pauses.IsDefault ? [] : pauses), DateTimeZoneProviders.Tzdb["Europe/Berlin"], from);

    private static Clock Started(BusinessCalendar calendar, DateTimeOffset from, TimeSpan within, ImmutableArray<PausedSpan> pauses)
    {
        var target = new SlaTarget(within, TimeSpan.Zero);
        return Clock.Running(ClockKind.FirstResponse, from, [new ClockStage(from, 1, target, new ServiceLevel("p", target, target, null, calendar, null))], pauses);
    }
}
