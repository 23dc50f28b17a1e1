using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SocialInbox.Ledger;
using SocialInbox.Sla;
using SocialInbox.Triage;

namespace SocialInbox.Worklist;

/// <summary>All that a list shows of a conversation: a pure function of its snapshot.</summary>
public sealed record WorklistItem
{
    public required ConversationId ConversationId { get; init; }
    public required int Version { get; init; }
    public required string AccountId { get; init; }
    public required string AccountName { get; init; }
    public required string Network { get; init; }
    public required bool Practice { get; init; }

    /// <summary>Names the post that began it, and nothing else: conversations of many customers under one post have the same.</summary>
    public string Root { get; init => field = value ?? ""; } = "";
    public required string CustomerName { get; init; }
    public required string CustomerHandle { get; init; }
    public required string Excerpt { get; init; }
    public required PostKind PostKind { get; init; }
    public required Category Category { get; init; }
    public required Priority Priority { get; init; }
    public required string Language { get; init; }

    /// <summary>When the oldest unanswered question was asked; for ended ones, when it ended.</summary>
    public required DateTimeOffset WaitingSince { get; init; }

    /// <summary>When the customer began.</summary>
    public DateTimeOffset StartedAt { get; init; }
    public DateTimeOffset? WarnAt { get; init; }
    public DateTimeOffset? DueAt { get; init; }
    public bool Breached { get; init; }
    public Actor? ClaimedBy { get; init; }
    public ReplyState? ReplyState { get; init; }
    public int PendingPosts { get; init; }
    public required ConversationState State { get; init; }
    public Disposition? Disposition { get; init; }
    public CloseReason? Reason { get; init; }

    /// <summary>The name of the rule that closed it; null: none did.</summary>
    public string? Rule { get; init; }

    /// <summary>Steps of running clocks that fired and that nobody has acknowledged.</summary>
    public ImmutableArray<WorklistStep> Escalations { get; init; } = [];

    /// <summary>For whom we wait; null where we do not.</summary>
    public WorklistParking? Parked { get; init; }

    /// <summary>Null where it is in sight.</summary>
    public WorklistSnooze? Snoozed { get; init; }

    /// <summary>The older conversation that it is part of; null: none.</summary>
    public ConversationId? JoinedTo { get; init; }
    public ImmutableArray<TagKey> Tags { get; init => field = value.IsDefault ? [] : value; } = [];

    public static WorklistItem Of(Conversation conversation, Standing standing)
    {
        var clock = conversation.Clocks().Where(c => c.Verdict == Verdict.Running).MinBy(c => c.DueAt);
        var customers = conversation.Posts.Where(p => !p.ByBrand).ToList();
        var labels = Labels.Of(conversation, standing);
        return new WorklistItem
        {
            ConversationId = conversation.Id,
            Version = conversation.Version,
            AccountId = conversation.Origin.Account.Value,
            AccountName = conversation.Origin.AccountName,
            Network = conversation.Origin.Network,
            Practice = conversation.Origin.Practice,
            Root = WorklistColumns.OfRoot(conversation.Origin),
            CustomerName = conversation.Face.CustomerName,
            CustomerHandle = conversation.Face.CustomerHandle,
            Excerpt = conversation.Face.Excerpt,
            PostKind = labels.Kind,
            Category = labels.Category,
            Priority = labels.Priority,
            Language = labels.Language,
            WaitingSince = standing.Since,
            StartedAt = customers.Select(p => p.At).DefaultIfEmpty(standing.Since).Min(),
            WarnAt = clock?.WarnAt,
            DueAt = clock?.DueAt,
            Breached = clock is not null && conversation.HasFired(clock, StepKind.Breach),
            ClaimedBy = conversation.ClaimedBy,
            ReplyState = conversation.Replies.Where(r => r.State is not (Ledger.ReplyState.Sent or Ledger.ReplyState.Discarded)).Select(r => (ReplyState?)r.State).LastOrDefault(),
            PendingPosts = standing.Pending.Length,
            State = standing.State,
            Disposition = standing.Disposition,
            Reason = standing.Reason,
            Rule = standing.Rule,
            Escalations = [.. Unacknowledged(conversation)],
            Parked = standing.State == ConversationState.Parked ? WorklistParking.Of(conversation) : null,
            Snoozed = WorklistSnooze.Of(conversation, standing),
            Tags = conversation.Tags,
            JoinedTo = conversation.JoinedTo,
        };
    }

    private static IEnumerable<WorklistStep> Unacknowledged(Conversation conversation) =>
        from clock in conversation.Clocks()
        where clock.Verdict == Verdict.Running
        from step in conversation.Fired()
        where step.AcknowledgedBy is null && step.Kind != StepKind.Rule && clock.Asked.Contains(step.Clock) && !conversation.Fired().Any(later => later.IsReminderOf(step))
        select new WorklistStep(step.Id, step.Kind, step.DueAt);
}

/// <summary>A pause that lasts. <paramref name="CustomerWroteLast"/>: what is put aside waits for us as well.</summary>
public sealed record WorklistParking(PauseReason Reason, DateTimeOffset Since, Actor By, bool CustomerWroteLast)
{
    public static WorklistParking? Of(Conversation conversation)
    {
        if (Parking.Lasting(conversation) is not { Facts: var pause }) return null;
        var answered = Answer.All(conversation).Select(answer => (DateTimeOffset?)answer.At).Max();
        var wrote = conversation.Posts.Where(post => post is { ByBrand: false, IsGone: false }).Select(post => (DateTimeOffset?)post.At).Max();
        return new WorklistParking(pause.Reason, pause.From, pause.By, wrote is not null && !(answered >= wrote));
    }
}

/// <summary>A snooze that lasts. <paramref name="ForCustomer"/>: until the customer writes was all that was said.</summary>
public sealed record WorklistSnooze(DateTimeOffset Since, DateTimeOffset Until, bool ForCustomer, Actor By)
{
    public static WorklistSnooze? Of(Conversation conversation, Standing standing) =>
        standing.State == ConversationState.Snoozed && conversation.Snooze is { } snooze ? new(snooze.From, snooze.Until, snooze.ForCustomer, snooze.By) : null;
}

/// <summary>A step of an escalation as the banner shows it. <paramref name="At"/>: its true instant.</summary>
public sealed record WorklistStep(StepId Step, StepKind Kind, DateTimeOffset At);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(WorklistItem))]
internal sealed partial class WorklistJson : JsonSerializerContext;
