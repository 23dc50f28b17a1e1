using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using SocialInbox.Replies;

namespace SocialInbox.Escalation;

/// <summary>Tells people outside the inbox that an account cannot be read. What the receiver did not take is tried again for hours, ever more rarely.</summary>
public sealed class SendBlindness(SignedWebhook webhook, OutboxQueue outbox)
{
    private const int MostAttempts = 10;

    public async Task Run(OutboxMessage.Blind blind, CancellationToken cancellation)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"{blind.AccountId}.blind.{blind.Since.ToUnixTimeSeconds()}");
        var body = new BlindBody(id, "blind", blind.AccountId, blind.State, blind.Since, blind.Words);
        if (await webhook.Deliver(JsonSerializer.SerializeToUtf8Bytes(body, BlindJson.Default.BlindBody), cancellation)) return;
        var attempt = blind.Attempt + 1;
        if (attempt >= MostAttempts) throw new NoticeNotTakenException(id);
        await outbox.Send(blind with { Attempt = attempt }, cancellation, after: TimeSpan.FromSeconds(10 * Math.Pow(2, attempt)));
    }
}

/// <summary>The receiver of notices did not take one.</summary>
public sealed class NoticeNotTakenException(string id) : Exception($"The receiver did not take notice {id}.");

internal sealed record BlindBody(string Id, string Event, string AccountId, string Kind, DateTimeOffset Since, string Words);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(BlindBody))]
internal sealed partial class BlindJson : JsonSerializerContext;
