using System.Collections.Immutable;
using SocialInbox.Escalation.Ladders;
using SocialInbox.Networks;
using SocialInbox.Replies.Drafts;
using SocialInbox.Sla;
using SocialInbox.Sla.Explaining;
using SocialInbox.Triage;
using SocialInbox.Worklist;

namespace SocialInbox.Ledger;

/// <summary>One conversation as the API tells it. Texts and names of customers in it are outside text.</summary>
internal sealed record ConversationView(
    ConversationId ConversationId,
    int Version,
    DateTimeOffset Now,
    ConversationState State,
    Disposition? Disposition,
    CloseReason? Reason,
    WorklistParking? Parked,
    WorklistSnooze? Snoozed,
    LabelsView Labels,
    AccountView Account,
    CustomerView Customer,
    Actor? ClaimedBy,
    AbilitiesView Abilities,
    TextRule TextRule,
    ImmutableArray<PostView> Posts,
    ImmutableArray<ClockView> Clocks,
    ImmutableArray<ReplyView> Replies,
    ImmutableArray<TimelineEntry> Timeline,
    ImmutableArray<NoteView> Notes,
    ImmutableArray<string> Mentioned,
    ParentView? Parent,
    ConversationId? JoinedTo,
    ImmutableArray<ConversationId> Joined,
    ConversationId? NextConversation,
    ConversationId? PreviousConversation)
{
    /// <summary>Who else has begun an answer. Never their words.</summary>
    public ImmutableArray<PersonAt> DraftBy { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Who else has it open.</summary>
    public ImmutableArray<PersonAt> OpenBy { get; init => field = value.IsDefault ? [] : value; } = [];
}

/// <summary>What holds, and in Found what triage said.</summary>
internal sealed record LabelsView(Category Category, Priority Priority, string Language, Category FoundCategory, Priority FoundPriority, ImmutableArray<TagKey> Tags)
{
    public static LabelsView Of(Conversation conversation, Standing standing)
    {
        var (holds, found) = (SocialInbox.Ledger.Labels.Of(conversation, standing), SocialInbox.Ledger.Labels.Found(conversation, standing));
        return new(holds.Category, holds.Priority, holds.Language, found.Category, found.Priority, conversation.Tags);
    }
}

internal sealed record AccountView(string Id, string Name, string Network, string NetworkName, bool Practice);

internal sealed record CustomerView(string Id, string Name, string Handle);

internal sealed record AbilitiesView(bool Reply, bool Hide, bool Like, bool Threads, ReplyPrice? ReplyPrice)
{
    public static AbilitiesView Of(Abilities abilities) => new(abilities.Reply, abilities.Hide, abilities.Like, abilities.Threads, abilities.ReplyPrice);
}

internal sealed record AuthorView(string Name, string Handle);

/// <summary>A note among us, the oldest first. <paramref name="Mentions"/>: ids of people.</summary>
internal sealed record NoteView(CommandId NoteId, DateTimeOffset At, Actor By, string Text, ImmutableArray<string> Mentions)
{
    public static ImmutableArray<NoteView> All(ConversationRecord record) =>
    [
        .. from change in record.History
           from note in change.Events.OfType<ConversationEvent.NoteAdded>()
           where record.Notes.ContainsKey(change.Command)
           select new NoteView(change.Command, change.At, note.By, record.Notes[change.Command], note.Mentions),
    ];
}

internal sealed record ParentView(string Text, AuthorView? Author);

internal sealed record PostVersionView(string Text, DateTimeOffset SeenAt);

internal sealed record AttachmentView(string Kind, string? Description);

internal sealed record PostView(
    PostKey PostKey,
    AuthorView Author,
    bool ByBrand,
    bool AnsweredDirectly,
    string Text,
    ImmutableArray<PostVersionView> Versions,
    DateTimeOffset PostedAt,
    DateTimeOffset FirstSeenAt,
    DateTimeOffset? EditedAt,
    DateTimeOffset? DeletedAt,
    string? Permalink,
    PostKind Kind,
    int? Rating,
    ImmutableArray<AttachmentView> Attachments,
    bool Pending,
    DateTimeOffset? AnsweredAt,
    Assessment? Assessment,
    Wording? NoReply,
    ImmutableArray<ModerationView> Moderations)
{
    /// <summary>The network keeps it from sight: held for review, or taken for spam.</summary>
    public bool Withheld { get; init; }
}

/// <summary>What a person wanted done with a post, and what became of it.</summary>
internal sealed record ModerationView(ModerationAct Act, ModerationState State, Actor By, DateTimeOffset At);

internal sealed record ClockView(
    ClockId ClockId, ClockKind Kind, DateTimeOffset StartedAt, DateTimeOffset WarnAt, DateTimeOffset DueAt, DateTimeOffset? FulfilledAt, Verdict Verdict,
    string? Policy, int Book, string? Calendar, DateTimeOffset? PausedSince, DueExplanation Explanation, ImmutableArray<StepView> Steps, ImmutableArray<ClockMoment> History);

internal sealed record StepView(StepId Step, StepKind Kind, DateTimeOffset DueAt, DateTimeOffset? FiredAt, Actor? AcknowledgedBy, DateTimeOffset? AcknowledgedAt, string? Rung, int Repeat, ImmutableArray<ToldView> Told);

/// <param name="Target">Which target took it, or was tried last.</param>
internal sealed record ToldView(RecipientKind Kind, string? Id, NoticeState State, string? Target);

internal sealed record ReplyView(
    ReplyId ReplyId, PostKey PostKey, string Text, ReplyState State, Actor By, DateTimeOffset CreatedAt, DateTimeOffset? SentAt, string? Permalink, string? Words)
{
    /// <summary>When it goes out, while it can still be taken back; null: it cannot.</summary>
    public DateTimeOffset? SendAt { get; init; }

    /// <summary>It was scheduled and not sent: what it was written for has changed.</summary>
    public bool Held { get; init; }
}

/// <param name="Words">One English sentence that says it all.</param>
/// <param name="Reason">Of a closing, for whoever says it in another language.</param>
/// <param name="Note">What the person added to it.</param>
internal sealed record TimelineEntry(DateTimeOffset At, string Kind, Actor? By, string Words, CloseReason? Reason = null, string? Note = null)
{
    /// <summary>To whom it was given.</summary>
    public Actor? To { get; init; }

    /// <summary>Until when it is out of sight.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>The code of what was set, or of why it happened.</summary>
    public string? Detail { get; init; }
    public ImmutableArray<TagKey> Added { get; init => field = value.IsDefault ? [] : value; } = [];
    public ImmutableArray<TagKey> Removed { get; init => field = value.IsDefault ? [] : value; } = [];
}

