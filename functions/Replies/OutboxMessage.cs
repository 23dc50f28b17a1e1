using System.Text.Json;
using System.Text.Json.Serialization;

namespace SocialInbox.Replies;

/// <summary>What the queue <c>outbox</c> carries: keys only.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Reply), "reply")]
[JsonDerivedType(typeof(Notice), "notice")]
[JsonDerivedType(typeof(Blind), "blind")]
public abstract record OutboxMessage
{
    public sealed record Reply(string ConversationId, string ReplyId) : OutboxMessage;

    /// <summary>Tell people outside the inbox that a step was reached.</summary>
    public sealed record Notice(string ConversationId, string StepId) : OutboxMessage;

    /// <summary>Tell people outside the inbox that an account cannot be read. <paramref name="Attempt"/>: how often that was tried before.</summary>
    public sealed record Blind(string AccountId, string State, DateTimeOffset Since, string Words, int Attempt = 0) : OutboxMessage;

    public string ToJson() => JsonSerializer.Serialize(this, OutboxJson.Default.OutboxMessage);

    /// <exception cref="JsonException">It is no such message.</exception>
    public static OutboxMessage Parse(string json) => JsonSerializer.Deserialize(json, OutboxJson.Default.OutboxMessage) ?? throw new JsonException("An empty outbox message.");
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, AllowOutOfOrderMetadataProperties = true, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(OutboxMessage))]
internal sealed partial class OutboxJson : JsonSerializerContext;
