using System.Collections.Immutable;
using System.Text;
using NodaTime;
using SocialInbox.Hosting;

namespace SocialInbox.Sla.Calendars;

/// <summary>What was read of a file: its closed days, or what is wrong with it.</summary>
/// <param name="Skipped">How many events cover no whole day, or lie outside of the years that are read.</param>
internal sealed record IcsReading(ImmutableArray<ImportedDay> Days, int Skipped, FieldError? Error);

/// <summary>
/// Reads the closed days of a calendar file (RFC 5545). A day is closed when an event covers all of it in the calendar's zone. Pure.
/// </summary>
internal static class IcsImport
{
    public const int MostDays = 2000;

    // What lies longer ago counts for nothing any more; what repeats for ever has to end somewhere.
    private const int YearsBack = 1;
    private const int YearsAhead = 10;
    private const int LongestDays = 400;
    private const int MostEvents = 5000;

    public static IcsReading Read(ReadOnlySpan<byte> file, DateTimeZone zone, int thisYear)
    {
        try
        {
            return Days(Encoding.UTF8.GetString(file).TrimStart('\uFEFF'), zone, thisYear);
        }
        catch (IcsException wrong)
        {
            return new IcsReading([], 0, wrong.Error);
        }
    }

    private static IcsReading Days(string text, DateTimeZone zone, int thisYear)
    {
        if (!text.TrimStart().StartsWith("BEGIN:VCALENDAR", StringComparison.OrdinalIgnoreCase)) throw IcsException.NoCalendar;
        var (first, last) = (new DateOnly(thisYear - YearsBack, 1, 1), thisYear + YearsAhead);
        var days = new SortedDictionary<DateOnly, string>();
        var (events, skipped) = (0, 0);
        foreach (var lines in Events(text))
        {
            if (++events > MostEvents) throw IcsException.TooMany;
            if (IcsEvent.Of(lines, zone) is not { } read) continue;
            var length = Math.Min(read.Until.DayNumber - read.From.DayNumber, LongestDays);
            var starts = read.Yearly is { } yearly ? yearly.From(read.From, last) : [read.From];
            var dates = starts.SelectMany(start => Enumerable.Range(0, Math.Max(length, 0)).Select(start.AddDays)).Where(date => date >= first && date.Year <= last).ToList();
            if (dates.Count == 0) skipped++;
            foreach (var date in dates) days.TryAdd(date, read.Name);
            if (days.Count > MostDays) throw IcsException.TooMany;
        }

        return new IcsReading([.. days.Select(day => new ImportedDay(day.Key, day.Value))], skipped, null);
    }

    /// <summary>The lines of each event, without those of what lies within it.</summary>
    private static IEnumerable<IReadOnlyList<IcsLine>> Events(string text)
    {
        var within = new Stack<string>();
        List<IcsLine>? lines = null;
        var ended = false;
        foreach (var line in IcsLine.Of(text))
        {
            if (line.Name == "BEGIN")
            {
                within.Push(line.Value.ToUpperInvariant());
                if (within.Peek() == "VEVENT") lines = [];
                continue;
            }

            if (line.Name != "END")
            {
                if (within.TryPeek(out var component) && component == "VEVENT") lines!.Add(line);
                continue;
            }

            if (!within.TryPop(out var closed) || closed != line.Value.ToUpperInvariant()) throw IcsException.CutShort;
            ended |= closed == "VCALENDAR";
            if (closed == "VEVENT") yield return lines!;
        }

        if (!ended || within.Count > 0) throw IcsException.CutShort;
    }
}
