using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using SocialInbox.Accounts;

namespace SocialInbox.Intake;

/// <summary>What the queue <c>intake</c> carries: keys only. A kind that nobody knows fails to read, so it is retried and then seen as poison.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Poll), "poll")]
[JsonDerivedType(typeof(Inbound), "inbound")]
[JsonDerivedType(typeof(Waiting), "waiting")]
public abstract record IntakeMessage(string AccountId)
{
    /// <summary>Read these feeds of the account; dropped where the slot is no longer the claimed one.</summary>
    public sealed record Poll(string AccountId, ImmutableArray<DuePoll> Feeds) : IntakeMessage(AccountId);

    /// <summary>Take in a stored delivery.</summary>
    public sealed record Inbound(string AccountId, string InboundId) : IntakeMessage(AccountId);

    /// <summary>Take in all deliveries of the account that nobody has taken up yet.</summary>
    public sealed record Waiting(string AccountId) : IntakeMessage(AccountId);

    public string ToJson() => JsonSerializer.Serialize(this, IntakeJson.Default.IntakeMessage);

    /// <exception cref="JsonException">It is no such message.</exception>
    public static IntakeMessage Parse(string json) => JsonSerializer.Deserialize(json, IntakeJson.Default.IntakeMessage) ?? throw new JsonException("An empty intake message.");
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, AllowOutOfOrderMetadataProperties = true, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(IntakeMessage))]
internal sealed partial class IntakeJson : JsonSerializerContext;
