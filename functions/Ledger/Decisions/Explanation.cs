using System.Collections.Immutable;
using SocialInbox.Sla;
using static SocialInbox.Ledger.ConversationEvent;

namespace SocialInbox.Ledger.Decisions;

/// <summary>What a change did to the clocks and the pauses, for the history: started, moved, ended, joined, corrected.</summary>
internal static class Explanation
{
    public static IEnumerable<ConversationEvent> Of(Conversation before, ImmutableArray<ConversationEvent> events, Conversation after, DateTimeOffset now)
    {
        var known = before.Clocks();
        var present = after.Clocks();
        foreach (var ended in OfPauses(before, events, after)) yield return ended;
        foreach (var clock in present)
        {
            var same = known.FirstOrDefault(c => c.Id == clock.Id);

            // A question that waited together with others may wait on when those are answered: with the verdict of all.
            var was = same ?? known.FirstOrDefault(c => c.Asked.Contains(clock.Id));
            if (same is null) yield return new ClockStarted(clock.Id, clock.Kind, clock.StartedAt, clock.DueAt);
            var corrected = was is { Verdict: not Verdict.Running } && was.Verdict != clock.Verdict;
            var ends = !corrected && clock.EndedAt is not null && same is not { Verdict: not Verdict.Running };
            if (corrected) yield return new VerdictCorrected(clock.Id, was!.Verdict, clock.Verdict, Evidence(before, events, now, clock, VerdictOf));

            // That it had run out is known to people; that it runs again is nothing that may happen without a word.
            else if (RanOut(was, now) == true && RanOut(clock, now) == false) yield return new VerdictCorrected(clock.Id, Verdict.Missed, Verdict.Running, Evidence(before, events, now, clock, RanOut));
            if (corrected || (same is not null && Moved(same, clock, ends))) yield return new ClockMoved(clock.Id, clock.Kind, clock.StartedAt, clock.DueAt, ends ? null : clock.EndedAt);
            if (ends) yield return new ClockEnded(clock.Id, clock.Verdict, clock.EndedAt!.Value);
        }

        foreach (var clock in known.Where(clock => !present.Any(c => c.Id == clock.Id)))
        {
            if (present.FirstOrDefault(c => c.Asked.Contains(clock.Id)) is { } other) yield return new ClockJoined(clock.Id, other.Id);

            // The book has no such target any more, or what was asked is none: nobody is judged by it.
            else if (clock.Verdict == Verdict.Running) yield return new ClockEnded(clock.Id, Verdict.Cancelled, now);
        }
    }

    // One that a person ended is told by that.
    private static IEnumerable<ConversationEvent> OfPauses(Conversation before, ImmutableArray<ConversationEvent> events, Conversation after)
    {
        if (after.Pauses.IsEmpty) yield break;
        var known = Parking.Of(before, Wait.Of(before));
        foreach (var (number, pause) in Parking.Of(after, Wait.Of(after)).Index())
        {
            var was = number < known.Length ? known[number].To : null;
            if (pause.To != was && !events.OfType<Resumed>().Any(resumed => resumed.At == pause.To)) yield return new PauseEnded(number, pause.To, pause.EndedBy);
        }
    }

    private static bool Moved(Clock was, Clock clock, bool ends) =>
        (was.Kind, was.StartedAt, was.DueAt) != (clock.Kind, clock.StartedAt, clock.DueAt) || (!ends && was.EndedAt != clock.EndedAt);

    // The last event without which it was judged otherwise.
    private static VerdictEvidence? Evidence<T>(Conversation state, ImmutableArray<ConversationEvent> events, DateTimeOffset now, Clock corrected, Func<Clock?, DateTimeOffset, T> judge)
    {
        VerdictEvidence? evidence = null;
        var verdict = judge(Same(state), now);
        foreach (var happened in events)
        {
            state = state.Apply(happened);
            var next = judge(Same(state), now);
            if (!EqualityComparer<T>.Default.Equals(next, verdict)) evidence = VerdictEvidence.Of(happened) ?? evidence;
            verdict = next;
        }

        return evidence;

        Clock? Same(Conversation conversation) => conversation.Clocks().FirstOrDefault(c => c.Asked.Contains(corrected.Id));
    }

    private static Verdict? VerdictOf(Clock? clock, DateTimeOffset now) => clock?.Verdict;

    private static bool? RanOut(Clock? clock, DateTimeOffset now) => clock is { Verdict: Verdict.Running } ? clock.DueAt <= now && clock.Reaches(clock.DueAt) : null;
}
