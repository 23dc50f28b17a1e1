using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.TimeZones;

namespace SocialInbox.Sla.Calendars;

/// <summary>
/// One VEVENT of RFC 5545: from a day to the day before which it ends, in the zone that asks. <paramref name="Until"/> is not after
/// <paramref name="From"/> when the event covers no whole day.
/// </summary>
internal sealed partial record IcsEvent(DateOnly From, DateOnly Until, string Name, IcsYearly? Yearly)
{
    private const int LongestName = 100;

    /// <returns>Null for one that was cancelled or has no start.</returns>
    public static IcsEvent? Of(IReadOnlyList<IcsLine> lines, DateTimeZone zone)
    {
        IcsLine? Line(string name) => lines.FirstOrDefault(line => line.Name == name);
        if (Line("DTSTART") is not { } start || Line("STATUS")?.Value == "CANCELLED") return null;
        var from = At(start, zone);
        var to = Line("DTEND") is { } end ? At(end, zone)
            : Line("DURATION") is { } duration ? from + Length(duration)
            : IsDate(start) ? from.AddDays(1)
            : from;
        var first = DateOnly.FromDateTime(from);
        var name = string.Concat((Line("SUMMARY")?.Text ?? "").Where(letter => !char.IsControl(letter))).Trim();
        return new IcsEvent(
            from.TimeOfDay == TimeSpan.Zero ? first : first.AddDays(1),
            DateOnly.FromDateTime(to),
            name.Length <= LongestName ? name : name[..LongestName],
            Line("RRULE") is { } rule ? IcsYearly.Of(rule, DateOnly.FromDateTime(from), lines.Where(line => line.Name == "EXDATE"), zone) : null);
    }

    /// <summary>The wall time of a DATE or DATE-TIME in the zone that asks: floating as it stands, of UTC or another zone converted.</summary>
    public static DateTime At(IcsLine line, DateTimeZone zone) => At(line, line.Value, zone);

    public static DateTime At(IcsLine line, string value, DateTimeZone zone)
    {
        if (DateTime.TryParseExact(value, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return Sane(line, date);
        if (!DateTime.TryParseExact(value.TrimEnd('Z'), "yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var wall)) throw IcsException.NoDate(line);
        var from = value.EndsWith('Z') ? DateTimeZone.Utc : line.Parameter("TZID") is { } id ? Zone(line, id) : zone;
        return LocalDateTime.FromDateTime(Sane(line, wall)).InZoneLeniently(from).WithZone(zone).ToDateTimeUnspecified();
    }

    private static DateTime Sane(IcsLine line, DateTime wall) => wall.Year is >= 1900 and <= 2200 ? wall : throw IcsException.NoDate(line);

    private static bool IsDate(IcsLine line) => line.Value.Length == 8;

    // Outlook writes the names of Windows, Mozilla puts a path before the IANA name.
    private static DateTimeZone Zone(IcsLine line, string id)
    {
        var words = id.Split('/');
        var name = TzdbDateTimeZoneSource.Default.WindowsMapping.PrimaryMapping.TryGetValue(id, out var windows) ? windows
            : words.Length > 2 && words[0].Length == 0 ? string.Join('/', words[^2..])
            : id;
        return DateTimeZoneProviders.Tzdb.GetZoneOrNull(name) ?? throw IcsException.NoZone(line, id);
    }

    // dur-value of section 3.3.6.
    private static TimeSpan Length(IcsLine line)
    {
        var read = Duration().Match(line.Value);
        if (!read.Success) throw IcsException.NoDate(line);
        double Part(string name) => read.Groups[name].Success ? double.Parse(read.Groups[name].Value, CultureInfo.InvariantCulture) : 0;
        return TimeSpan.FromDays((Part("w") * 7) + Part("d")) + TimeSpan.FromHours(Part("h")) + TimeSpan.FromMinutes(Part("m")) + TimeSpan.FromSeconds(Part("s"));
    }

    [GeneratedRegex(@"^\+?P(?=.)((?<w>\d{1,4})W)?((?<d>\d{1,5})D)?(T((?<h>\d{1,5})H)?((?<m>\d{1,5})M)?((?<s>\d{1,5})S)?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Duration();
}
