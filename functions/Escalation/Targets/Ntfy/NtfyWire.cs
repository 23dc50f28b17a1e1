using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace SocialInbox.Escalation.Targets.Ntfy;

/// <param name="Priority">1 (least) to 5.</param>
/// <param name="Click">What a tap on the notification opens.</param>
internal sealed record NtfyMessage(string Topic, string Title, string Message, int Priority, Uri? Click, ImmutableArray<NtfyAction> Actions);

internal sealed record NtfyAction(string Action, string Label, string Url);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(NtfyMessage))]
internal sealed partial class NtfyJson : JsonSerializerContext;
