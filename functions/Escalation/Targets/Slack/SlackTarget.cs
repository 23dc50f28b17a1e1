using System.Collections.Immutable;
using Refit;
using SocialInbox.Ledger;

namespace SocialInbox.Escalation.Targets.Slack;

/// <summary>A channel in Slack, by an incoming webhook.</summary>
internal sealed class SlackTarget(TargetHttp http, TimeProvider time) : ITargetKind
{
    private const string Url = "url";
    private const int LongestHeader = 150;
    private const int LongestSection = 3000;

    // A message has at most 50 blocks: the header and the buttons are two.
    private const int MostLines = 48;

    private static readonly RefitSettings Settings = new(new SystemTextJsonContentSerializer(SlackJson.Default.Options));

    public string Name => "slack";

    public ImmutableArray<TargetField> Fields => [new(Url, FieldForm.Address, Secret: true, Required: true)];

    public Task<Delivery> Deliver(OpenedTarget target, Message message, CancellationToken cancellation) =>
        Delivered.Of(RestService.For<ISlackWebhook>(http.At(target, new Uri(target[Url])), Settings).Post(Of(message), cancellation), time);

    internal static SlackPost Of(Message message) => new(
        Escaped(message.Title),
        [
            new SlackBlock("header", Plain(message.Title, LongestHeader)),
            .. message.Lines.Take(MostLines).Select(line => new SlackBlock("section", Plain(line, LongestSection))),
            .. Words.Links(message).ToImmutableArray() is { IsEmpty: false } links
                ? [new SlackBlock("actions", Elements: [.. links.Select(link => new SlackButton("button", Plain(link.Words, 75), link.Address.AbsoluteUri))])]
                : Array.Empty<SlackBlock>(),
        ]);

    private static SlackText Plain(string text, int most) => new("plain_text", LongText.Cut(text, most));

    private static string Escaped(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}
