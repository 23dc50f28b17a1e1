using System.Text.Json.Serialization;

namespace SocialInbox.Ledger;

/// <summary>
/// That a person wants it out of sight. <paramref name="Until"/>: when it comes back by itself, also where only the customer's writing
/// was named: nothing is out of sight for ever.
/// </summary>
/// <param name="ForCustomer">Only the customer's writing was named.</param>
public sealed record SnoozeFacts(DateTimeOffset From, DateTimeOffset Until, bool ForCustomer, Actor By);

/// <summary>What ended a snooze; of several at the same instant, the first in this order.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<WakeReason>))]
public enum WakeReason
{
    [JsonStringEnumMemberName("byPerson")] ByPerson,
    [JsonStringEnumMemberName("customerWrote")] CustomerWrote,

    /// <summary>A step of a clock fired: a warning, a breach, a rung.</summary>
    [JsonStringEnumMemberName("stepFired")] StepFired,

    /// <summary>Somebody other than the one who snoozed it has it now.</summary>
    [JsonStringEnumMemberName("assigned")] Assigned,

    /// <summary>A reply did not go out, or nobody can tell.</summary>
    [JsonStringEnumMemberName("replyFailed")] ReplyFailed,
    [JsonStringEnumMemberName("timeCame")] TimeCame,

    /// <summary>It was answered, closed or deleted.</summary>
    [JsonStringEnumMemberName("nothingWaits")] NothingWaits,
}
