using System.Collections.Immutable;
using System.Diagnostics;
using SocialInbox.Sla;
using SocialInbox.Sla.Book;
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

    /// <summary>It has changed since the version that its sender saw.</summary>
    ChangedMeanwhile,
}

/// <summary>(state, command, now, policy) -> events: no I/O, no clock, no chance.</summary>
public static class ConversationDecision
{
    /// <param name="policy">The account's present target; null leaves the conversation with its own.</param>
    /// <param name="rules">The present version of the book; null leaves the conversation with its own.</param>
    public static Decision Decide(Conversation before, ConversationCommand command, DateTimeOffset now, ResponsePolicy? policy, SlaRules? rules = null)
    {
        if (rules is not null) before = before with { Books = before.Books.With(rules) };
        var change = Terms.Change(before, policy, rules, now);
        var state = change is null ? before : before.Apply(change);
        var decision = command switch
        {
            Observe c => Observing.Decide(state, c, now),
            Erase c => Erasing.Decide(state, c),
            Forget c => Erasing.Decide(state, c),
            Claim c => Working.Decide(state, c),
            Release c => Working.Decide(state, c),
            AddNote c => Noting.Decide(state, c),
            RemoveNote c => Noting.Decide(state, c),
            SeeMention c => Noting.Decide(state, c),
            Assign c => Working.Decide(state, c),
            Tag c => Labelling.Decide(state, c),
            Prioritise c => Labelling.Decide(state, c),
            Categorise c => Labelling.Decide(state, c),
            Snooze c => Snoozing.Decide(state, c, now),
            Wake c => Snoozing.Decide(state, c, now),
            Close c => Working.Decide(state, c, now),
            Reopen c => Working.Decide(state, c, now),
            Rescue c => Working.Decide(state, c),
            Pause c => Pausing.Decide(state, c, now),
            Resume c => Pausing.Decide(state, c, now),
            QueueReply c => Replying.Decide(state, c, now),
            ApproveReply c => Approving.Decide(state, c),
            SendBackReply c => Approving.Decide(state, c),
            DropReply c => Replying.Decide(state, c),
            StartReply c => Replying.Decide(state, c, now),
            ReplyWasSent c => Replying.Decide(state, c),
            DeferReply c => Replying.Decide(state, c),
            RestReply c => Replying.Decide(state, c),
            EndReply c => Replying.Decide(state, c),
            DecideReply c => Replying.Decide(state, c, now),
            Moderate c => Moderating.Decide(state, c, now),
            SettleModeration c => Moderating.Decide(state, c),
            FireSteps c => Escalating.Decide(state, c, now),
            SettleNotice c => Escalating.Decide(state, c),
            GatherNotice c => Escalating.Decide(state, c),
            Acknowledge c => Escalating.Decide(state, c, now),
            TakeIn c => Joining.Decide(state, c),
            JoinTo c => Joining.Decide(state, c),
            Part c => Joining.Decide(state, c),
            ContinueIn c => state.ContinuedBy is null ? Decision.Of(new Continued(c.Next)) : Decision.Nothing,
            Retarget => Decision.Nothing,
            _ => throw new UnreachableException($"Nobody decides {command.GetType().Name}."),
        };
        if (decision is not Decision.Accepted { Events: var events }) return decision;

        events = [.. events, .. Holding.Of(state, events)];
        if ((events.Length > 0 || command is FireSteps) && Snoozing.End(state, events, now) is { } woken) events = events.Add(woken);

        // By itself a change matters only to clocks that run: what ended keeps what it ended under.
        if (change is not null && (events.Length > 0 || (command is Retarget or FireSteps && before.Clocks().Any(clock => clock.Verdict == Verdict.Running)))) events = events.Insert(0, change);
        if (events.Length == 0) return Decision.Nothing;
        var after = before.Apply(events);
        return new Decision.Accepted([.. events, .. Explanation.Of(before, events, after, now), .. Passing.Of(after)]);
    }
}
