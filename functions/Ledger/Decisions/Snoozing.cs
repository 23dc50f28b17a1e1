using System.Collections.Immutable;
using static SocialInbox.Ledger.ConversationCommand;
using static SocialInbox.Ledger.ConversationEvent;

namespace SocialInbox.Ledger.Decisions;

/// <summary>
/// Out of sight for a while. It never stops a clock, and whatever wants a person ends it: the customer, a step of a clock, a failed
/// reply, somebody else who has it now, its own end.
/// </summary>
internal static class Snoozing
{
    public static readonly TimeSpan Longest = TimeSpan.FromDays(366);

    /// <summary>Where only the customer's writing was named it comes back then all the same.</summary>
    public static readonly TimeSpan LongestSilence = TimeSpan.FromDays(14);

    /// <summary>Only where somebody waits and nothing is for a person to decide. A second one replaces the first.</summary>
    public static Decision Decide(Conversation state, Snooze command, DateTimeOffset now)
    {
        if (state.Version == 0) return Refusal.NotFound;
        var standing = Standing.Of(state);
        var until = command.Until ?? now + LongestSilence;
        if (standing.Pending.IsEmpty || Standing.Undecided(state) is not null || until <= now || until > now + Longest) return Refusal.WrongState;
        return Decision.Of(new Snoozed(new SnoozeFacts(now, until, command.Until is null, command.By), state.Snooze));
    }

    public static Decision Decide(Conversation state, Wake command, DateTimeOffset now) =>
        state.Version == 0 ? Refusal.NotFound
        : state.Snooze is null ? Decision.Nothing
        : Decision.Of(new Woken(WakeReason.ByPerson, now, command.By));

    /// <summary>The end that follows from what happens; null where the snooze lasts, or there is none.</summary>
    public static Woken? End(Conversation before, ImmutableArray<ConversationEvent> events, DateTimeOffset now)
    {
        if (before.Snooze is not { } snooze || events.Any(e => e is Snoozed or Woken)) return null;
        return Ends(snooze, before, before.Apply(events), events, now)
            .Select(end => end.At < snooze.From ? end with { At = snooze.From } : end)
            .OrderBy(end => end.At).ThenBy(end => end.Why).FirstOrDefault();
    }

    private static IEnumerable<Woken> Ends(SnoozeFacts snooze, Conversation before, Conversation after, ImmutableArray<ConversationEvent> events, DateTimeOffset now)
    {
        if (snooze.Until <= now) yield return new Woken(WakeReason.TimeCame, snooze.Until);
        foreach (var post in after.Posts.Where(post => !post.ByBrand && before.Post(post.Key)?.Latest.Name != post.Latest.Name)) yield return new Woken(WakeReason.CustomerWrote, post.Latest.FirstAt);
        foreach (var happened in events)
        {
            if (happened is StepFired { Step: var step }) yield return new Woken(WakeReason.StepFired, step.DueAt);
            if ((happened is Claimed { By: var by } && by.Id != snooze.By.Id) || (happened is Assigned { To: var to } && to.Id != snooze.By.Id)) yield return new Woken(WakeReason.Assigned, now);
            if (happened is ReplyHeld or ReplySentBack or ReplyEnded { State: ReplyState.Failed or ReplyState.Unknown }) yield return new Woken(WakeReason.ReplyFailed, now);
        }

        if (Standing.Of(after) is { Pending.IsEmpty: true } ended) yield return new Woken(WakeReason.NothingWaits, ended.State == ConversationState.Open ? now : ended.Since);
    }
}
