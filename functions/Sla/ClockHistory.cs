using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SocialInbox.Ledger;
using static SocialInbox.Ledger.ConversationEvent;

namespace SocialInbox.Sla;

/// <summary>
/// What the events of a conversation tell of its clocks, read by themselves: nothing is derived from posts and answers here. That it
/// comes to the clocks that are derived shows that the history leaves nothing out.
/// </summary>
public static class ClockHistory
{
    /// <param name="history">All events, in their order.</param>
    /// <returns>Also those that ended because nobody is judged by them any more.</returns>
    public static ImmutableDictionary<ClockId, ToldClock> Replay(IEnumerable<ConversationEvent> history) =>
        history.Aggregate(ImmutableDictionary<ClockId, ToldClock>.Empty, (told, happened) => happened switch
        {
            ClockStarted e => told.SetItem(e.Clock, new ToldClock(e.Kind, e.StartedAt, e.DueAt, null, Verdict.Running)),
            ClockMoved e => told.SetItem(e.Clock, told[e.Clock] with { Kind = e.Kind, StartedAt = e.StartedAt, DueAt = e.DueAt, EndedAt = e.EndedAt }),
            ClockEnded e => told.SetItem(e.Clock, told[e.Clock] with { EndedAt = e.EndedAt, Verdict = e.Verdict }),
            VerdictCorrected e => told.SetItem(e.Clock, told[e.Clock] with { Verdict = e.To }),
            ClockJoined e => told.Remove(e.Clock),
            _ => told,
        });

    /// <summary>What the events tell of the pauses: in the order in which people began them, each with its end, null while it lasts.</summary>
    public static ImmutableArray<(DateTimeOffset From, DateTimeOffset? To)> Pauses(IEnumerable<ConversationEvent> history) =>
        history.Aggregate(ImmutableArray<(DateTimeOffset From, DateTimeOffset? To)>.Empty, (told, happened) => happened switch
        {
            Paused e => told.Add((e.At, null)),
            Resumed e => [.. told.Select(pause => pause.To is null ? (pause.From, e.At) : pause)],
            PauseEnded e => told.SetItem(e.Number, (told[e.Number].From, e.At)),
            _ => told,
        });

    /// <summary>What happened to one clock, by its true instants.</summary>
    /// <param name="changes">In their order.</param>
    public static ImmutableArray<ClockMoment> Of(Clock clock, IReadOnlyCollection<StoredChange> changes) =>
    [
        .. changes.SelectMany(change => change.Events.Select(happened => MomentOf(clock, happened, change.At))).OfType<ClockMoment>()
            .Concat(clock.Kind == ClockKind.FirstResponse ? [] : Pauses(changes.SelectMany(change => change.Events)).SelectMany(MomentsOf))
            .Where(moment => moment.At >= clock.StartedAt && !(moment.At > clock.EndedAt && moment.Kind is ClockMomentKind.Paused or ClockMomentKind.Resumed or ClockMomentKind.Retargeted))
            .Distinct().OrderBy(moment => moment.At),
    ];

    private static IEnumerable<ClockMoment> MomentsOf((DateTimeOffset From, DateTimeOffset? To) pause)
    {
        yield return new ClockMoment(pause.From, ClockMomentKind.Paused);
        if (pause.To is { } to) yield return new ClockMoment(to, ClockMomentKind.Resumed);
    }

    private static ClockMoment? MomentOf(Clock clock, ConversationEvent happened, DateTimeOffset at) => happened switch
    {
        ClockStarted e when clock.Id == e.Clock => new(e.StartedAt, ClockMomentKind.Activated),
        ClockEnded e when clock.Id == e.Clock => new(e.EndedAt, ClockMomentKind.Fulfilled),
        VerdictCorrected e when clock.Asked.Contains(e.Clock) => new(at, ClockMomentKind.Corrected),
        StepFired { Step: { Kind: StepKind.Warn } step } when clock.Asked.Contains(step.Clock) => new(step.DueAt, ClockMomentKind.Warned),
        StepFired { Step: { Kind: StepKind.Breach } step } when clock.Asked.Contains(step.Clock) => new(step.DueAt, ClockMomentKind.Breached),
        StepAcknowledged e when clock.Asked.Any(asked => e.Step.Value.StartsWith($"{asked}.", StringComparison.Ordinal)) => new(e.At, ClockMomentKind.Acknowledged),
        Retargeted e => new(e.At, ClockMomentKind.Retargeted),
        _ => null,
    };
}

/// <summary>A clock as the history tells it.</summary>
public sealed record ToldClock(ClockKind Kind, DateTimeOffset StartedAt, DateTimeOffset DueAt, DateTimeOffset? EndedAt, Verdict Verdict);

[JsonConverter(typeof(JsonStringEnumConverter<ClockMomentKind>))]
public enum ClockMomentKind
{
    [JsonStringEnumMemberName("activated")] Activated,
    [JsonStringEnumMemberName("paused")] Paused,
    [JsonStringEnumMemberName("resumed")] Resumed,
    [JsonStringEnumMemberName("retargeted")] Retargeted,
    [JsonStringEnumMemberName("warned")] Warned,
    [JsonStringEnumMemberName("breached")] Breached,
    [JsonStringEnumMemberName("fulfilled")] Fulfilled,
    [JsonStringEnumMemberName("corrected")] Corrected,
    [JsonStringEnumMemberName("acknowledged")] Acknowledged,
}

/// <summary>One thing that happened to a clock. <paramref name="At"/>: when it was so, not when we noticed.</summary>
public sealed record ClockMoment(DateTimeOffset At, ClockMomentKind Kind);
