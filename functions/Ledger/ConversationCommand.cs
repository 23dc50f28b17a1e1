using System.Collections.Immutable;
using SocialInbox.Networks;
using SocialInbox.Sla;
using SocialInbox.Triage;

namespace SocialInbox.Ledger;

/// <summary>What somebody wants of a conversation. <paramref name="Id"/> is made by the sender: the same command twice happens once.</summary>
public abstract record ConversationCommand(CommandId Id)
{
    /// <summary>Posts as a read or a delivery showed them: at most 30. <paramref name="OwnReplies"/>: those that are replies of ours.</summary>
    public sealed record Observe(
        CommandId Id, ImmutableArray<PostFacts> Posts, ImmutableArray<(PostKey Post, DateTimeOffset At)> Missed, ImmutableArray<OwnReply> OwnReplies)
        : ConversationCommand(Id)
    {
        /// <summary>What the list shows from now on; null leaves it.</summary>
        public ConversationFace? Face { get; init; }

        /// <summary>What the team's rules say of the posts. It holds for those that are seen for the first time.</summary>
        public ImmutableArray<RuleFiring> Firings { get; init; } = [];

        /// <summary>The conversation that this one goes on from, when it is new for that reason.</summary>
        public ConversationId? After { get; init; }
    }

    /// <summary>The words of these posts are erased.</summary>
    public sealed record Erase(CommandId Id, ImmutableArray<PostKey> Posts, DateTimeOffset At) : ConversationCommand(Id);

    /// <summary>Of these posts, and of all that was written about them until <paramref name="At"/>, nothing is left but facts.</summary>
    public sealed record Forget(CommandId Id, ImmutableArray<PostKey> Posts, DateTimeOffset At) : ConversationCommand(Id);

    public sealed record Claim(CommandId Id, Actor By) : ConversationCommand(Id);

    public sealed record Release(CommandId Id, Actor By) : ConversationCommand(Id);

    /// <summary>A note among us: its words lie beside it, under the command's id. <paramref name="Mentions"/>: ids of people.</summary>
    public sealed record AddNote(CommandId Id, ImmutableArray<string> Mentions, Actor By) : ConversationCommand(Id);

    public sealed record RemoveNote(CommandId Id, CommandId Note, Actor By) : ConversationCommand(Id);

    /// <summary>Whoever was mentioned has seen it.</summary>
    public sealed record SeeMention(CommandId Id, Actor By) : ConversationCommand(Id);

    /// <summary>Gives it to somebody, or, null, to nobody.</summary>
    public sealed record Assign(CommandId Id, Actor? To, Actor By) : ConversationCommand(Id);

    /// <summary>Adds and removes tags; a tag in both is removed.</summary>
    public sealed record Tag(CommandId Id, ImmutableArray<TagKey> Add, ImmutableArray<TagKey> Remove, Actor By) : ConversationCommand(Id);

    /// <param name="To">Null: what triage found holds again.</param>
    public sealed record Prioritise(CommandId Id, Priority? To, Actor By) : ConversationCommand(Id);

    /// <param name="To">Null: what triage found holds again.</param>
    public sealed record Categorise(CommandId Id, Category? To, Actor By) : ConversationCommand(Id);

    /// <summary>Out of sight until then, or until the customer writes, whichever comes first. No clock stands still for it.</summary>
    /// <param name="Until">Null: only the customer's writing was named.</param>
    public sealed record Snooze(CommandId Id, DateTimeOffset? Until, Actor By) : ConversationCommand(Id);

    public sealed record Wake(CommandId Id, Actor By) : ConversationCommand(Id);

    public sealed record Close(CommandId Id, Actor By, CloseReason Reason) : ConversationCommand(Id)
    {
        /// <summary>The posts that the person saw waiting: what came since stays open. All that wait where it is not said.</summary>
        public ImmutableArray<PostKey>? Seen { get; init; }
    }

    /// <summary>Undoes a person's close, or takes up again what had ended otherwise.</summary>
    public sealed record Reopen(CommandId Id, Actor By) : ConversationCommand(Id);

    public sealed record Rescue(CommandId Id, Actor By) : ConversationCommand(Id);

    /// <summary><paramref name="BasedOnVersion"/>: the version its author had before them. A newer answer stops it.</summary>
    public sealed record QueueReply(CommandId Id, ReplyId Reply, PostKey Answers, Actor By, int BasedOnVersion) : ConversationCommand(Id)
    {
        /// <summary>Further parts of a long answer, each below the one before.</summary>
        public ImmutableArray<ReplyId> Following { get; init; } = [];

        /// <summary>A lead has to approve it first.</summary>
        public bool ForApproval { get; init; }

        /// <summary>Not before; null: at once.</summary>
        public DateTimeOffset? SendAt { get; init; }
    }

