using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using SocialInbox.Ledger;
using SocialInbox.Sla;

namespace SocialInbox.Escalation;

/// <summary>What a notice says to programs. The same id on every delivery of the same step: receivers that know it have it already.</summary>
/// <param name="Rung">Of the ladder, or the rule's id; null for a warning or a breach that no ladder takes care of.</param>
/// <param name="Repeat">0, then one for each reminder.</param>
internal sealed record NoticeBody(
    string Id, string Event, string ConversationId, string Step, string Account, string Network, string Customer, string Excerpt, DateTimeOffset DueAt, DateTimeOffset FiredAt, int PendingPosts,
    string? Rung, int Repeat)
{
    public static NoticeBody Of(Conversation conversation, FiredStep step) => new(
        NoticeMessages.IdOf(conversation, step), step.Kind switch { StepKind.Warn => "warning", StepKind.Breach => "breach", StepKind.Rung => "rung", StepKind.Rule => "rule" }, conversation.Id.Value, step.Id.Value,
        conversation.Origin.AccountName, conversation.Origin.Network, conversation.Face.CustomerHandle, conversation.Face.Excerpt, step.DueAt, step.FiredAt, Standing.Of(conversation).Pending.Length,
        step.Rung, step.Repeat);
}

/// <summary>Many steps at once. Each has its own id, which it would have had alone.</summary>
internal sealed record DigestBody(string Id, string Event, ImmutableArray<NoticeBody> Steps);

internal sealed record TestBody(string Id, string Event, string Target);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(NoticeBody))]
[JsonSerializable(typeof(DigestBody))]
[JsonSerializable(typeof(TestBody))]
internal sealed partial class NoticeJson : JsonSerializerContext;
