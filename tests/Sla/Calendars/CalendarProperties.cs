using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using SocialInbox.Sla.Calendars;

namespace SocialInbox.Tests.Sla.Calendars;

/// <summary>Business time against a counter that goes minute by minute.</summary>
public sealed class CalendarProperties
{
    [Fact]
    public void It_is_due_when_a_counter_of_minutes_says_so_in_any_zone_and_over_both_changes_of_the_clocks()
    {
        var (forward, back) = (0, 0);
        Check.One(GeneratedCalendars.TenThousand, Prop.ForAll(GeneratedCalendars.Cases, one =>
        {
            if (new MinuteCounter(one.Definition).Add(one.From, one.Minutes) is not { } due) return;
            Assert.Equal(due, one.Calendar.Add(one.From, TimeSpan.FromMinutes(one.Minutes)));
            var (before, after) = (Offset(one, one.From), Offset(one, due));
            if (before < after) forward++;
            if (before > after) back++;
        }));
        Assert.True(forward > 500 && back > 500, $"Only {forward} clocks ran over a change to summer time, {back} over one back.");
    }

    [Fact]
    public void As_much_business_time_passes_as_a_counter_of_minutes_counts() =>
        Check.One(GeneratedCalendars.TenThousand, Prop.ForAll(GeneratedCalendars.Cases, one =>
        {
            var to = one.From.AddMinutes(one.Minutes * 4);
            Assert.Equal(new MinuteCounter(one.Definition).Between(one.From, to), one.Calendar.Between(one.From, to).TotalMinutes);
        }));

    [Fact]
    public void What_was_paused_does_not_count() =>
        Check.One(GeneratedCalendars.TenThousand, Prop.ForAll(GeneratedCalendars.Cases, Gen.Choose(0, 900).Three().ToArbitrary(), (one, at) =>
        {
            var (first, length, gap) = at;
            var begins = one.From.AddMinutes(first - 100);
            PausedSpan[] pauses = [new(begins.AddMinutes(length + gap), begins.AddMinutes(length + gap + first)), new(begins, begins.AddMinutes(length))];
            if (new MinuteCounter(one.Definition).Add(one.From, one.Minutes, pauses) is not { } due || one.Minutes == 0) return;
            Assert.Equal(due, one.Calendar.AddSkipping(one.From, TimeSpan.FromMinutes(one.Minutes), [.. pauses]));
        }));

    [Fact]
    public void The_office_is_open_when_its_wall_clock_says_so() =>
        Check.One(GeneratedCalendars.TenThousand, Prop.ForAll(GeneratedCalendars.Cases, one =>
        {
            var counter = new MinuteCounter(one.Definition);
            for (var minute = 0; minute < one.Minutes; minute += 7) Assert.Equal(counter.IsOpen(one.From.AddMinutes(minute)), one.Calendar.IsOpen(one.From.AddMinutes(minute)));
        }));

    [Fact]
    public void The_due_instant_is_the_first_with_all_the_time_before_it_to_the_tick() =>
        Check.One(GeneratedCalendars.TenThousand, Prop.ForAll(GeneratedCalendars.Cases, Gen.Choose(1, 59_999).ToArbitrary(), (one, milliseconds) =>
        {
            var (from, business) = (one.From.AddMilliseconds(milliseconds), TimeSpan.FromMinutes(one.Minutes) + TimeSpan.FromMilliseconds(milliseconds));
            var due = one.Calendar.Add(from, business);
            if (due >= from.AddYears(10)) return;
            Assert.Equal(business, one.Calendar.Between(from, due));
            Assert.True(one.Calendar.Between(from, due.AddTicks(-1)) < business);
        }));

    [Fact]
    public void Two_targets_after_each_other_are_one_of_their_sum() =>
        Check.One(GeneratedCalendars.TenThousand, Prop.ForAll(GeneratedCalendars.Cases, Gen.Choose(1, 500).ToArbitrary(), (one, more) =>
            Assert.Equal(
                one.Calendar.Add(one.From, TimeSpan.FromMinutes(one.Minutes + more)),
                one.Calendar.Add(one.Calendar.Add(one.From, TimeSpan.FromMinutes(one.Minutes)), TimeSpan.FromMinutes(more)))));

    private static Offset Offset(CalendarCase one, DateTimeOffset at) => DateTimeZoneProviders.Tzdb[one.Definition.Zone].GetUtcOffset(Instant.FromDateTimeOffset(at));
}
