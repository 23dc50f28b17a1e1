using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using SocialInbox.Networks;

namespace SocialInbox.Replies;

/// <summary>What the queue <c>outbox</c> carries: keys only.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Reply), "reply")]
[JsonDerivedType(typeof(Moderation), "moderation")]
[JsonDerivedType(typeof(Notice), "notice")]
[JsonDerivedType(typeof(Digest), "digest")]
[JsonDerivedType(typeof(Alarm), "alarm")]
[JsonDerivedType(typeof(AlarmDigest), "alarmDigest")]
[JsonDerivedType(typeof(PersonTask), "personTask")]
public abstract record OutboxMessage
{
    public sealed record Reply(string ConversationId, string ReplyId) : OutboxMessage;

    /// <summary>Hide or like a post on the network, or take that back.</summary>
    public sealed record Moderation(string ConversationId, string Post, ModerationAct Act) : OutboxMessage;

    /// <summary>Tell people outside the inbox that a step was reached. <paramref name="Number"/>: which of its recipients.</summary>
    public sealed record Notice(string ConversationId, string StepId, int Number = 0) : OutboxMessage;

    /// <summary>Tell people of many steps at once, at one place. <paramref name="Id"/>: the same however often it is tried.</summary>
    public sealed record Digest(string Id, string Place, ImmutableArray<DigestEntry> Entries) : OutboxMessage;

    /// <summary>Tell people outside the inbox what makes it blind. <paramref name="Number"/>: which of the step's recipients.</summary>
    public sealed record Alarm(string AlarmId, string StepId, int Number) : OutboxMessage;

    /// <summary>Tell people of many alarms at once, at one place. <paramref name="Id"/>: the same however often it is tried.</summary>
    public sealed record AlarmDigest(string Id, string Place, ImmutableArray<Alarm> Entries) : OutboxMessage;

    /// <summary>Go on with what somebody wants done about a person.</summary>
    public sealed record PersonTask(string TaskId) : OutboxMessage;

    public string ToJson() => JsonSerializer.Serialize(this, OutboxJson.Default.OutboxMessage);

    /// <exception cref="JsonException">It is no such message.</exception>
    public static OutboxMessage Parse(string json) => JsonSerializer.Deserialize(json, OutboxJson.Default.OutboxMessage) ?? throw new JsonException("An empty outbox message.");
}

/// <summary>One recipient of one step in a digest.</summary>
public sealed record DigestEntry(string ConversationId, string StepId, int Number);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, AllowOutOfOrderMetadataProperties = true, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true, UseStringEnumConverter = true)]
[JsonSerializable(typeof(OutboxMessage))]
internal sealed partial class OutboxJson : JsonSerializerContext;
