using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Refit;
using SocialInbox.Security;

namespace SocialInbox.Escalation.Targets.SignedWebhook;

/// <summary>An address of one's own: signed JSON by POST. Also what the settings <c>Escalation:…</c> name.</summary>
internal sealed class SignedWebhookTarget(TargetHttp http, TimeProvider time) : ITargetKind
{
    internal const string KindName = "webhook";
    internal const string Url = "url";
    internal const string Secret = "secret";

    private static readonly RefitSettings Settings = new(new SystemTextJsonContentSerializer(SignedJson.Default.Options));

    public string Name => KindName;

    public ImmutableArray<TargetField> Fields => [new(Url, FieldForm.Address, Secret: true, Required: true), new(Secret, FieldForm.Text, Secret: true, Required: true)];

    public Task<Delivery> Deliver(OpenedTarget target, Message message, CancellationToken cancellation)
    {
        var client = http.At(target, new Uri(target[Url]), (request, body) =>
        {
            var timestamp = time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
            request.Headers.Add(SharedSecretSignature.TimestampHeader, timestamp);
            request.Headers.Add(SharedSecretSignature.SignatureHeader, SharedSecretSignature.Sign(target[Secret], timestamp, body));
        });
        return Delivered.Of(RestService.For<ISignedReceiver>(client, Settings).Post(message.Json, cancellation), time);
    }
}

[JsonSerializable(typeof(JsonElement))]
internal sealed partial class SignedJson : JsonSerializerContext;
