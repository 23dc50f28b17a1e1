using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Ledger;
using SocialInbox.Sla;

namespace SocialInbox.Escalation.Links;

/// <summary>What a link in a notice lets its holder do: take note of this one step, as this person or as whoever reads at this target.</summary>
/// <param name="About">The id of the conversation; of the alarm, where <paramref name="IsAlarm"/>.</param>
/// <param name="Person">Null: whoever reads at the target.</param>
public sealed record AcknowledgeToken(string About, bool IsAlarm, StepId Step, string Target, string? Person, DateTimeOffset Until);

/// <summary>Links that say "taken note" without a sign-in. Signed, for one step, for a week; whoever has one may use it, so they stand in notices only.</summary>
public sealed class AcknowledgeLinks(EscalationOptions options, DataKey key, TimeProvider time)
{
    public const string Route = "s/acknowledge";

    private const string Purpose = "acknowledge links";
    private const string Conversation = "conversation";
    private const string Alarm = "alarm";

    /// <summary>Longer than any customer may be left waiting.</summary>
    private static readonly TimeSpan Lasting = TimeSpan.FromDays(7);

    /// <summary>Null when the inbox does not know its own address.</summary>
    public Uri? For(ConversationId conversation, StepId step, Hop hop) => For(conversation.Value, false, step, hop);

    /// <summary>As above, about an alarm.</summary>
    public Uri? For(string alarm, StepId step, Hop hop) => For(alarm, true, step, hop);

    public string Write(AcknowledgeToken token)
    {
        var body = Encoding.UTF8.GetBytes(string.Join(
            '\n', token.IsAlarm ? Alarm : Conversation, token.About, token.Step.Value, token.Target, token.Person ?? "", token.Until.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)));
        return $"{Base64Url.EncodeToString(body)}.{Base64Url.EncodeToString(Sign(body))}";
    }

    /// <returns>Null when it is none of ours, or its time is over.</returns>
    public AcknowledgeToken? Read(string text)
    {
        if (text.Length > 2000 || text.Split('.') is not [var encoded, var signature] || Bytes(encoded) is not { } body || Bytes(signature) is not { } given) return null;
        if (!CryptographicOperations.FixedTimeEquals(Sign(body), given)) return null;
        if (Encoding.UTF8.GetString(body).Split('\n') is not [var kind, var about, var step, var target, var person, var until]) return null;
        var token = new AcknowledgeToken(
            about, kind == Alarm, new StepId(step), target, person.Length > 0 ? person : null, DateTimeOffset.FromUnixTimeSeconds(long.Parse(until, CultureInfo.InvariantCulture)));
        return token.Until > time.GetUtcNow() ? token : null;
    }

    private Uri? For(string about, bool isAlarm, StepId step, Hop hop) => options.Inbox is { } inbox
        ? new Uri(inbox, $"{Route}/{Write(new AcknowledgeToken(about, isAlarm, step, hop.Target, hop.Person?.Id, time.GetUtcNow() + Lasting))}")
        : null;

    // Blanks, which the decoder passes over, are none of ours either.
    private static byte[]? Bytes(string text) => text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') && Base64Url.IsValid(text) ? Base64Url.DecodeFromChars(text) : null;

    private byte[] Sign(byte[] body) => HMACSHA256.HashData(key.Derive(Purpose), body);
}
