using System.Text.Json;
using System.Text.Json.Serialization;
using SocialInbox.Ledger;
using SocialInbox.Sla;

namespace SocialInbox.Escalation;

/// <summary>What a notice says. The same id on every delivery of the same step: receivers that know it have it already.</summary>
internal sealed record NoticeBody(
    string Id, string Event, string ConversationId, string Step, string Account, string Network, string Customer, string Excerpt, DateTimeOffset DueAt, DateTimeOffset FiredAt, int PendingPosts)
{
    public static byte[] Of(Conversation conversation, FiredStep step) => JsonSerializer.SerializeToUtf8Bytes(
        new NoticeBody(
            $"{conversation.Id}.{step.Id}", step.Kind == StepKind.Warn ? "warning" : "breach", conversation.Id.Value, step.Id.Value, conversation.Origin.AccountName,
            conversation.Origin.Network, conversation.Face.CustomerHandle, conversation.Face.Excerpt, step.DueAt, step.FiredAt, Standing.Of(conversation).Pending.Length),
        NoticeJson.Default.NoticeBody);
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(NoticeBody))]
internal sealed partial class NoticeJson : JsonSerializerContext;
