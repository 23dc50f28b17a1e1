using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using SocialInbox.Accounts.Connecting;
using SocialInbox.Accounts.Credentials;

namespace SocialInbox.Accounts;

/// <summary>What an account's row holds as JSON.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true, Converters = [typeof(AccountIdJson)])]
[JsonSerializable(typeof(Account))]
[JsonSerializable(typeof(AccountAudit))]
[JsonSerializable(typeof(AwaitedDeliveries))]
[JsonSerializable(typeof(DeliveryGap))]
[JsonSerializable(typeof(CredentialTerm))]
[JsonSerializable(typeof(PendingConnection))]
[JsonSerializable(typeof(AccountLogEntry))]
[JsonSerializable(typeof(LeftAccount))]
[JsonSerializable(typeof(Rhythm))]
[JsonSerializable(typeof(SendingPause))]
[JsonSerializable(typeof(ImmutableDictionary<string, FeedHealth>))]
[JsonSerializable(typeof(ImmutableDictionary<string, QuotaState>))]
[JsonSerializable(typeof(ImmutableDictionary<string, DateTimeOffset>))]
internal sealed partial class AccountJson : JsonSerializerContext
{
    private sealed class AccountIdJson : JsonConverter<AccountId>
    {
        public override AccountId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString() ?? "");

        public override void Write(Utf8JsonWriter writer, AccountId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
    }
}
