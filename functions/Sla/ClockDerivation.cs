using System.Collections.Immutable;
using SocialInbox.Ledger;

namespace SocialInbox.Sla;

/// <summary>
/// The clocks of a conversation as a pure function of its facts: whatever order the facts arrived in, the verdicts are the same.
/// </summary>
public static class ClockDerivation
{
    /// <summary>Ordered by start. A clock does not restart when the waiting customer writes again.</summary>
    public static ImmutableArray<Clock> Clocks(this Conversation conversation)
    {
        var clocks = ImmutableArray.CreateBuilder<Clock>();
        foreach (var together in Wait.Of(conversation).GroupBy(w => w.End))
            clocks.Add(Start(clocks.Count == 0 ? ClockKind.FirstResponse : ClockKind.NextResponse, [.. together], conversation.Policy));
        return clocks.ToImmutable();
    }

    /// <summary>The steps of running clocks that have not fired, by their true instant.</summary>
    public static IEnumerable<(Clock Clock, StepKind Kind, DateTimeOffset At)> StepsAhead(this Conversation conversation) =>
        from clock in conversation.Clocks()
        where clock.Verdict == Verdict.Running
        from kind in Enum.GetValues<StepKind>()
        where !conversation.HasFired(clock, kind)
        select (clock, kind, clock.At(kind));

    /// <summary>A step fires once for all questions that wait together: one that joins later does not repeat it.</summary>
    public static bool HasFired(this Conversation conversation, Clock clock, StepKind kind) =>
        conversation.Steps.Any(s => s.Kind == kind && clock.Asked.Contains(s.Clock));

    private static Clock Start(ClockKind kind, ImmutableArray<Wait> together, ResponsePolicy policy)
    {
        var first = together[0];
        var due = first.From + policy.Target;
        return new Clock(kind, first.From, due - policy.WarnBefore, due, first.End?.At, first.End?.Answered ?? false, [.. together.Select(w => w.Id)]);
    }
}
