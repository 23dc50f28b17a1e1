using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SocialInbox.Sla;

namespace SocialInbox.Ledger;

[JsonConverter(typeof(JsonStringEnumConverter<ConversationState>))]
public enum ConversationState
{
    [JsonStringEnumMemberName("open")] Open,

    /// <summary>Somebody waits, and a person said that we wait for somebody else.</summary>
    [JsonStringEnumMemberName("parked")] Parked,

    /// <summary>Somebody waits, and a person wants it out of sight for a while. Its clocks run.</summary>
    [JsonStringEnumMemberName("snoozed")] Snoozed,

    /// <summary>Triage found nothing to answer, and no person thought otherwise.</summary>
    [JsonStringEnumMemberName("filtered")] Filtered,
    [JsonStringEnumMemberName("closed")] Closed,
}

[JsonConverter(typeof(JsonStringEnumConverter<Disposition>))]
public enum Disposition
{
    [JsonStringEnumMemberName("answered")] Answered,

    /// <summary>The brand answered directly on the network.</summary>
    [JsonStringEnumMemberName("answeredOnNetwork")] AnsweredOnNetwork,

    /// <summary>A person closed it with a reason.</summary>
    [JsonStringEnumMemberName("closedByPerson")] ClosedByPerson,

    /// <summary>A rule of the team closed it.</summary>
    [JsonStringEnumMemberName("closedByRule")] ClosedByRule,
    [JsonStringEnumMemberName("deletedByAuthor")] DeletedByAuthor,

    /// <summary>The customer's own edit took the question back.</summary>
    [JsonStringEnumMemberName("takenBack")] TakenBack,
    [JsonStringEnumMemberName("noAnswerNeeded")] NoAnswerNeeded,
    [JsonStringEnumMemberName("beforeConnection")] BeforeConnection,
}

/// <summary>Where a conversation stands: derived from the snapshot, so that it can never contradict it.</summary>
public sealed record Standing(ConversationState State, Disposition? Disposition, CloseReason? Reason, DateTimeOffset Since, ImmutableArray<PostFacts> Pending)
{
    /// <summary>The name of the rule that closed it; null: none did.</summary>
    public string? Rule { get; init; }

    public static Standing Of(Conversation conversation)
    {
        var waits = Wait.Of(conversation);
        var pending = waits.Where(w => w.End is null).Select(w => w.Post).DistinctBy(p => p.Key).ToImmutableArray();
        var undecided = Undecided(conversation);
        if (pending.Length > 0 || undecided is not null)
        {
            var since = pending.Length > 0 ? waits.First(w => w.End is null).From : undecided!.CreatedAt;
            var state = undecided is not null ? ConversationState.Open
                : conversation.Snooze is not null ? ConversationState.Snoozed
                : Parking.Lasting(Parking.Of(conversation, waits)) is not null ? ConversationState.Parked
                : ConversationState.Open;
            return new Standing(state, null, null, since, pending);
        }

        if (waits.Length > 0) return Ended(waits.Select(w => w.End!).MaxBy(end => end.At)!);
        var customers = conversation.Posts.Where(p => !p.ByBrand).ToImmutableArray();
        var last = customers.Select(p => p.At).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max();
        return customers.Any(p => p.BeforeConnection)
            ? new Standing(ConversationState.Closed, Ledger.Disposition.BeforeConnection, null, last, [])
            : new Standing(ConversationState.Filtered, Ledger.Disposition.NoAnswerNeeded, null, last, []);
    }

    /// <summary>A reply of which a person has to say what became of it; null when there is none.</summary>
    internal static ReplyFacts? Undecided(Conversation conversation) => conversation.Replies.FirstOrDefault(r => r.State == ReplyState.Unknown);

    private static Standing Ended(WaitEnd end)
    {
        var disposition = end.By switch
        {
            EndedBy.Reply => Ledger.Disposition.Answered,
            EndedBy.NativeAnswer => Ledger.Disposition.AnsweredOnNetwork,
            EndedBy.Closing => end.Rule is null ? Ledger.Disposition.ClosedByPerson : Ledger.Disposition.ClosedByRule,
            EndedBy.Deletion => Ledger.Disposition.DeletedByAuthor,
            EndedBy.Edit => Ledger.Disposition.TakenBack,
        };
        return new Standing(ConversationState.Closed, disposition, end.Reason, end.At, []) { Rule = end.Rule };
    }
}
