using static SocialInbox.Ledger.ConversationCommand;
using static SocialInbox.Ledger.ConversationEvent;

namespace SocialInbox.Ledger.Decisions;

/// <summary>The outbox: queued, sending, sent; or failed, unknown, discarded.</summary>
internal static class Replying
{
    /// <param name="now">Becomes part of what is sent: networks derive their idempotency from it.</param>
    public static Decision Decide(Conversation state, QueueReply command, DateTimeOffset now)
    {
        if (state.Version == 0 || state.Post(command.Answers) is not { ByBrand: false } post) return Refusal.NotFound;
        if (state.Reply(command.Reply) is not null) return Decision.Nothing;
        if (post.IsGone || post.IsForgotten) return Refusal.WrongState;
        var onItsWay = state.Replies.Any(r => !r.IsSettled);
        var answered = command.BasedOnVersion < state.Version && !Standing.Of(state).Pending.Any(p => p.Key == command.Answers);
        if (onItsWay || answered) return Refusal.AnsweredMeanwhile;
        var first = new ReplyFacts { Id = command.Reply, Answers = command.Answers, By = command.By, CreatedAt = now, NotBefore = command.SendAt is { } at && at > now ? at : now, State = command.ForApproval ? ReplyState.WaitsForApproval : ReplyState.Queued };
        var before = command.Following.Insert(0, first.Id);
        return Decision.Of([new ReplyQueued(first), .. command.Following.Select((id, part) => new ReplyQueued(first with { Id = id, After = before[part], Waits = true }))]);
    }

    /// <summary>Only while nobody can have sent it: what is on its way is nobody's to take back.</summary>
    public static Decision Decide(Conversation state, DropReply command) => state.Reply(command.Reply) switch
    {
        null => Refusal.NotFound,
        { State: ReplyState.Discarded } => Decision.Nothing,
        { State: ReplyState.WaitsForApproval } or { State: ReplyState.Queued, Attempt: 0 } => Decision.Of(Discarded(state, command.Reply, command.By)),
        _ => Refusal.WrongState,
    };

    public static Decision Decide(Conversation state, StartReply command, DateTimeOffset now) => state.Reply(command.Reply) switch
    {
        null => Refusal.NotFound,
        { State: ReplyState.Queued, Waits: false } reply when reply.NotBefore <= now => Started(reply, command),
        { State: ReplyState.Sending } reply when reply.LookAfter <= now => Started(reply, command),
        _ => Refusal.WrongState,
    };

    public static Decision Decide(Conversation state, ReplyWasSent command) => state.Reply(command.Reply) switch
    {
        null => Refusal.NotFound,
        { State: ReplyState.Sent } => Decision.Nothing,
        _ => Decision.Of(new ReplySent(command.Reply, command.As, command.At, command.SaidBy, command.SentId)),
    };

    public static Decision Decide(Conversation state, DeferReply command) => state.Reply(command.Reply) switch
    {
        null => Refusal.NotFound,
        { State: ReplyState.Sending } => Decision.Of(new ReplyDeferred(command.Reply, command.NotBefore)),
        _ => Refusal.WrongState,
    };

    public static Decision Decide(Conversation state, RestReply command) => state.Reply(command.Reply) switch
    {
        null => Refusal.NotFound,
        { State: ReplyState.Queued or ReplyState.Sending } => Decision.Of(new ReplyRested(command.Reply, command.Until)),
        _ => Refusal.WrongState,
    };

    public static Decision Decide(Conversation state, EndReply command) => state.Reply(command.Reply) switch
    {
        null => Refusal.NotFound,
        { } reply when reply.State == command.State => Decision.Nothing,
        { State: ReplyState.Sent or ReplyState.Discarded } => Refusal.WrongState,
        _ => Decision.Of(new ReplyEnded(command.Reply, command.State, command.By)),
    };

    /// <summary>Only where nothing is under way: a reply that may still be sent is nobody's to send again.</summary>
    public static Decision Decide(Conversation state, DecideReply command, DateTimeOffset now) => (state.Reply(command.Reply)?.State, command.Outcome) switch
    {
        (null, _) => Refusal.NotFound,
        (ReplyState.Sent, ReplyOutcome.Sent) or (ReplyState.Discarded, ReplyOutcome.Discard) => Decision.Nothing,
        (ReplyState.Unknown or ReplyState.Failed, var outcome) => Decision.Of(outcome switch
        {
            ReplyOutcome.Sent => [new ReplySent(command.Reply, null, now, command.By)],
            ReplyOutcome.Retry => [new ReplyDeferred(command.Reply, now, command.By)],
            ReplyOutcome.Discard => Discarded(state, command.Reply, command.By),
        }),
        _ => Refusal.WrongState,
    };

    /// <summary>What comes after a dropped part would make no sense alone.</summary>
    private static ConversationEvent[] Discarded(Conversation state, ReplyId first, Actor by)
    {
        List<ReplyId> dropped = [first];
        foreach (var reply in state.Replies.Where(r => r.Waits))
        {
            if (reply.After is { } before && dropped.Contains(before)) dropped.Add(reply.Id);
        }

        return [.. dropped.Select(id => new ReplyEnded(id, ReplyState.Discarded, by))];
    }

    private static Decision Started(ReplyFacts reply, StartReply command) =>
        Decision.Of(new ReplyStarted(reply.Id, reply.Attempt + 1, command.LookAfter));
}
