using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using SocialInbox.Networks;
using SocialInbox.Triage;

namespace SocialInbox.Ledger;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    IgnoreReadOnlyProperties = true,
    AllowOutOfOrderMetadataProperties = true)]
[JsonSerializable(typeof(Conversation))]
[JsonSerializable(typeof(ImmutableArray<ConversationEvent>))]
[JsonSerializable(typeof(ImmutableArray<PostAttachment>))]
[JsonSerializable(typeof(ImmutableArray<PostRef>))]
[JsonSerializable(typeof(Assessment))]
internal sealed partial class LedgerJson : JsonSerializerContext;
