using System.Globalization;
using NodaTime;
using SocialInbox.Sla.Calendars;

namespace SocialInbox.Sla.Explaining;

/// <summary>Says the parts of the sum in German and English, by the wall clocks of one zone.</summary>
internal sealed class DueWords(DateTimeZone zone, DateTimeOffset received, string? region)
{
    // Not the system's cultures: their abbreviations differ from machine to machine.
    private static readonly Language German = new(["Sonntag", "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag"], 2, "d.M.");
    private static readonly Language English = new(["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"], 3, "d MMM");

    public static bool IsWeekend(CalendarDay day) => day is { Kind: DayKind.Weekday, Date.DayOfWeek: DayOfWeek.Saturday or DayOfWeek.Sunday };

    public DueStep Received(DateTimeOffset at) => new(DueStepKind.Received, at, null, $"eingegangen {Day(at, German)}", $"received {Day(at, English)}");

    public DueStep Due(DateTimeOffset at) => new(DueStepKind.Due, at, null, $"fällig {Day(at, German)}", $"due {Day(at, English)}");

    public DueStep Target(DateTimeOffset at, TimeSpan within, bool business) => new(
        DueStepKind.Target, at, null,
        business ? $"Ziel {Length(within, "Tage", "Std.", "Min.")} Arbeitszeit" : $"Ziel {Length(within, "Tage", "Std.", "Min.")}",
        business ? $"target {Length(within, "days", "h", "min")} of working time" : $"target {Length(within, "days", "h", "min")}");

    public DueStep OutsideHours(DateTimeOffset at, DateTimeOffset opens) => new(DueStepKind.OutsideHours, at, opens, "außerhalb der Öffnungszeit", "outside opening hours");

    public DueStep Closes(DateTimeOffset at, DateTimeOffset opens) => new(DueStepKind.Closes, at, opens, $"geschlossen ab {Near(at, German)}", $"office closes {Near(at, English)}");

    public DueStep Break(DateTimeOffset at, DateTimeOffset opens) => new(
        DueStepKind.Break, at, opens, $"geschlossen {Near(at, German)} bis {Time(opens)}", $"closed {Near(at, English)} to {Time(opens)}");

    public DueStep MoreNights(DateTimeOffset at, int nights) => new(
        DueStepKind.Nights, at, null, nights == 1 ? "eine weitere Nacht" : $"{nights} weitere Nächte", nights == 1 ? "one more night" : $"{nights} more nights");

    public DueStep Weekends(DateOnly first, int weekends) => new(
        DueStepKind.Weekend, Begins(first), null, weekends == 1 ? "Wochenende" : $"{weekends} Wochenenden", weekends == 1 ? "weekend" : $"{weekends} weekends");

    public DueStep ClosedDay(CalendarDay day)
    {
        var at = Begins(day.Date);
        var (kind, de, en) = day.Kind switch
        {
            DayKind.Holiday => (DueStepKind.Holiday, "Feiertag", "public holiday"),
            DayKind.Weekday or DayKind.Imported or DayKind.Exception => (DueStepKind.ClosedDay, "geschlossen", "closed on"),
        };
        var place = day.Kind == DayKind.Holiday && region is not null ? HolidayRegion.Find(region) : null;
        return new(kind, at, Begins(day.Date.AddDays(1)), $"{de} {Weekday(day.Date, German)}{Named(day.De, place?.De)}", $"{en} {Weekday(day.Date, English)}{Named(day.En, place?.En)}");
    }

    public DueStep Paused(PausedSpan pause) => new(
        DueStepKind.Paused, pause.From, pause.To, $"zurückgestellt {Near(pause.From, German)} bis {Near(pause.To, German)}", $"on hold {Near(pause.From, English)} to {Near(pause.To, English)}");

    public DueStep NobodyWaited(PausedSpan idle) => new(
        DueStepKind.NobodyWaited, idle.From, idle.To, $"beantwortet {Near(idle.From, German)}, neue Frage {Near(idle.To, German)}", $"answered {Near(idle.From, English)}, asked again {Near(idle.To, English)}");

    public DueStep Changed(DateTimeOffset at) => new(DueStepKind.Changed, at, null, $"Ziel geändert {Near(at, German)}", $"target changed {Near(at, English)}");

    public DueStep StandsStill(DateTimeOffset since) => new(
        DueStepKind.StandsStill, since, null, $"zurückgestellt seit {Near(since, German)}", $"on hold since {Near(since, English)}");

    public DateOnly Date(DateTimeOffset at) => DateOnly.FromDateTime(Wall(at));

    private static string Named(string name, string? place) => (name, place) switch
    {
        ("", null) => "",
        ("", _) => $" ({place})",
        (_, null) => $" ({name})",
        _ => $" ({name}, {place})",
    };

    private static string Length(TimeSpan span, string days, string hours, string minutes) =>
        span.TotalDays >= 3 && span.Ticks % TimeSpan.TicksPerDay == 0 ? string.Create(CultureInfo.InvariantCulture, $"{span.TotalDays:0} {days}")
        : span.TotalHours >= 1 ? string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(span.TotalHours):0} {hours}{(span.Minutes == 0 ? "" : $" {span.Minutes} {minutes}")}")
        : string.Create(CultureInfo.InvariantCulture, $"{span.TotalMinutes:0} {minutes}");

    private string Weekday(DateOnly date, Language language) =>
        Math.Abs(date.DayNumber - Date(received).DayNumber) <= 6 ? language.Days[(int)date.DayOfWeek] : ShortDate(date.ToDateTime(TimeOnly.MinValue), language);

    // Within a week of the question the weekday says it all.
    private string Near(DateTimeOffset at, Language language) =>
        Date(at) == Date(received) ? Time(at) : (at - received).Duration() < TimeSpan.FromDays(6) ? $"{Short(at, language)} {Time(at)}" : Day(at, language);

    private string Day(DateTimeOffset at, Language language) =>
        $"{ShortDate(Wall(at), language)}{(Date(at).Year == Date(received).Year ? "" : Wall(at).ToString(" yyyy", CultureInfo.InvariantCulture))} {Time(at)}";

    private string Short(DateTimeOffset at, Language language) => language.Short(Wall(at));

    private static string ShortDate(DateTime wall, Language language) => $"{language.Short(wall)} {wall.ToString(language.Date, CultureInfo.InvariantCulture)}";

    private string Time(DateTimeOffset at) => Wall(at).ToString("HH:mm", CultureInfo.InvariantCulture) + (zone == DateTimeZone.Utc ? " UTC" : "");

    private DateTime Wall(DateTimeOffset at) => Instant.FromDateTimeOffset(at).InZone(zone).ToDateTimeUnspecified();

    private DateTimeOffset Begins(DateOnly date) => zone.AtStartOfDay(LocalDate.FromDateOnly(date)).ToDateTimeOffset().ToUniversalTime();

    private sealed record Language(string[] Days, int Letters, string Date)
    {
        public string Short(DateTime wall) => Days[(int)wall.DayOfWeek][..Letters];
    }
}
