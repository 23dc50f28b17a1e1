using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using SocialInbox.Replies;

namespace SocialInbox.Escalation;

/// <summary>Tells people outside the inbox that an account cannot be read. The queue repeats what the receiver did not take.</summary>
public sealed class SendBlindness(SignedWebhook webhook)
{
    public async Task Run(OutboxMessage.Blind blind, CancellationToken cancellation)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"{blind.AccountId}.blind.{blind.Since.ToUnixTimeSeconds()}");
        var body = new BlindBody(id, "blind", blind.AccountId, blind.State, blind.Since, blind.Words);
        if (!await webhook.Deliver(JsonSerializer.SerializeToUtf8Bytes(body, BlindJson.Default.BlindBody), cancellation))
            throw new NoticeNotTakenException(id);
    }
}

/// <summary>The receiver of notices did not take one.</summary>
public sealed class NoticeNotTakenException(string id) : Exception($"The receiver did not take notice {id}.");

internal sealed record BlindBody(string Id, string Event, string AccountId, string Kind, DateTimeOffset Since, string Words);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(BlindBody))]
internal sealed partial class BlindJson : JsonSerializerContext;
