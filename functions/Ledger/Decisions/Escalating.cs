using SocialInbox.Sla;
using static SocialInbox.Ledger.ConversationCommand;
using static SocialInbox.Ledger.ConversationEvent;

namespace SocialInbox.Ledger.Decisions;

internal static class Escalating
{
    /// <summary>Each step fires once, with its true instant, however late we are.</summary>
    public static Decision Decide(Conversation state, FireSteps command, DateTimeOffset now)
    {
        var due = state.StepsAhead().Where(s => s.At <= command.Until).OrderBy(s => s.At).ThenBy(s => s.Kind);
        return Decision.Of([.. due.Select(s => new StepFired(
            new FiredStep(s.Clock.Id, s.Kind, s.At, now) { Notice = command.Notice, NoticeNotBefore = command.Notice == NoticeState.Pending ? now : null }))]);
    }

    public static Decision Decide(Conversation state, SettleNotice command)
    {
        if (Step(state, command.Step) is not { } step) return Refusal.NotFound;
        return step.Notice == NoticeState.Pending
            ? Decision.Of(new NoticeSettled(command.Step, command.State, step.NoticeAttempt + 1, command.NotBefore))
            : Decision.Nothing;
    }

    public static Decision Decide(Conversation state, Acknowledge command, DateTimeOffset now) => Step(state, command.Step) switch
    {
        null => Refusal.NotFound,
        { AcknowledgedBy: not null } => Decision.Nothing,
        _ => Decision.Of(new StepAcknowledged(command.Step, command.By, now)),
    };

    private static FiredStep? Step(Conversation state, StepId id) => state.Steps.FirstOrDefault(s => s.Id == id);
}
