using System.Security.Cryptography;

namespace SocialInbox.Accounts.Credentials;

/// <summary>The secret with which a network signs what it sends to an account's address.</summary>
public sealed class WebhookSecret(CredentialVault vault, AccountsTable accounts, TimeProvider time)
{
    /// <returns>Null when none is stored.</returns>
    /// <exception cref="CryptographicException">It does not open. The account's health tells so, and the network is to send again.</exception>
    public async Task<string?> Find(StoredAccount stored, CancellationToken cancellation)
    {
        try
        {
            return (await vault.Find(stored.Account.Id, cancellation))?.Secrets.GetValueOrDefault(SecretNames.Webhook);
        }
        catch (CryptographicException)
        {
            await accounts.RecordUnopened(stored, time.GetUtcNow(), cancellation);
            throw;
        }
    }
}
