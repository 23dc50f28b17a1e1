using System.Text.Json.Serialization;
using SocialInbox.Ledger;

namespace SocialInbox.Sla;

public enum StepKind { Warn, Breach }

public enum NoticeState
{
    /// <summary>Nobody outside the inbox is told: no target is set.</summary>
    None,
    Pending,
    Delivered,

    /// <summary>All tries failed; the banner still shows the step.</summary>
    Failed,
}

/// <summary>
/// A step of a clock that was reached. That it fired, and when, never changes. <paramref name="DueAt"/> is the true instant,
/// <paramref name="FiredAt"/> the moment we noticed.
/// </summary>
public sealed record FiredStep(ClockId Clock, StepKind Kind, DateTimeOffset DueAt, DateTimeOffset FiredAt)
{
    public NoticeState Notice { get; init; }
    public int NoticeAttempt { get; init; }
    public DateTimeOffset? NoticeNotBefore { get; init; }
    public Actor? AcknowledgedBy { get; init; }
    public DateTimeOffset? AcknowledgedAt { get; init; }

    /// <summary>Names the step within its conversation, in addresses and to the receiver of notices.</summary>
    public StepId Id => StepId.For(Clock, Kind);
}

[JsonConverter(typeof(IdJson<StepId>))]
public readonly record struct StepId(string Value) : IId<StepId>
{
    public static StepId From(string value) => new(value);

    public static StepId For(ClockId clock, StepKind kind) => new($"{clock}.{(kind == StepKind.Warn ? "warn" : "breach")}");

    public override string ToString() => Value;
}
