using BenchmarkDotNet.Attributes;
using SocialInbox.Sla.Calendars;

namespace SocialInbox.Bench;

/// <summary>
/// What a due instant costs: a target of thirty days (720 business hours, eighteen weeks of an office in Munich) has to stay under
/// twenty microseconds. <c>dotnet run -c Release --project bench</c>
/// </summary>
[MemoryDiagnoser]
public class DueInstants
{
    private static readonly DateTimeOffset Asked = new(2026, 9, 28, 14, 40, 0, TimeSpan.Zero);
    private static readonly TimeSpan ThirtyDays = TimeSpan.FromDays(30);

    private static readonly CalendarDefinition Office = new(
        "munich",
        "Munich",
        "Europe/Berlin",
        [
            .. new[] { DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday }
                .Select(day => new DayHours(day, [new(MinuteOfDay.At(9), MinuteOfDay.At(12)), new(MinuteOfDay.At(13), MinuteOfDay.At(18))])),
        ],
        [],
        "DE-BY",
        []);

    private static readonly BusinessCalendar Munich = BusinessCalendar.Of(Office);

    [Benchmark]
    public DateTimeOffset A_target_of_thirty_days() => Munich.Add(Asked, ThirtyDays);

    [Benchmark]
    public DateTimeOffset The_same_with_a_pause() => Munich.AddSkipping(Asked, ThirtyDays, [new PausedSpan(Asked.AddDays(3), Asked.AddDays(5))]);

    [Benchmark]
    public TimeSpan How_much_of_it_has_passed() => Munich.Between(Asked, Asked.AddDays(100));

    /// <summary>Once per calendar, process and year.</summary>
    [Benchmark]
    public DateTimeOffset The_first_of_a_new_calendar() => BusinessCalendar.Of(Office).Add(Asked, ThirtyDays);
}
