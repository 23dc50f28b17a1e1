using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SocialInbox.Networks;
using SocialInbox.Sla;
using SocialInbox.Triage;

namespace SocialInbox.Ledger;

/// <summary>What changed a conversation. Holds no words and no names of customers: those lie in rows that can be erased.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event")]
[JsonDerivedType(typeof(PostSeen), "postSeen")]
[JsonDerivedType(typeof(PostMissed), "postMissed")]
[JsonDerivedType(typeof(PostErased), "postErased")]
[JsonDerivedType(typeof(WordsForgotten), "wordsForgotten")]
[JsonDerivedType(typeof(Claimed), "claimed")]
[JsonDerivedType(typeof(Released), "released")]
[JsonDerivedType(typeof(NoteAdded), "noteAdded")]
[JsonDerivedType(typeof(NoteRemoved), "noteRemoved")]
[JsonDerivedType(typeof(MentionSeen), "mentionSeen")]
[JsonDerivedType(typeof(Assigned), "assigned")]
[JsonDerivedType(typeof(Tagged), "tagged")]
[JsonDerivedType(typeof(Prioritised), "prioritised")]
[JsonDerivedType(typeof(Categorised), "categorised")]
[JsonDerivedType(typeof(Snoozed), "snoozed")]
[JsonDerivedType(typeof(Woken), "woken")]
[JsonDerivedType(typeof(RuleFired), "ruleFired")]
[JsonDerivedType(typeof(Closed), "closed")]
[JsonDerivedType(typeof(CloseUndone), "closeUndone")]
[JsonDerivedType(typeof(Reopened), "reopened")]
[JsonDerivedType(typeof(Rescued), "rescued")]
[JsonDerivedType(typeof(ReplyQueued), "replyQueued")]
[JsonDerivedType(typeof(ReplyStarted), "replyStarted")]
[JsonDerivedType(typeof(ReplyDeferred), "replyDeferred")]
[JsonDerivedType(typeof(ReplyRested), "replyRested")]
[JsonDerivedType(typeof(ReplySent), "replySent")]
[JsonDerivedType(typeof(ReplyEnded), "replyEnded")]
[JsonDerivedType(typeof(ReplyHeld), "replyHeld")]
[JsonDerivedType(typeof(ReplyApproved), "replyApproved")]
[JsonDerivedType(typeof(ReplySentBack), "replySentBack")]
[JsonDerivedType(typeof(ModerationAsked), "moderationAsked")]
[JsonDerivedType(typeof(ModerationSettled), "moderationSettled")]
[JsonDerivedType(typeof(StepFired), "stepFired")]
[JsonDerivedType(typeof(StepsPassed), "stepsPassed")]
[JsonDerivedType(typeof(NoticeGathered), "noticeGathered")]
[JsonDerivedType(typeof(NoticeSettled), "noticeSettled")]
[JsonDerivedType(typeof(NoticeMovedOn), "noticeMovedOn")]
[JsonDerivedType(typeof(StepAcknowledged), "stepAcknowledged")]
[JsonDerivedType(typeof(TookIn), "tookIn")]
[JsonDerivedType(typeof(Joined), "joined")]
[JsonDerivedType(typeof(Parted), "parted")]
[JsonDerivedType(typeof(Continued), "continued")]
[JsonDerivedType(typeof(Began), "began")]
[JsonDerivedType(typeof(Retargeted), "retargeted")]
[JsonDerivedType(typeof(Paused), "paused")]
[JsonDerivedType(typeof(Resumed), "resumed")]
[JsonDerivedType(typeof(ClockStarted), "clockStarted")]
[JsonDerivedType(typeof(ClockMoved), "clockMoved")]
[JsonDerivedType(typeof(ClockEnded), "clockEnded")]
[JsonDerivedType(typeof(ClockJoined), "clockJoined")]
[JsonDerivedType(typeof(VerdictCorrected), "verdictCorrected")]
[JsonDerivedType(typeof(PauseEnded), "pauseEnded")]
public abstract record ConversationEvent
{
    private ConversationEvent() { }

    public sealed record PostSeen(PostFacts Facts) : ConversationEvent;

    public sealed record PostMissed(PostKey Post, DateTimeOffset At) : ConversationEvent;

