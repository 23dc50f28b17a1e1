using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using SocialInbox.Ledger;

namespace SocialInbox.Sla;

/// <summary>
/// What fired on a clock that ended, as short as can be: a conversation may have many such clocks, and its snapshot has to stay small. That
/// it fired stays known, since the customer may wait again; who was told of it stands in the history.
/// </summary>
/// <param name="Steps">Of a rung the last time.</param>
public sealed record PastSteps(ClockId Clock, ImmutableArray<PastStep> Steps)
{
    public IEnumerable<FiredStep> Fired() => Steps.Select(step => step.On(Clock));

    /// <summary>All that is past, with these.</summary>
    public static ImmutableArray<PastSteps> With(ImmutableArray<PastSteps> past, IEnumerable<FiredStep> steps) =>
        [.. past.SelectMany(clock => clock.Fired()).Concat(steps).GroupBy(step => step.Clock).Select(clock => new PastSteps(
            clock.Key, [.. clock.GroupBy(step => (step.Kind, step.Rung)).Select(same => PastStep.Of(same.MaxBy(step => step.Repeat)!))]))];
}

/// <summary>One step in one short text: which, how often, the second in which it was due, so many seconds later it fired, whether somebody took note.</summary>
[JsonConverter(typeof(IdJson<PastStep>))]
public readonly record struct PastStep(string Value) : IId<PastStep>
{
    private const char Break = '~';

    // Rungs are named in lower case, facts are not.
    private static readonly string[] Facts = [nameof(StepKind.Warn), nameof(StepKind.Breach)];

    // Nor is a rung's name written with a colon.
    private const string OfRule = "rule:";

    private static readonly Actor Somebody = new("", "");

    public static PastStep From(string value) => new(value);

    public static PastStep Of(FiredStep step) => new(string.Create(
        CultureInfo.InvariantCulture,
        $"{(step.Kind == StepKind.Rule ? OfRule : "")}{step.Rung ?? step.Kind.ToString()}~{step.Repeat}~{step.DueAt.ToUnixTimeSeconds()}~{step.FiredAt.ToUnixTimeSeconds() - step.DueAt.ToUnixTimeSeconds()}{(step.AcknowledgedBy is null ? "" : "~")}"));

    public FiredStep On(ClockId clock)
    {
        var parts = Value.Split(Break);
        var kind = Facts.Contains(parts[0]) ? Enum.Parse<StepKind>(parts[0]) : parts[0].StartsWith(OfRule, StringComparison.Ordinal) ? StepKind.Rule : StepKind.Rung;
        var due = DateTimeOffset.FromUnixTimeSeconds(Number(parts[2]));
        return new FiredStep(clock, kind, due, due.AddSeconds(Number(parts[3])))
        {
            Rung = kind switch { StepKind.Rung => parts[0], StepKind.Rule => parts[0][OfRule.Length..], StepKind.Warn or StepKind.Breach => null },
            Repeat = (int)Number(parts[1]),
            AcknowledgedBy = parts.Length > 4 ? Somebody : null,
        };
    }

    public override string ToString() => Value;

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
