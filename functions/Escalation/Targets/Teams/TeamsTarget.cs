using System.Collections.Immutable;
using Refit;

namespace SocialInbox.Escalation.Targets.Teams;

/// <summary>A channel or chat in Microsoft Teams, by a Workflows webhook: an Adaptive Card.</summary>
internal sealed class TeamsTarget(TargetHttp http, TimeProvider time) : ITargetKind
{
    private const string Url = "url";

    private static readonly RefitSettings Settings = new(new SystemTextJsonContentSerializer(TeamsJson.Default.Options));

    public string Name => "teams";

    public ImmutableArray<TargetField> Fields => [new(Url, FieldForm.Address, Secret: true, Required: true)];

    public Task<Delivery> Deliver(OpenedTarget target, Message message, CancellationToken cancellation) =>
        Delivered.Of(RestService.For<ITeamsWorkflow>(http.At(target, new Uri(target[Url])), Settings).Post(Of(message), cancellation), time);

    internal static TeamsPost Of(Message message) => new("message",
    [
        new TeamsAttachment("application/vnd.microsoft.card.adaptive", null, new AdaptiveCard(
            "http://adaptivecards.io/schemas/adaptive-card.json",
            "AdaptiveCard",
            "1.4",
            [
                new RichTextBlock([new TextRun("TextRun", message.Title, "Bolder", message.Urgency == Urgency.Critical ? "Attention" : null)]),
                .. message.Lines.Select(line => new RichTextBlock([new TextRun("TextRun", line)])),
            ],
            [.. Words.Links(message).Select(link => new OpenUrl("Action.OpenUrl", link.Words, link.Address.AbsoluteUri))])),
    ]);
}
