using System.Collections.Immutable;
using SocialInbox.Sla;
using static SocialInbox.Ledger.ConversationEvent;

namespace SocialInbox.Ledger.Decisions;

/// <summary>What a change did to the clocks, for the history: started, moved, ended, corrected.</summary>
internal static class Explanation
{
    public static IEnumerable<ConversationEvent> Of(Conversation before, ImmutableArray<ConversationEvent> events, DateTimeOffset now)
    {
        var known = before.Clocks();
        var present = before.Apply(events).Clocks();
        foreach (var clock in present)
        {
            var same = known.FirstOrDefault(c => c.Id == clock.Id);

            // A question that waited together with others may wait on when those are answered: with the verdict of all.
            var was = same ?? known.FirstOrDefault(c => c.Asked.Contains(clock.Id));
            if (same is null) yield return new ClockStarted(clock.Id, clock.Kind, clock.StartedAt, clock.DueAt);
            var corrected = was is { Verdict: not Verdict.Running } && was.Verdict != clock.Verdict;
            var ends = !corrected && clock.EndedAt is not null && same is not { Verdict: not Verdict.Running };
            if (corrected) yield return new VerdictCorrected(clock.Id, was!.Verdict, clock.Verdict, Evidence(before, events, clock));
            if (corrected || (same is not null && Moved(same, clock, ends))) yield return new ClockMoved(clock.Id, clock.Kind, clock.StartedAt, clock.DueAt, ends ? null : clock.EndedAt);
            if (ends) yield return new ClockEnded(clock.Id, clock.Verdict, clock.EndedAt!.Value);
        }

        // The book has no such target any more, or what was asked is none: nobody is judged by it.
        foreach (var gone in known.Where(clock => clock.Verdict == Verdict.Running && !present.Any(c => c.Asked.Contains(clock.Id)))) yield return new ClockEnded(gone.Id, Verdict.Cancelled, now);
    }

    private static bool Moved(Clock was, Clock clock, bool ends) =>
        (was.Kind, was.StartedAt, was.DueAt) != (clock.Kind, clock.StartedAt, clock.DueAt) || (!ends && was.EndedAt != clock.EndedAt);

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
