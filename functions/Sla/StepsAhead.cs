using System.Collections.Immutable;
using System.Diagnostics;
using SocialInbox.Escalation.Ladders;
using SocialInbox.Ledger;

namespace SocialInbox.Sla;

/// <summary>A step that a running clock will come to. <paramref name="At"/>: its true instant, which may be past.</summary>
public sealed record StepAhead(Clock Clock, StepKind Kind, DateTimeOffset At, ImmutableArray<Recipient> Tell)
{
    public string? Rung { get; init; }
    public int Repeat { get; init; }

    public StepId Id => StepId.For(Clock.Id, Kind, Rung, Repeat);
}

/// <summary>
/// What a clock will come to, as a pure function of the clock, its ladder and the steps that fired. A step fires once, whoever asks how
/// often: what has fired is not ahead. An answer ends the clock and with it all that is ahead.
/// </summary>
public static class StepsAheadOfClocks
{
    private static readonly ImmutableArray<StepKind> Facts = [StepKind.Warn, StepKind.Breach];
    private static readonly ImmutableArray<Recipient> OnlyAdministrator = [Recipient.Administrator];

    /// <summary>The steps of running clocks that have not fired.</summary>
    public static IEnumerable<StepAhead> StepsAhead(this Conversation conversation) => conversation.Clocks().SelectMany(clock => clock.StepsAhead(conversation.Fired()));

    /// <param name="fired">All steps of the conversation that fired.</param>
    public static IEnumerable<StepAhead> StepsAhead(this Clock clock, ImmutableArray<FiredStep> fired)
    {
        if (clock.Verdict != Verdict.Running) yield break;
        foreach (var kind in Facts.Where(kind => clock.Reaches(clock.At(kind)) && !clock.Reached(fired, kind).Any()))
            yield return new StepAhead(clock, kind, clock.At(kind), clock.Ladder is null ? OnlyAdministrator : []);
        foreach (var rung in clock.Ladder?.Rungs ?? [])
        {
            if (Next(clock, rung, clock.Reached(fired, StepKind.Rung).Where(step => step.Rung == rung.Id).MaxBy(step => step.Repeat)) is { } next && clock.Reaches(next.At)) yield return next;
        }
    }

    /// <summary>A step fires once for all questions that wait together: one that joins later does not repeat it.</summary>
    public static bool HasFired(this Conversation conversation, Clock clock, StepKind kind) => clock.Reached(conversation.Fired(), kind).Any();

    /// <summary>The rung's instant on this clock: never before the clock's start, nor before a version of the book that brought the rung.</summary>
    public static DateTimeOffset At(this Clock clock, Rung rung)
    {
        var at = rung.At.Moment switch
        {
            RungMoment.PercentOfTarget => clock.AtPercent(rung.At.Percent),
            RungMoment.BeforeDue => clock.DueAt - rung.At.By,
            RungMoment.AtDue => clock.DueAt,
            RungMoment.AfterDue => clock.DueAt + rung.At.By,
            _ => throw new UnreachableException($"Nobody knows when {rung.At.Moment} is."),
        };
        var since = clock.Stages.Reverse().TakeWhile(stage => stage.Level.Ladder?.Rung(rung.Id) is not null).LastOrDefault()?.HoldsFrom(clock.Pauses) ?? clock.StartedAt;
        var earliest = since > clock.StartedAt ? since : clock.StartedAt;
        return at < earliest ? earliest : at;
    }

    internal static IEnumerable<FiredStep> Reached(this Clock clock, ImmutableArray<FiredStep> fired, StepKind kind) =>
        fired.Where(step => step.Kind == kind && clock.Asked.Contains(step.Clock));

    // Reminded from when people were told, not from when they should have been: after an outage they hear it once, not once for each time missed.
    private static StepAhead? Next(Clock clock, Rung rung, FiredStep? last) =>
        last is null ? Ahead(clock, rung, clock.At(rung), 0)
        : rung.RepeatEvery is { } every && last.Repeat < rung.MostRepeats && last.AcknowledgedBy is null ? Ahead(clock, rung, last.FiredAt + every, last.Repeat + 1)
        : null;

    private static StepAhead Ahead(Clock clock, Rung rung, DateTimeOffset at, int repeat) => new(clock, StepKind.Rung, at, rung.Tell) { Rung = rung.Id, Repeat = repeat };
}
