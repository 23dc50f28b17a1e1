using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using SocialInbox.Escalation.Ladders;
using SocialInbox.Ledger;
using SocialInbox.Sla.Calendars;

namespace SocialInbox.Sla;

public enum ClockKind
{
    FirstResponse,

    /// <summary>From the oldest question that is not answered, after the first was.</summary>
    NextResponse,

    /// <summary>From the first question until nothing waits any more; a question soon after that belongs to the same.</summary>
    Resolution,
}

public enum Verdict
{
    Running,
    Met,
    Missed,

    /// <summary>It ended in time without an answer: closed by a person, deleted or taken back by the customer.</summary>
    Cancelled,
}

/// <summary>
/// Names a clock by what started it: a version of a post, a person who rescued the post, or who took it up again. No name tells what
/// is known when of the post's other versions, since that may still change.
/// </summary>
[JsonConverter(typeof(IdJson<ClockId>))]
public readonly record struct ClockId(string Value) : IId<ClockId>
{
    public static ClockId From(string value) => new(value);

    public static ClockId Asked(PostKey post, VersionFacts version) => new($"{post}-{KeyHash.Of(version.Name)[..8]}");

    public static ClockId Rescued(PostKey post) => new(post.Value);

    public static ClockId TakenUp(PostKey post, DateTimeOffset at) => new($"{post}-{at.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)}");

    /// <summary>The clock of a resolution, named for the question that began it.</summary>
    public static ClockId Resolving(ClockId asked) => new($"{asked}-resolution");

    public override string ToString() => Value;
}

/// <summary>
/// One wait of the customer: from the oldest question that one answer answers, to that answer. All instants are the network's where
/// it told us, UTC. <paramref name="Asked"/>: all questions that wait together, the first of them names the clock.
/// </summary>
public sealed record Clock(
    ClockKind Kind, DateTimeOffset StartedAt, DateTimeOffset WarnAt, DateTimeOffset DueAt, DateTimeOffset? EndedAt, bool Answered, ImmutableArray<ClockId> Asked)
{
    public ClockId Id => Asked[0];

    /// <summary>All that held while it ran, oldest first: the last is what it is judged by.</summary>
    public ImmutableArray<ClockStage> Stages { get; init; } = [];

    /// <summary>Time that does not count. What still lasts is not in it.</summary>
    public ImmutableArray<PausedSpan> Pauses { get; init; } = [];

    /// <summary>Those of <see cref="Pauses"/> in which nobody waited: all was answered, and the customer had not asked again.</summary>
    public ImmutableArray<PausedSpan> Idle { get; init; } = [];

    /// <summary>Since when it stands still; its instants are as they were then. Null: it does not.</summary>
    public DateTimeOffset? PausedSince { get; init; }

    /// <summary>Null where the account's own target holds.</summary>
    public string? Policy => Stages is [.., var last] ? last.Level.Policy : null;

    /// <summary>The version of the book that it is judged by; 0 where there is none.</summary>
    public int Book => Stages is [.., var last] ? last.Book : 0;

    public BusinessCalendar Calendar => Stages is [.., var last] ? last.Level.Calendar : BusinessCalendar.Always;

    /// <summary>Who is told when; null: the administrator, of the warning and of the breach.</summary>
    public Ladder? Ladder => Stages is [.., var last] ? last.Level.Ladder : null;

    public Verdict Verdict =>
        EndedAt is not { } ended ? Verdict.Running
        : ended > DueAt ? Verdict.Missed
        : Answered ? Verdict.Met
        : Verdict.Cancelled;

    /// <summary>The instant of a fact of the clock; the instants of rungs come from its ladder.</summary>
    public DateTimeOffset At(StepKind fact) => fact == StepKind.Warn ? WarnAt : DueAt;

    /// <summary>The instant at which so much of the target has passed, in the time of the policy's calendar.</summary>
    public DateTimeOffset AtPercent(int percent) => ClockStage.Reach(Stages, Pauses, PausedSince, stage => stage.After(StartedAt, stage.Target.Within * (percent / 100.0), Pauses));

    /// <summary>Whether it comes to this instant, while it stands still.</summary>
    public bool Reaches(DateTimeOffset at) => PausedSince is not { } since || at <= since;

    internal static Clock Running(ClockKind kind, DateTimeOffset start, ImmutableArray<ClockStage> stages, ImmutableArray<PausedSpan> pauses, DateTimeOffset? still = null) => new(
        kind,
        start,
        ClockStage.Reach(stages, pauses, still, stage => stage.After(start, stage.Target.Within - stage.Target.WarnBefore, pauses)),
        ClockStage.Reach(stages, pauses, still, stage => stage.After(start, stage.Target.Within, pauses)),
        null,
        false,
        [])
    {
        Stages = stages,
        Pauses = pauses,
        PausedSince = still,
    };
}
