using System.Collections.Immutable;
using SocialInbox.Sla;
using static SocialInbox.Ledger.ConversationEvent;

namespace SocialInbox.Ledger.Decisions;

/// <summary>What a change did to the clocks, for the history: started, ended, corrected.</summary>
internal static class Explanation
{
    public static IEnumerable<ConversationEvent> Of(Conversation before, ImmutableArray<ConversationEvent> events)
    {
        var known = before.Clocks();
        foreach (var clock in before.Apply(events).Clocks())
        {
            var was = known.FirstOrDefault(c => c.Asked.Contains(clock.Id));
            if (was is null) yield return new ClockStarted(clock.Id, clock.Kind, clock.StartedAt, clock.DueAt);
            if (was?.Verdict == clock.Verdict) continue;
            if (was is { Verdict: not Verdict.Running }) yield return new VerdictCorrected(clock.Id, was.Verdict, clock.Verdict, Evidence(before, events, clock));
            else if (clock.EndedAt is { } ended) yield return new ClockEnded(clock.Id, clock.Verdict, ended);
        }
    }

    // The last event without which the verdict was another one.
    private static VerdictEvidence? Evidence(Conversation state, ImmutableArray<ConversationEvent> events, Clock corrected)
    {
        VerdictEvidence? evidence = null;
        var verdict = VerdictOf(state, corrected);
        foreach (var happened in events)
        {
            state = state.Apply(happened);
            var next = VerdictOf(state, corrected);
            if (next != verdict) evidence = VerdictEvidence.Of(happened) ?? evidence;
            verdict = next;
        }

        return evidence;
    }

    private static Verdict? VerdictOf(Conversation state, Clock clock) => state.Clocks().FirstOrDefault(c => c.Asked.Contains(clock.Id))?.Verdict;
}