    /// <summary>What the post said is kept no more; that it was there is.</summary>
    public sealed record PostErased(PostKey Post, DateTimeOffset At) : ConversationEvent;

    /// <summary>Of these posts, and of all that people wrote about them until then, nothing is kept but that it was there; nothing leads to their author.</summary>
    public sealed record WordsForgotten(ImmutableArray<PostKey> Posts, DateTimeOffset At) : ConversationEvent;

    public sealed record Claimed(Actor By) : ConversationEvent;

    public sealed record Released(Actor By, Actor? From = null) : ConversationEvent;

    /// <summary>The command's id names it; its words lie in a row of their own.</summary>
    public sealed record NoteAdded(ImmutableArray<string> Mentions, Actor By) : ConversationEvent;

    public sealed record NoteRemoved(CommandId Note, Actor By) : ConversationEvent;

    public sealed record MentionSeen(Actor By) : ConversationEvent;

    public sealed record Assigned(Actor To, Actor By, Actor? From = null) : ConversationEvent;

    public sealed record Tagged(ImmutableArray<TagKey> Added, ImmutableArray<TagKey> Removed, Actor By) : ConversationEvent;

    /// <summary>A person's word on how urgent it is. <paramref name="Found"/>: what triage said, so that its errors can be counted.</summary>
    public sealed record Prioritised(Priority? To, Priority Found, Actor By, Priority? Before = null) : ConversationEvent;

    /// <summary>A person's word on what it is about. <paramref name="Found"/>: what triage said, so that its errors can be counted.</summary>
    public sealed record Categorised(Category? To, Category Found, Actor By, Category? Before = null) : ConversationEvent;

    public sealed record Snoozed(SnoozeFacts Snooze, SnoozeFacts? Before = null) : ConversationEvent;

    /// <summary>A snooze ended. <paramref name="At"/>: the true instant, however late we noticed.</summary>
    public sealed record Woken(WakeReason Why, DateTimeOffset At, Actor? By = null) : ConversationEvent;

    /// <summary>A rule of the team fits a post that came in. What it did follows, by its name. <paramref name="AssigneeIsGone"/>: whom it names is not there any more.</summary>
    public sealed record RuleFired(PostKey Post, RuleMark Rule, bool AssigneeIsGone = false) : ConversationEvent;

    /// <param name="Rule">The name of the rule that did it; null: a person.</param>
    public sealed record Closed(ImmutableArray<PostKey> Posts, CloseReason Reason, Actor By, DateTimeOffset At, string? Rule = null) : ConversationEvent;

    public sealed record CloseUndone(ImmutableArray<PostKey> Posts, Actor By) : ConversationEvent;

    public sealed record Reopened(PostKey Post, Actor By, DateTimeOffset At) : ConversationEvent;

    public sealed record Rescued(PostKey Post, Actor By) : ConversationEvent;

    public sealed record ReplyQueued(ReplyFacts Reply) : ConversationEvent;

    public sealed record ReplyStarted(ReplyId Reply, int Attempt, DateTimeOffset LookAfter) : ConversationEvent;

    /// <summary>The last attempt certainly did not arrive; or a person (<paramref name="By"/>) has it sent again.</summary>
    public sealed record ReplyDeferred(ReplyId Reply, DateTimeOffset NotBefore, Actor? By = null) : ConversationEvent;

    /// <summary>Nothing was handed to the network, which takes nothing from the account until then. What an earlier attempt left unclear stays so.</summary>
    public sealed record ReplyRested(ReplyId Reply, DateTimeOffset Until) : ConversationEvent;

    public sealed record ReplySent(ReplyId Reply, PostKey? As, DateTimeOffset At, Actor? SaidBy, string? SentId = null) : ConversationEvent;

    /// <summary>It did not go out: failed, unknown or discarded.</summary>
    public sealed record ReplyEnded(ReplyId Reply, ReplyState State, Actor? By) : ConversationEvent;

    /// <summary>A scheduled one was not sent: what it was written for has changed. A person decides.</summary>
    public sealed record ReplyHeld(ReplyId Reply) : ConversationEvent;

    /// <summary>A lead lets it go out, with all that follows it.</summary>
    public sealed record ReplyApproved(ReplyId Reply, Actor By, DateTimeOffset NotBefore) : ConversationEvent;

