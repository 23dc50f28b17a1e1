using System.Collections.Immutable;
using Refit;
using SocialInbox.Ledger;

namespace SocialInbox.Escalation.Targets.PagerDuty;

/// <summary>A service in PagerDuty: each step is an incident, which is resolved once the customer waits no longer.</summary>
internal sealed class PagerDutyTarget(TargetHttp http, TimeProvider time) : ITargetKind
{
    private const string Address = "address";
    private const string RoutingKey = "routingKey";
    private const string Everywhere = "https://events.pagerduty.com";
    private const int LongestSummary = 1024;
    private const int LongestKey = 255;

    private static readonly RefitSettings Settings = new(new SystemTextJsonContentSerializer(PagerDutyJson.Default.Options));

    public string Name => "pagerduty";

    public ImmutableArray<TargetField> Fields =>
    [
        // Accounts in the EU have an address of their own.
        new(Address, FieldForm.Address, Secret: false, Required: false),
        new(RoutingKey, FieldForm.Text, Secret: true, Required: true),
    ];

    public Task<Delivery> Deliver(OpenedTarget target, Message message, CancellationToken cancellation) => Send(target, Of(message, target[RoutingKey]), true, cancellation);

    public Task<Delivery> Resolve(OpenedTarget target, string messageId, CancellationToken cancellation) =>
        Send(target, new PagerDutyEvent(target[RoutingKey], "resolve", Key(messageId)), false, cancellation);

    internal static PagerDutyEvent Of(Message message, string routingKey) => new(
        routingKey,
        "trigger",
        Key(message.Id),
        new PagerDutyPayload(
            LongText.Cut(message.Title, LongestSummary), "SocialInbox", message.Urgency switch { Urgency.Critical => "critical", Urgency.Warning => "warning", Urgency.Information => "info" },
            message.At, new PagerDutyDetails(message.Lines)),
        [.. Words.Links(message).Select(link => new PagerDutyLink(link.Address.AbsoluteUri, link.Words))],
        "SocialInbox");

    private static string Key(string id) => id.Length <= LongestKey ? id : KeyHash.Of(id);

    private Task<Delivery> Send(OpenedTarget target, PagerDutyEvent happened, bool opens, CancellationToken cancellation)
    {
        var server = target[Address] is { Length: > 0 } entered ? entered : Everywhere;
        return Delivered.Of(RestService.For<IPagerDutyEvents>(http.At(target, new Uri(new Uri(server), "/v2/enqueue")), Settings).Enqueue(happened, cancellation), time, opens);
    }
}
