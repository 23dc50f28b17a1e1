using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using SocialInbox.Escalation.Ladders;
using SocialInbox.Ledger;

namespace SocialInbox.Sla;

/// <summary>Time runs out, it has run out: facts of every clock. A rung: people are told, as the clock's ladder wants it. A rule: people are told, as a rule for such posts wants it.</summary>
public enum StepKind { Warn, Breach, Rung, Rule }

/// <summary>
/// A step of a clock that was reached. That it fired, and when, never changes. <paramref name="DueAt"/> is the true instant,
/// <paramref name="FiredAt"/> the moment we noticed.
/// </summary>
public sealed record FiredStep(ClockId Clock, StepKind Kind, DateTimeOffset DueAt, DateTimeOffset FiredAt)
{
    /// <summary>Of the ladder, or the rule's id; null for the facts.</summary>
    public string? Rung { get; init; }

    /// <summary>What the rule is called; null where it is none.</summary>
    public string? RuleName { get; init; }

    /// <summary>0 when the rung was reached, then one for each time that people were reminded.</summary>
    public int Repeat { get; init; }

    /// <summary>Who is told, and how far that has come; empty where a ladder decides and this is no rung of it.</summary>
    public ImmutableArray<StepNotice> Notices { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The first version of the product told one recipient only and stored how far that had come here. Read, never written.</summary>
    public NoticeState Notice
    {
        get => NoticeState.None;
        init => Notices = value == NoticeState.None ? Notices : [new StepNotice(Recipient.Administrator) { State = value }];
    }

    public Actor? AcknowledgedBy { get; init; }
    public DateTimeOffset? AcknowledgedAt { get; init; }

    /// <summary>A reminder that nobody needs: somebody has taken note.</summary>
    public bool IsIdleReminder => Repeat > 0 && AcknowledgedBy is not null;

    /// <summary>Whether this is the same rung again, later.</summary>
    public bool IsReminderOf(FiredStep other) => Kind == StepKind.Rung && Rung == other.Rung && Clock == other.Clock && Repeat > other.Repeat;

    /// <summary>Names the step within its conversation, in addresses and to the receiver of notices.</summary>
    public StepId Id => StepId.For(Clock, Kind, Rung, Repeat);
}

[JsonConverter(typeof(IdJson<StepId>))]
public readonly record struct StepId(string Value) : IId<StepId>
{
    public static StepId From(string value) => new(value);

    public static StepId For(ClockId clock, StepKind kind, string? rung = null, int repeat = 0) => new(kind switch
    {
        StepKind.Warn => $"{clock}.warn",
        StepKind.Breach => $"{clock}.breach",
        StepKind.Rung => string.Create(CultureInfo.InvariantCulture, $"{clock}.rung.{rung}.{repeat}"),
        StepKind.Rule => $"{clock}.rule.{rung}",
    });

    /// <summary>Whether it is the same rung of the same clock.</summary>
    public bool IsSameRung(StepId other) => Value.Contains(".rung.", StringComparison.Ordinal) && Value[..Value.LastIndexOf('.')] == other.Value[..Math.Max(0, other.Value.LastIndexOf('.'))];

    public override string ToString() => Value;
}
