using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json.Serialization;
using SocialInbox.Ledger;
using SocialInbox.Ledger.Decisions;

namespace SocialInbox.Worklist.Bulk;

/// <summary>What came of it, conversation by conversation, in the order in which they were named.</summary>
internal sealed record BulkAnswer(ImmutableArray<BulkOutcome> Conversations);

/// <param name="Version">That it has now; null where it is not there.</param>
/// <param name="Why">Null where nothing stopped it.</param>
internal sealed record BulkOutcome(string Id, BulkEnd End, int? Version, string? Why)
{
    public static BulkOutcome Of(string id, LedgerResult result) => result switch
    {
        LedgerResult.Changed changed => new(id, BulkEnd.Changed, changed.Conversation.Version, null),
        LedgerResult.Unchanged unchanged => new(id, BulkEnd.Unchanged, unchanged.Conversation.Version, null),
        LedgerResult.Repeated repeated => new(id, BulkEnd.Changed, repeated.Conversation.Version, null),
        LedgerResult.Refused refused => Stopped(id, refused.Why, refused.Conversation?.Version),
        _ => throw new UnreachableException($"Nobody answers {result.GetType().Name}."),
    };

    public static BulkOutcome Stopped(string id, Refusal why, int? version) => new(id, BulkEnd.Stopped, version, why switch
    {
        Refusal.NotFound => "gone",
        Refusal.ChangedMeanwhile => "changed-meanwhile",
        Refusal.ClaimedByAnother => "claimed-by-another",
        Refusal.WrongState => "wrong-state",
        Refusal.AnsweredMeanwhile => "answered-meanwhile",
    });
}

/// <summary>Unchanged: it was already so.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<BulkEnd>))]
internal enum BulkEnd
{
    [JsonStringEnumMemberName("changed")] Changed,
    [JsonStringEnumMemberName("unchanged")] Unchanged,
    [JsonStringEnumMemberName("stopped")] Stopped,
}
