using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using SocialInbox.Accounts;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Networks;

namespace SocialInbox.Intake;

/// <summary>
/// For whom a part of a delivery is that came to another account's address. Whoever signed it showed the secret of that address; it is
/// believed for an account with the same secret, as accounts of one app have it. Any other account it may only have asked again.
/// </summary>
internal sealed class SharedCallback(AccountsTable accounts, WebhookSecret secrets)
{
    private ImmutableArray<StoredAccount>? connected;

    /// <returns>The account and what it is told, or, without an account, why it is told nothing.</returns>
    public async Task<(StoredAccount? Addressee, NetworkPage? Page, string Problem)> Find(StoredAccount addressed, IWebhookNetwork network, DeliveryPiece piece, CancellationToken cancellation)
    {
        connected ??= await accounts.ReadAll(cancellation);
        if (connected.Value.FirstOrDefault(other => other.Account.Network == network.Name && other.Account.AuthorIds.Contains(piece.AuthorId)) is not { } addressee)
            return (null, null, $"It is for '{piece.AuthorId}', and no account that goes by this is connected.");
        var page = network.ReadWebhook(addressee.Account, Encoding.UTF8.GetBytes(piece.Raw));
        return OnlyAsks(page) || await SameSecret(addressed, addressee, cancellation)
            ? (addressee, page, "")
            : (null, null, $"It is for '{piece.AuthorId}', and was signed with a secret that is not that account's: it was not taken in. Connect both accounts with the same app.");
    }

    private static bool OnlyAsks(NetworkPage page) => page is { PollNow: true, Posts.IsEmpty: true, Gone.IsEmpty: true, Unreadable.IsEmpty: true, Announced.IsEmpty: true };

    private async Task<bool> SameSecret(StoredAccount one, StoredAccount other, CancellationToken cancellation) =>
        await Secret(one, cancellation) is { } signed && await Secret(other, cancellation) is { } own && CryptographicOperations.FixedTimeEquals(signed, own);

    // Hashed, so that not even its length shows.
    private async Task<byte[]?> Secret(StoredAccount account, CancellationToken cancellation) =>
        await secrets.Find(account, cancellation) is { Length: > 0 } secret ? SHA256.HashData(Encoding.UTF8.GetBytes(secret)) : null;
}
