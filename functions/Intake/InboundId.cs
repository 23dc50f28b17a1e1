using System.Security.Cryptography;
using System.Text;
using SocialInbox.Accounts;
using SocialInbox.Ledger;
using SocialInbox.Networks;

namespace SocialInbox.Intake;

/// <summary>One delivery or unreadable item, named by what it says: sent twice, it is the same.</summary>
public readonly record struct InboundId(string Value)
{
    /// <summary>
    /// The signature is a part of it: where it covers a time stamp, the same words sent anew (an edit taken back, say) are another
    /// delivery, and a replayed one is not.
    /// </summary>
    public static InboundId For(AccountId account, WebhookRequest request)
    {
        var signatures = request.Headers
            .Where(header => header.Key.Contains("signature", StringComparison.OrdinalIgnoreCase))
            .Select(header => $"{header.Key.ToLowerInvariant()}:{header.Value}")
            .Order(StringComparer.Ordinal);
        return Of(account, string.Join('\n', signatures), request.Body.Span);
    }

    public static InboundId For(AccountId account, UnreadablePost post) => Of(account, "item", Encoding.UTF8.GetBytes(post.Raw));

    /// <summary>One for each feed: its next unreadable page takes the place of the last.</summary>
    public static InboundId ForPage(AccountId account, string feed) => Of(account, "page", Encoding.UTF8.GetBytes(feed));

    public static bool TryParse(string? text, out InboundId id)
    {
        id = new InboundId(text ?? "");
        return text is { Length: 26 } && text.All(c => c is (>= 'a' and <= 'z') or (>= '2' and <= '7'));
    }

    public override string ToString() => Value;

    private static InboundId Of(AccountId account, string kind, ReadOnlySpan<byte> raw) =>
        new(KeyHash.Of($"{account}\n{kind}\n{Convert.ToHexStringLower(SHA256.HashData(raw))}"));
}
