using System.Collections.Immutable;
using NodaTime;
using SocialInbox.Sla.Calendars;

namespace SocialInbox.Sla.Explaining;

public enum DueStepKind
{
    Received,

    /// <summary>How much time the target grants.</summary>
    Target,

    /// <summary>It came while nobody works.</summary>
    OutsideHours,
    Closes,

    /// <summary>Closed for a part of one day.</summary>
    Break,
    Nights,
    Weekend,
    Holiday,
    ClosedDay,
    Paused,

    /// <summary>All was answered, and the customer had not asked again.</summary>
    NobodyWaited,

    /// <summary>Another target began to hold.</summary>
    Changed,

    /// <summary>It stands still: the due instant is what it would be had it not.</summary>
    StandsStill,
    Due,
}

/// <summary>One part of the sum. <paramref name="De"/> and <paramref name="En"/> say it, in the zone of the explanation.</summary>
/// <param name="Until">Where it lasts and ends.</param>
public sealed record DueStep(DueStepKind Kind, DateTimeOffset At, DateTimeOffset? Until, string De, string En);

/// <summary>Why a clock is due when it is: the sum as data, and as a sentence in German and English. Pure.</summary>
/// <param name="Zone">The zone in whose time of day it speaks.</param>
/// <param name="Calendar">The name of the calendar that counts; null: around the clock.</param>
/// <param name="Counted">When time counted, or will, until it is due: open and not paused. The first so many of them.</param>
/// <param name="CustomerSeconds">From the question to the answer, as the customer feels it; while there is none to the due instant, or to now once that has passed.</param>
/// <param name="TeamSeconds">What of that counts.</param>
public sealed record DueExplanation(
    string Zone, string? Calendar, ImmutableArray<DueStep> Steps, ImmutableArray<CountedSpan> Counted, long CustomerSeconds, long TeamSeconds, string De, string En)
{
    /// <param name="team">The zone to speak in where no calendar gives one.</param>
    public static DueExplanation Of(Clock clock, DateTimeZone team, DateTimeOffset now)
    {
        var calendar = clock.Calendar;
        var zone = calendar.Definition is null ? team : calendar.Zone;
        var words = new DueWords(zone, clock.StartedAt, calendar.Definition?.HolidayRegion);
        var steps = DueSteps.Of(clock, words);
        var until = clock.EndedAt ?? (now > clock.DueAt && clock.Reaches(clock.DueAt) ? now : clock.DueAt);
        var spans = CountedSpan.Of(calendar, clock.StartedAt, until, clock.PausedSince is { } since && since < until ? clock.Pauses.Add(new PausedSpan(since, until)) : clock.Pauses);
        return new DueExplanation(
            zone.Id,
            calendar.Definition?.Name,
            steps,
            [.. CountedSpan.Of(calendar, clock.StartedAt, clock.DueAt, clock.Pauses).Take(CountedSpan.Most)],
            (long)(until - clock.StartedAt).TotalSeconds,
            spans.Sum(span => (span.To - span.From).Ticks) / TimeSpan.TicksPerSecond,
            string.Join(", ", steps.Select(step => step.De)),
            string.Join(", ", steps.Select(step => step.En)));
    }
}
