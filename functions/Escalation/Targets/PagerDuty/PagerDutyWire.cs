using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace SocialInbox.Escalation.Targets.PagerDuty;

/// <param name="DedupKey">Events with the same key are one incident: at most 255 characters.</param>
internal sealed record PagerDutyEvent(string RoutingKey, string EventAction, string DedupKey, PagerDutyPayload? Payload = null, ImmutableArray<PagerDutyLink>? Links = null, string? Client = null);

internal sealed record PagerDutyPayload(string Summary, string Source, string Severity, DateTimeOffset Timestamp, PagerDutyDetails CustomDetails);

internal sealed record PagerDutyDetails(ImmutableArray<string> Lines);

internal sealed record PagerDutyLink(string Href, string Text);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PagerDutyEvent))]
internal sealed partial class PagerDutyJson : JsonSerializerContext;
