using System.Collections.Immutable;
using System.Diagnostics;
using SocialInbox.Sla;
using static SocialInbox.Ledger.ConversationCommand;
using static SocialInbox.Ledger.ConversationEvent;

namespace SocialInbox.Ledger.Decisions;

/// <summary>What a command comes to: events (none: it changes nothing), or a refusal that its sender must hear.</summary>
public abstract record Decision
{
    private Decision() { }

    public sealed record Accepted(ImmutableArray<ConversationEvent> Events) : Decision;

    public sealed record Refused(Refusal Why) : Decision;

    public static Decision Nothing => new Accepted([]);

    public static Decision Of(params ReadOnlySpan<ConversationEvent> events) => new Accepted([.. events]);

    public static implicit operator Decision(Refusal why) => new Refused(why);
}

public enum Refusal
{
    /// <summary>There is no such conversation, post, reply or step.</summary>
    NotFound,

    /// <summary>Somebody answered, or a reply is on its way, since the version that the command was based on.</summary>
    AnsweredMeanwhile,

    /// <summary>What it asks for does not fit where things stand.</summary>
    WrongState,

    /// <summary>Somebody else has claimed it.</summary>
    ClaimedByAnother,
}

/// <summary>(state, command, now, policy) -> events: no I/O, no clock, no chance.</summary>
public static class ConversationDecision
{
    /// <param name="policy">The account's present policy; null leaves the conversation with its own.</param>
    public static Decision Decide(Conversation state, ConversationCommand command, DateTimeOffset now, ResponsePolicy? policy)
    {
        var own = state.Policy;
        if (policy is not null) state = state with { Policy = policy };
        var decision = command switch
        {
            Observe c => Observing.Decide(state, c),
            Claim c => Working.Decide(state, c),
            Release c => Working.Decide(state, c),
            Close c => Working.Decide(state, c, now),
            Reopen c => Working.Decide(state, c, now),
            Rescue c => Working.Decide(state, c),
            QueueReply c => Replying.Decide(state, c, now),
            StartReply c => Replying.Decide(state, c, now),
            ReplyWasSent c => Replying.Decide(state, c),
            DeferReply c => Replying.Decide(state, c),
            EndReply c => Replying.Decide(state, c),
            DecideReply c => Replying.Decide(state, c, now),
            FireSteps c => Escalating.Decide(state, c, now),
            SettleNotice c => Escalating.Decide(state, c),
            Acknowledge c => Escalating.Decide(state, c, now),
            ContinueIn c => state.ContinuedBy is null ? Decision.Of(new Continued(c.Next)) : Decision.Nothing,
            Retarget => Decision.Nothing,
            _ => throw new UnreachableException($"Nobody decides {command.GetType().Name}."),
        };
        if (decision is not Decision.Accepted accepted) return decision;
        var events = state.Policy != own && (accepted.Events.Length > 0 || command is Retarget or FireSteps)
            ? accepted.Events.Insert(0, new Retargeted(state.Policy))
            : accepted.Events;
        return events.Length == 0 ? Decision.Nothing : new Decision.Accepted([.. events, .. Explanation.Of(state with { Policy = own }, state.Apply(events))]);
    }
}
