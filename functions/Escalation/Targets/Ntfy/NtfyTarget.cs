using System.Collections.Immutable;
using System.Text;
using Refit;
using SocialInbox.Ledger;

namespace SocialInbox.Escalation.Targets.Ntfy;

/// <summary>A topic on an ntfy server: a push to phones. Links open pages there; none acts by itself.</summary>
internal sealed class NtfyTarget(TargetHttp http, TimeProvider time) : ITargetKind
{
    private const string Server = "server";
    private const string Topic = "topic";
    private const string Token = "token";

    // A longer message becomes an attachment: 4,096 bytes, of at most four a character.
    private const int LongestMessage = 1000;

    private static readonly RefitSettings Settings = new(new SystemTextJsonContentSerializer(NtfyJson.Default.Options));

    public string Name => "ntfy";

    public ImmutableArray<TargetField> Fields =>
    [
        new(Server, FieldForm.Address, Secret: false, Required: true),

        // Whoever knows the topic of an open server reads it.
        new(Topic, FieldForm.Text, Secret: true, Required: true),
        new(Token, FieldForm.Text, Secret: true, Required: false),
    ];

    public Task<Delivery> Deliver(OpenedTarget target, Message message, CancellationToken cancellation)
    {
        var authorization = target[Token] is { Length: > 0 } token ? $"Bearer {token}" : null;
        return Delivered.Of(RestService.For<INtfyServer>(http.At(target, new Uri(target[Server])), Settings).Publish(authorization, Of(message, target[Topic]), cancellation), time);
    }

    internal static NtfyMessage Of(Message message, string topic) => new(
        topic,
        message.Title,
        LongText.Cut(new StringBuilder().AppendJoin('\n', message.Lines).ToString(), LongestMessage),
        message.Urgency switch { Urgency.Critical => 5, Urgency.Warning => 4, Urgency.Information => 3 },
        message.Link,
        [.. Words.Links(message).Select(link => new NtfyAction("view", link.Words, link.Address.AbsoluteUri))]);
}
