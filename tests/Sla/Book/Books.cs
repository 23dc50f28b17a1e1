using SocialInbox.Escalation.Ladders;
using SocialInbox.Sla.Book;
using SocialInbox.Sla.Calendars;
using static SocialInbox.Tests.Ledger.Exchange;

namespace SocialInbox.Tests.Sla.Book;

/// <summary>Books of service levels for tests. Targets in minutes; a version holds from the minute after nine that it names.</summary>
internal static class Books
{
    public static readonly CalendarDefinition Office = new(
        "office", "Office", "Europe/Berlin",
        [.. new[] { DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday }.Select(day => new DayHours(day, [new OpenSpan(MinuteOfDay.At(9), MinuteOfDay.At(17))]))],
        [], null, []);

    public static readonly Ladder First = new("first", "First", [new Rung("due", RungTime.AtDue, [Recipient.Administrator])]);
    public static readonly Ladder Second = new("second", "Second", [new Rung("due", RungTime.AtDue, [Recipient.Administrator])]);

    public static SlaBook Says(int version, double changed, params ServicePolicy[] policies) =>
        new(version, At(changed), Ada, [.. policies], [Office], [First, Second], null);

    public static ServicePolicy Policy(string id, double first, double? next = null, double? resolution = null, PolicyMatch? when = null, string? calendar = null) =>
        new(id, id, when ?? PolicyMatch.Any, Target(first), next is { } n ? Target(n) : null, resolution is { } r ? Target(r) : null, calendar, null);

    /// <summary>Warned of after three quarters of it.</summary>
    public static SlaTarget Target(double minutes) => new(TimeSpan.FromMinutes(minutes), TimeSpan.FromMinutes(minutes / 4));
}
