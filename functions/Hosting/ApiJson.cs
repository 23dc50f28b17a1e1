using System.Text.Json;
using System.Text.Json.Serialization;
using SocialInbox.Escalation;
using SocialInbox.Ledger;
using SocialInbox.Security;
using SocialInbox.Worklist;

namespace SocialInbox.Hosting;

/// <summary>The JSON of the web API: camel case, enums as lower-case words, nothing tolerated that the contract does not name as optional.</summary>
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(CommandBody))]
[JsonSerializable(typeof(CloseBody))]
[JsonSerializable(typeof(AcknowledgeBody))]
[JsonSerializable(typeof(ChangedAnswer))]
[JsonSerializable(typeof(WorklistAnswer))]
[JsonSerializable(typeof(ConversationView))]
[JsonSerializable(typeof(SessionAnswer))]
[JsonSerializable(typeof(SignInBody))]
internal sealed partial class ApiJson : JsonSerializerContext
{
    public static readonly ApiJson Web = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        NumberHandling = JsonNumberHandling.Strict,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        AllowDuplicateProperties = false,
    });
}
