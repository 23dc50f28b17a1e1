using SocialInbox.Sla;
using static SocialInbox.Ledger.ConversationEvent;

namespace SocialInbox.Ledger.Decisions;

/// <summary>What a change did to the clocks, for the history: started, ended, corrected.</summary>
internal static class Explanation
{
    public static IEnumerable<ConversationEvent> Of(Conversation before, Conversation after)
    {
        var known = before.Clocks();
        foreach (var clock in after.Clocks())
        {
            var was = known.FirstOrDefault(c => c.Asked.Contains(clock.Id));
            if (was is null) yield return new ClockStarted(clock.Id, clock.Kind, clock.StartedAt, clock.DueAt);
            if (was?.Verdict == clock.Verdict) continue;
            if (was is { Verdict: not Verdict.Running }) yield return new VerdictCorrected(clock.Id, was.Verdict, clock.Verdict);
            else if (clock.EndedAt is { } ended) yield return new ClockEnded(clock.Id, clock.Verdict, ended);
        }
    }
}
