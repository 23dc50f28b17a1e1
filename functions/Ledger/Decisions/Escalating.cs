using SocialInbox.Sla;
using static SocialInbox.Ledger.ConversationCommand;
using static SocialInbox.Ledger.ConversationEvent;

namespace SocialInbox.Ledger.Decisions;

internal static class Escalating
{
    /// <summary>Each step fires once, with its true instant, however late we are.</summary>
    public static Decision Decide(Conversation state, FireSteps command, DateTimeOffset now) => Decision.Of([.. Due(state.StepsAhead(), command, now).Select(step => new StepFired(step))]);

    /// <summary>The steps that fire, in the order in which they fell due.</summary>
    internal static IEnumerable<FiredStep> Due(IEnumerable<StepAhead> ahead, FireSteps command, DateTimeOffset now) =>
        ahead.Where(s => s.At <= command.Until).OrderBy(s => s.At).ThenBy(s => s.Kind).Select(s => new FiredStep(s.Clock.Id, s.Kind, s.At, now)
        {
            Rung = s.Rung,
            Repeat = s.Repeat,
            Notices = [.. s.Tell.Select(to => new StepNotice(to) { State = command.Notice, NotBefore = command.Notice == NoticeState.Pending ? now : null })],
        });

    /// <summary>Tries of several senders come in any order: what one of them told is told.</summary>
    public static Decision Decide(Conversation state, SettleNotice command)
    {
        if (Notice(state, command.Step, command.Number) is not { } notice) return Refusal.NotFound;
        if (command.GiveUp is { } target) return notice.MayLeave(target) ? Decision.Of(new NoticeMovedOn(command.Step, command.Number, target, command.NotBefore)) : Decision.Nothing;
        return !notice.Takes(command.State, command.StaysOpen) ? Decision.Nothing : Decision.Of(new NoticeSettled(command.Step, command.State, notice.Attempt + 1, command.NotBefore)
        {
            Number = command.Number,
            Target = command.Target,
            StaysOpen = command.StaysOpen,
            Digest = command.Digest,
        });
    }

    public static Decision Decide(Conversation state, GatherNotice command) => Notice(state, command.Step, command.Number) switch
    {
        null => Refusal.NotFound,
        { State: NoticeState.Pending, Digest: null } => Decision.Of(new NoticeGathered(command.Step, command.Number, command.Digest, command.NotBefore)),
        _ => Decision.Nothing,
    };

    /// <summary>Whoever takes note of a step takes note of all that its clock had come to by then, and of each reminder of it. What comes later wants its own.</summary>
    public static Decision Decide(Conversation state, Acknowledge command, DateTimeOffset now) => state.Step(command.Step) switch
    {
        null => Refusal.NotFound,
        { AcknowledgedBy: not null } => Decision.Nothing,
        { } step => Decision.Of([.. Covered(state, step).Where(s => s.AcknowledgedBy is null).Select(s => new StepAcknowledged(s.Id, command.By, now))]),
    };

    private static IEnumerable<FiredStep> Covered(Conversation state, FiredStep step) =>
        state.Clocks().FirstOrDefault(clock => clock.Asked.Contains(step.Clock)) is { } clock
            ? state.Fired().Where(s => s.Id == step.Id || (clock.Asked.Contains(s.Clock) && (s.DueAt <= step.DueAt || (s.Kind == StepKind.Rung && s.Rung == step.Rung))))
            : [step];

    private static StepNotice? Notice(Conversation state, StepId id, int number) =>
        state.Steps.FirstOrDefault(s => s.Id == id)?.Notices is { } notices && number < notices.Length ? notices[number] : null;
}
