using SocialInbox.Hosting;

namespace SocialInbox.Sla.Calendars;

/// <summary>Why a file gives no dates. Caught where the import begins; people see <see cref="Error"/>.</summary>
internal sealed class IcsException(FieldError error) : Exception(error.En)
{
    public FieldError Error { get; } = error;

    public static IcsException NoCalendar => Of("no-calendar", "Das ist keine Kalenderdatei (.ics): Sie muss mit BEGIN:VCALENDAR beginnen.", "This is no calendar file (.ics): it has to begin with BEGIN:VCALENDAR.");

    public static IcsException CutShort => Of("cut-short", "Die Datei ist unvollständig: Ihr Ende fehlt.", "The file is cut short: its end is missing.");

    public static IcsException TooMany => Of("too-many", $"Die Datei nennt zu viele Termine oder mehr als {IcsImport.MostDays} Tage.", $"The file names too many events, or more than {IcsImport.MostDays} days.");

    public static IcsException NoLine(int line) => Of("no-line", $"Zeile {line} ist keine Kalenderzeile.", $"Line {line} is no line of a calendar.");

    public static IcsException NoDate(IcsLine line) =>
        Of("no-date", $"Zeile {line.Number}: „{Short(line.Value)}“ ist kein Datum.", $"Line {line.Number}: “{Short(line.Value)}” is no date.");

    public static IcsException NoZone(IcsLine line, string zone) =>
        Of("unknown-zone", $"Zeile {line.Number}: Die Zeitzone „{Short(zone)}“ ist nicht bekannt.", $"Line {line.Number}: the time zone “{Short(zone)}” is not known.");

    public static IcsException Repeats(IcsLine line) => Of(
        "repeats",
        $"Zeile {line.Number}: „{Short(line.Value)}“ wird nicht verstanden. Nur jährliche Wiederholungen (FREQ=YEARLY) gehen.",
        $"Line {line.Number}: “{Short(line.Value)}” is not understood. Only what repeats yearly (FREQ=YEARLY) can be read.");

    private static IcsException Of(string code, string de, string en) => new(new FieldError("file", code, de, en));

    private static string Short(string text) => text.Length <= 60 ? text : $"{text[..60]}…";
}
