using SocialInbox.Sla.Calendars;

namespace SocialInbox.Tests.Sla.Calendars;

/// <summary>Calendars and wall times that tests speak of.</summary>
internal static class Opening
{
    public static readonly CalendarDefinition Office = new(
        "office", "Büro", "Europe/Berlin", [.. WorkingWeek.Select(day => new DayHours(day, [Span(9, 17)]))], [], null, []);

    public static IEnumerable<DayOfWeek> WorkingWeek => [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    public static OpenSpan Span(int opens, int closes) => new(MinuteOfDay.At(opens), MinuteOfDay.At(closes));

    /// <summary>By the wall clocks of Berlin; the first of the two where they show it twice.</summary>
    public static DateTimeOffset Berlin(int year, int month, int day, int hour, int minute)
    {
        var wall = new DateTime(year, month, day, hour, minute, 0, DateTimeKind.Unspecified);
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        var offset = zone.IsAmbiguousTime(wall) ? zone.GetAmbiguousTimeOffsets(wall).Max() : zone.GetUtcOffset(wall);
        return new DateTimeOffset(wall, offset).ToUniversalTime();
    }
}
