using System.Collections.Immutable;
using static SocialInbox.Ledger.ConversationCommand;
using static SocialInbox.Ledger.ConversationEvent;

namespace SocialInbox.Ledger.Decisions;

/// <summary>A trainee's answer, with all its parts: a lead lets it go out, or gives it back. Its author stays its author.</summary>
internal static class Approving
{
    public static Decision Decide(Conversation state, ApproveReply command) => state.Reply(command.Reply) switch
    {
        null => Refusal.NotFound,
        { State: ReplyState.WaitsForApproval } reply => Decision.Of([.. Whole(state, reply).Select(part => new ReplyApproved(part.Id, command.By, part.NotBefore > command.NotBefore ? part.NotBefore : command.NotBefore))]),
        { State: ReplyState.Queued or ReplyState.Sending or ReplyState.Sent } => Decision.Nothing,
        _ => Refusal.WrongState,
    };

    public static Decision Decide(Conversation state, SendBackReply command) => state.Reply(command.Reply) switch
    {
        null => Refusal.NotFound,
        { State: ReplyState.WaitsForApproval } reply => Decision.Of([.. Whole(state, reply).Select(part => new ReplySentBack(part.Id, command.By))]),
        { State: ReplyState.Discarded } => Decision.Nothing,
        _ => Refusal.WrongState,
    };

    // Of one conversation only one answer waits at a time: what waits belongs to it.
    private static IEnumerable<ReplyFacts> Whole(Conversation state, ReplyFacts first) => state.Replies.Where(reply => reply.State == ReplyState.WaitsForApproval && reply.Answers == first.Answers);
}
