using System.Collections.Immutable;
using SocialInbox.Sla;
using static SocialInbox.Ledger.ConversationEvent;

namespace SocialInbox.Ledger.Decisions;

/// <summary>A snapshot has to stay small, however many waits a conversation comes to and however long its ladders are.</summary>
internal static class Passing
{
    /// <summary>Once there are many: those of clocks that ended and whom nobody is to hear of any more, and all times of a rung but the last.</summary>
    public static ImmutableArray<ConversationEvent> Of(Conversation state)
    {
        if (state.Steps.Length <= Conversation.MostSteps) return [];
        var ahead = state.NoticesAhead().Select(notice => notice.Step.Id).ToHashSet();
        var running = state.Clocks().Where(clock => clock.Verdict == Verdict.Running).SelectMany(clock => clock.Asked).ToHashSet();
        ImmutableArray<StepId> passed =
        [
            // Nobody heard of what was spared: should the customer wait again, it is told after all. What stays open elsewhere is to be closed there at the end.
            .. state.Steps.Where(step => !ahead.Contains(step.Id) && !step.Notices.Any(notice => notice.State == NoticeState.Spared || notice is { State: NoticeState.Delivered, StaysOpen: true }))
                .Where(step => !running.Contains(step.Clock) || state.Steps.Any(later => later.IsReminderOf(step))).Select(step => step.Id),
        ];
        return passed.IsEmpty ? [] : [new StepsPassed(passed)];
    }
}
