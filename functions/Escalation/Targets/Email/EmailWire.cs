using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace SocialInbox.Escalation.Targets.Email;

internal sealed record EmailMessage(string SenderAddress, EmailContent Content, EmailRecipients Recipients, ImmutableDictionary<string, string> Headers);

internal sealed record EmailContent(string Subject, string PlainText, string Html);

internal sealed record EmailRecipients(ImmutableArray<EmailAddress> To);

internal sealed record EmailAddress(string Address);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(EmailMessage))]
internal sealed partial class EmailJson : JsonSerializerContext;
