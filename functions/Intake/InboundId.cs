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
    /// Made of what is signed and of nothing else: the same words signed anew (an edit taken back, say) are another delivery, and a
    /// replayed one is the same, whatever somebody changed about its headers.
    /// </summary>
    /// <param name="signedBeside"><see cref="IWebhookNetwork.SignedBeside"/>.</param>
    public static InboundId For(AccountId account, string signedBeside, ReadOnlySpan<byte> body) => Of(account, $"delivery {signedBeside}", body);

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
