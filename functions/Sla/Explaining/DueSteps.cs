using System.Collections.Immutable;
using SocialInbox.Sla.Calendars;

namespace SocialInbox.Sla.Explaining;

/// <summary>The parts of the sum, in order: what kept the time of a clock from counting.</summary>
internal static class DueSteps
{
    // So many nights are told one by one; a longer wait is told in numbers.
    private const int MostNightsTold = 3;
    private const int MostClosuresWalked = 1000;

    public static ImmutableArray<DueStep> Of(Clock clock, DueWords words)
    {
        var from = clock.StartedAt;
        var closures = Closures(clock.Calendar, from, clock.DueAt);
        List<DueStep> between =
        [
            .. closures.Count <= MostNightsTold ? closures.SelectMany(closure => OneByOne(closure, clock.Calendar, words, from)) : InNumbers(closures, clock.Calendar, words, from),
            .. clock.Pauses.Except(clock.Idle).Where(pause => pause.To > from && pause.From < clock.DueAt).Select(words.Paused),
            .. clock.Idle.Where(idle => idle.From < clock.DueAt).Select(words.NobodyWaited),
            .. clock.Stages.Skip(1).Where(stage => stage.Since > from && stage.Since < clock.DueAt).Select(stage => words.Changed(stage.Since)),
        ];
        var target = clock.Stages is [.., var last] ? [words.Target(from, last.Target.Within, clock.Calendar.Definition is not null)] : ImmutableArray<DueStep>.Empty;
        ImmutableArray<DueStep> still = clock.PausedSince is { } since ? [words.StandsStill(since)] : [];
        return [words.Received(from), .. target, .. between.OrderBy(step => step.At < from ? from : step.At), .. still, words.Due(clock.DueAt)];
    }

    private static List<(DateTimeOffset Closes, DateTimeOffset Opens)> Closures(BusinessCalendar calendar, DateTimeOffset from, DateTimeOffset due)
    {
        var closures = new List<(DateTimeOffset, DateTimeOffset)>();
        for (var at = from; at < due && closures.Count < MostClosuresWalked;)
        {
            var closes = calendar.IsOpen(at) ? calendar.NextTurn(at) : at;
            if (closes is not { } closed || closed >= due) break;
            if (calendar.NextTurn(closed) is not { } opens || opens > due) break;
            closures.Add((closed, opens));
            at = opens;
        }

        return closures;
    }

    private static IEnumerable<DueStep> OneByOne((DateTimeOffset Closes, DateTimeOffset Opens) closure, BusinessCalendar calendar, DueWords words, DateTimeOffset from)
    {
        var (closes, opens) = closure;
        if (closes == from) yield return words.OutsideHours(closes, opens);
        else if (words.Date(closes) == words.Date(opens)) yield return words.Break(closes, opens);
        else yield return words.Closes(closes, opens);
        foreach (var step in Days(ClosedDates(closure, calendar, words), words)) yield return step;
    }

    private static IEnumerable<DueStep> InNumbers(List<(DateTimeOffset Closes, DateTimeOffset Opens)> closures, BusinessCalendar calendar, DueWords words, DateTimeOffset from)
    {
        var (closes, opens) = closures[0];
        yield return closes == from ? words.OutsideHours(closes, opens) : words.Closes(closes, opens);
        var nights = closures.Skip(1).Count(closure => words.Date(closure.Closes) != words.Date(closure.Opens));
        if (nights > 0) yield return words.MoreNights(closures[1].Closes, nights);
        var dates = closures.SelectMany(closure => ClosedDates(closure, calendar, words)).ToList();
        var weekends = dates.Where(DueWords.IsWeekend).GroupBy(day => day.Date.DayNumber - (((int)day.Date.DayOfWeek + 1) % 7)).Select(weekend => weekend.First()).ToList();
        if (weekends.Count > 0) yield return words.Weekends(weekends[0].Date, weekends.Count);
        foreach (var day in dates.Where(day => !DueWords.IsWeekend(day))) yield return words.ClosedDay(day);
    }

    private static IEnumerable<DueStep> Days(List<CalendarDay> dates, DueWords words)
    {
        for (var i = 0; i < dates.Count; i++)
        {
            if (!DueWords.IsWeekend(dates[i])) yield return words.ClosedDay(dates[i]);
            else if (i == 0 || !DueWords.IsWeekend(dates[i - 1])) yield return words.Weekends(dates[i].Date, 1);
        }
    }

    /// <summary>The dates on which it is closed all day; the day it came on too.</summary>
    private static List<CalendarDay> ClosedDates((DateTimeOffset Closes, DateTimeOffset Opens) closure, BusinessCalendar calendar, DueWords words)
    {
        var dates = new List<CalendarDay>();
        for (var date = words.Date(closure.Closes); date < words.Date(closure.Opens); date = date.AddDays(1))
            if (calendar.Day(date) is { IsClosed: true } day) dates.Add(day);
        return dates;
    }
}