    /// <summary>A lead gave it back to its author, with all that follows it.</summary>
    public sealed record ReplySentBack(ReplyId Reply, Actor By) : ConversationEvent;

    /// <summary>A person wants a post hidden or liked, or that taken back.</summary>
    public sealed record ModerationAsked(ModerationFacts Wish) : ConversationEvent;

    public sealed record ModerationSettled(PostKey Post, ModerationAct Act, ModerationState State, int Attempt, DateTimeOffset? NotBefore) : ConversationEvent;

    public sealed record StepFired(FiredStep Step) : ConversationEvent;

    /// <summary>Nobody waits on them any more: the snapshot keeps of them only that they fired.</summary>
    public sealed record StepsPassed(ImmutableArray<StepId> Steps) : ConversationEvent;

    /// <summary>It is told with others, under the id of that digest, and by nothing else until <paramref name="NotBefore"/>.</summary>
    public sealed record NoticeGathered(StepId Step, int Number, string Digest, DateTimeOffset NotBefore) : ConversationEvent;

    public sealed record NoticeSettled(StepId Step, NoticeState State, int Attempt, DateTimeOffset? NotBefore) : ConversationEvent
    {
        public int Number { get; init; }
        public string? Target { get; init; }
        public bool StaysOpen { get; init; }
        public string? Digest { get; init; }
    }

    /// <summary>A target did not take the notice after all its tries: from now on the next one is tried.</summary>
    public sealed record NoticeMovedOn(StepId Step, int Number, string From, DateTimeOffset? NotBefore) : ConversationEvent;

    public sealed record StepAcknowledged(StepId Step, Actor By, DateTimeOffset At) : ConversationEvent;

    public sealed record TookIn(ConversationId Younger, Actor By) : ConversationEvent;

    public sealed record Joined(ConversationId To, Actor By) : ConversationEvent;

    public sealed record Parted(ConversationId From, Actor By) : ConversationEvent;

    public sealed record Continued(ConversationId In) : ConversationEvent;

    public sealed record Began(ConversationId After) : ConversationEvent;

    /// <summary>Other terms hold since <paramref name="At"/>: a version of the book, the account's own target. <paramref name="FromBook"/>: the version until then.</summary>
    public sealed record Retargeted(ResponsePolicy Policy, int Book = 0, DateTimeOffset At = default, int FromBook = 0) : ConversationEvent;

    public sealed record Paused(PauseReason Reason, Actor By, DateTimeOffset At) : ConversationEvent;

    public sealed record Resumed(Actor By, DateTimeOffset At) : ConversationEvent;

    /// <summary>Explains: follows from the others, changes nothing by itself.</summary>
    public sealed record ClockStarted(ClockId Clock, ClockKind Kind, DateTimeOffset StartedAt, DateTimeOffset DueAt) : ConversationEvent;

    /// <summary>Explains: other terms, a pause, or what became known later moved it. <paramref name="EndedAt"/>: null while it runs.</summary>
    public sealed record ClockMoved(ClockId Clock, ClockKind Kind, DateTimeOffset StartedAt, DateTimeOffset DueAt, DateTimeOffset? EndedAt) : ConversationEvent;

    /// <summary>Explains: follows from the others, changes nothing by itself.</summary>
    public sealed record ClockEnded(ClockId Clock, Verdict Verdict, DateTimeOffset EndedAt) : ConversationEvent;

    /// <summary>Explains: what became known later made it a part of another, which began earlier or lasts longer.</summary>
    public sealed record ClockJoined(ClockId Clock, ClockId Into) : ConversationEvent;

    /// <summary>
    /// Explains: a pause came to its end by itself, or another end of it became known. <paramref name="Number"/>: which of the conversation's pauses,
    /// from 0; <paramref name="At"/>: null where what had ended it is gone and it lasts again.
    /// </summary>
    public sealed record PauseEnded(int Number, DateTimeOffset? At, PauseEnd By) : ConversationEvent;

    /// <summary>Explains: a fact that became known later changed a verdict; or a target was lengthened that had run out, and runs again.</summary>
    public sealed record VerdictCorrected(ClockId Clock, Verdict From, Verdict To, VerdictEvidence? Evidence = null) : ConversationEvent;
}