    /// <summary>Takes back a reply that has not been handed to the network, and what was to follow it.</summary>
    public sealed record DropReply(CommandId Id, ReplyId Reply, Actor By) : ConversationCommand(Id);

    /// <param name="NotBefore">As soon as it can be taken back no more; later where its author wanted that.</param>
    public sealed record ApproveReply(CommandId Id, ReplyId Reply, Actor By, DateTimeOffset NotBefore) : ConversationCommand(Id);

    public sealed record SendBackReply(CommandId Id, ReplyId Reply, Actor By) : ConversationCommand(Id);

    /// <summary>Takes the reply for one attempt. Only one taker per attempt succeeds.</summary>
    public sealed record StartReply(CommandId Id, ReplyId Reply, DateTimeOffset LookAfter) : ConversationCommand(Id);

    public sealed record ReplyWasSent(CommandId Id, ReplyId Reply, PostKey? As, DateTimeOffset At, Actor? SaidBy = null, string? SentId = null) : ConversationCommand(Id);

    /// <summary>The attempt that is on its way certainly did not arrive.</summary>
    public sealed record DeferReply(CommandId Id, ReplyId Reply, DateTimeOffset NotBefore) : ConversationCommand(Id);

    /// <summary>The next attempt, or the look in front of it, is not made before that.</summary>
    public sealed record RestReply(CommandId Id, ReplyId Reply, DateTimeOffset Until) : ConversationCommand(Id);

    public sealed record EndReply(CommandId Id, ReplyId Reply, ReplyState State, Actor? By = null) : ConversationCommand(Id);

    /// <summary>A person decides about a reply that is unknown or failed.</summary>
    public sealed record DecideReply(CommandId Id, ReplyId Reply, Actor By, ReplyOutcome Outcome) : ConversationCommand(Id);

    /// <summary>Hides or likes a customer's post on the network, or takes that back.</summary>
    public sealed record Moderate(CommandId Id, PostKey Post, ModerationAct Act, Actor By) : ConversationCommand(Id);

    /// <param name="NotBefore">When it is tried again, where it is still queued.</param>
    public sealed record SettleModeration(CommandId Id, PostKey Post, ModerationAct Act, ModerationState State, DateTimeOffset? NotBefore) : ConversationCommand(Id);

    /// <summary>Fires what fell due until <paramref name="Until"/>. <paramref name="Notice"/>: what to tell people outside the inbox.</summary>
    public sealed record FireSteps(CommandId Id, DateTimeOffset Until, NoticeState Notice) : ConversationCommand(Id);

    /// <summary>What came of telling one recipient of a step. <paramref name="NotBefore"/>: when to go on, if that is to be.</summary>
    public sealed record SettleNotice(CommandId Id, StepId Step, NoticeState State, DateTimeOffset? NotBefore) : ConversationCommand(Id)
    {
        /// <summary>Which of the step's recipients.</summary>
        public int Number { get; init; }
        public string? Target { get; init; }

        /// <summary>The target that did not take it: the next is tried.</summary>
        public string? GiveUp { get; init; }
        public bool StaysOpen { get; init; }
        public string? Digest { get; init; }
    }

    /// <summary>It is to be told with others: no other digest may take it meanwhile, nor anybody tell it alone until <paramref name="NotBefore"/>.</summary>
    public sealed record GatherNotice(CommandId Id, StepId Step, int Number, string Digest, DateTimeOffset NotBefore) : ConversationCommand(Id);

    public sealed record Acknowledge(CommandId Id, StepId Step, Actor By) : ConversationCommand(Id);

    /// <summary>A younger conversation proved to be part of this one.</summary>
    public sealed record TakeIn(CommandId Id, ConversationId Younger, Actor By) : ConversationCommand(Id);

    /// <summary>It proved to be part of an older one.</summary>
    public sealed record JoinTo(CommandId Id, ConversationId Older, Actor By) : ConversationCommand(Id);

    /// <summary>It is no part of the other, nor the other of it.</summary>
    public sealed record Part(CommandId Id, ConversationId Other, Actor By) : ConversationCommand(Id);

    public sealed record ContinueIn(CommandId Id, ConversationId Next) : ConversationCommand(Id);

    /// <summary>We wait for somebody else; the clocks that this stops stand still.</summary>
    public sealed record Pause(CommandId Id, PauseReason Reason, Actor By) : ConversationCommand(Id);

    public sealed record Resume(CommandId Id, Actor By) : ConversationCommand(Id);

    /// <summary>Nothing but what holds now: the present version of the book, the account's present target.</summary>
    public sealed record Retarget(CommandId Id) : ConversationCommand(Id);
}

/// <summary>What a person found out about a reply, or wants with it.</summary>
public enum ReplyOutcome { Sent, Retry, Discard }

/// <summary>A post of the brand on the network that is this reply of ours.</summary>
public sealed record OwnReply(ReplyId Reply, PostKey As, DateTimeOffset At, string? SentId = null);
