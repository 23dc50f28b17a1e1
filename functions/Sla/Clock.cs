using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using SocialInbox.Escalation.Ladders;
using SocialInbox.Ledger;

namespace SocialInbox.Sla;

public enum ClockKind { FirstResponse, NextResponse }

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

    /// <summary>Who is told when; null: the administrator, of the warning and of the breach.</summary>
    public Ladder? Ladder { get; init; }

    public Verdict Verdict =>
        EndedAt is not { } ended ? Verdict.Running
        : ended > DueAt ? Verdict.Missed
        : Answered ? Verdict.Met
        : Verdict.Cancelled;

    public DateTimeOffset At(StepKind step) => step switch { StepKind.Warn => WarnAt, StepKind.Breach => DueAt };
}
