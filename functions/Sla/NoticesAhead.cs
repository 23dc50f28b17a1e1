using SocialInbox.Ledger;

namespace SocialInbox.Sla;

/// <summary>A recipient who is to be told, or told that it is over. <paramref name="At"/>: not before this instant.</summary>
public sealed record NoticeAhead(FiredStep Step, int Number, StepNotice Notice, DateTimeOffset At)
{
    /// <summary>Whoever fires a step of a clock puts its notice on the queue; what a rule wants told waits for the next sweep.</summary>
    public bool IsHandedOver => Step.Kind != StepKind.Rule || Notice.Attempt > 0 || !Notice.GivenUp.IsEmpty;
}

public static class NoticesAheadOfSteps
{
    /// <summary>What is to be told in the conversation, in the order in which it fell due. Pure.</summary>
    public static IEnumerable<NoticeAhead> NoticesAhead(this Conversation conversation)
    {
        // A clock may also be gone altogether: the book has no such target any more.
        var running = conversation.Clocks().Where(clock => clock.Verdict == Verdict.Running).SelectMany(clock => clock.Asked).ToHashSet();
        return
            from step in conversation.Steps
            from numbered in step.Notices.Index()
            let notice = numbered.Item
            let runs = running.Contains(step.Clock)
            where notice.State == NoticeState.Pending
                || (notice is { State: NoticeState.Delivered, StaysOpen: true } && !runs)
                || (notice.State == NoticeState.Spared && runs && !step.IsIdleReminder)
            orderby step.DueAt
            select new NoticeAhead(step, numbered.Index, notice, notice.NotBefore ?? step.FiredAt);
    }

    /// <summary>Whether people are still to hear of the step.</summary>
    public static bool IsToBeTold(this Conversation conversation, FiredStep step) => step.Kind == StepKind.Rule || (!step.IsIdleReminder && conversation.StillWaits(step));

    /// <summary>Whether the customer still waits for what the step was about.</summary>
    public static bool StillWaits(this Conversation conversation, FiredStep step) =>
        conversation.Clocks().Any(clock => clock.Verdict == Verdict.Running && clock.Asked.Contains(step.Clock));
}
