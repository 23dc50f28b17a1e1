using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using SocialInbox.Sla.Calendars;

namespace SocialInbox.Tests.Sla.Calendars;

/// <summary>A calendar that nobody would choose, an instant, and how long something may take.</summary>
internal sealed record CalendarCase(CalendarDefinition Definition, DateTimeOffset From, int Minutes)
{
    public BusinessCalendar Calendar { get; } = BusinessCalendar.Of(Definition);

    public override string ToString() =>
        $"{Definition.Zone} {Definition.HolidayRegion} from {From:yyyy-MM-dd HH:mm} {Minutes} min; "
        + string.Join("; ", Definition.Week.Select(day => $"{day.Day} {string.Join(' ', day.Open.Select(span => $"{span.Opens}-{span.Closes}"))}"))
        + $"; {string.Join(' ', Definition.Exceptions.Select(day => day.Date))}";
}

internal static class GeneratedCalendars
{
    public static readonly Config TenThousand = Config.QuickThrowOnFailure.WithMaxTest(10_000).WithQuietOnSuccess(true);

    /// <summary>Quarters and halves of an hour, half an hour of summer time, both halves of the earth, and none.</summary>
    private static readonly string[] Zones =
    [
        "Europe/Berlin", "Europe/London", "America/New_York", "America/St_Johns", "Asia/Kathmandu", "Asia/Kolkata", "Australia/Lord_Howe", "Australia/Adelaide",
        "Pacific/Chatham", "Pacific/Auckland", "Asia/Beirut", "Etc/UTC",
    ];

    private static readonly string?[] Regions = [null, null, "DE-BY", "DE-SN", "AT", "CH-TI"];

    public static Arbitrary<CalendarCase> Cases =>
        (from zone in Gen.Elements(Zones)
         from start in Instants(zone)
         from week in Week
         from exceptions in Exceptions(start)
         from region in Gen.Elements(Regions)
         from imported in Gen.Choose(0, 30)
         from minutes in Gen.Frequency((6, Gen.Choose(0, 600)), (1, Gen.Choose(600, 4000)))
         select new CalendarCase(
             new CalendarDefinition("c", "C", zone, week, exceptions, region, [new ImportedDay(DateOnly.FromDateTime(start.UtcDateTime).AddDays(imported), "fair")]), start, minutes)).ToArbitrary();

    // Half of them shortly before the clocks are changed, where they are.
    private static Gen<DateTimeOffset> Instants(string zone) =>
        from day in Gen.Choose(0, 20 * 365)
        from minute in Gen.Choose(0, MinuteOfDay.InDay - 1)
        from atChange in Gen.Elements(true, false)
        from before in Gen.Choose(0, 3 * MinuteOfDay.InDay)
        let any = new DateTimeOffset(2015, 1, 1, 0, 0, 0, TimeSpan.Zero).AddDays(day).AddMinutes(minute)
        let interval = DateTimeZoneProviders.Tzdb[zone].GetZoneInterval(Instant.FromDateTimeOffset(any))
        select atChange && interval.HasEnd && interval.End < Instant.FromUtc(2036, 1, 1, 0, 0) ? interval.End.ToDateTimeOffset().AddMinutes(-before) : any;

    private static Gen<ImmutableArray<DayHours>> Week =>
        from days in Gen.CollectToArray(Enum.GetValues<DayOfWeek>(), day => from open in Spans select new DayHours(day, open))
        from always in Gen.Choose(0, 6)
        select days.All(day => day.Open.IsEmpty) ? [new DayHours((DayOfWeek)always, [Opening.Span(9, 17)])] : days.ToImmutableArray();

    private static Gen<ImmutableArray<OpenSpan>> Spans =>
        from count in Gen.Choose(0, 3)
        from edges in Gen.ArrayOf(Gen.Frequency((3, Gen.Choose(0, 96).Select(quarter => quarter * 15)), (1, Gen.Choose(0, MinuteOfDay.InDay))), count * 2)
        let sorted = edges.Distinct().Order().ToArray()
        select sorted.Chunk(2).Where(pair => pair.Length == 2).Select(pair => new OpenSpan(new MinuteOfDay(pair[0]), new MinuteOfDay(pair[1]))).ToImmutableArray();

    private static Gen<ImmutableArray<SpecialDay>> Exceptions(DateTimeOffset near) =>
        from count in Gen.Choose(0, 3)
        from days in Gen.ArrayOf(Gen.Choose(-2, 12), count)
        from open in Gen.ArrayOf(Spans, count)
        select days.Zip(open).DistinctBy(pair => pair.First)
            .Select(pair => new SpecialDay(DateOnly.FromDateTime(near.UtcDateTime).AddDays(pair.First), pair.Second, "special")).ToImmutableArray();
}
