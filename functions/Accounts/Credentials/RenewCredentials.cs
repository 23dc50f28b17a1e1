using System.Collections.Immutable;
using System.Security.Cryptography;
using SocialInbox.Hosting;
using SocialInbox.Networks;
using SocialInbox.Networks.OAuth;

namespace SocialInbox.Accounts.Credentials;

/// <summary>
/// Renews what is due, whether or not anybody reads the account: one that is fed by webhook only still has to answer. Finds what is due in
/// the rows that the caller has read already.
/// </summary>
public sealed class RenewCredentials(NetworkCatalogue networks, AccountsTable accounts, CredentialVault vault, OAuthTokens tokens, TimeProvider clock)
{
    /// <summary>The name under which an account's health notes that its credentials can no longer be renewed.</summary>
    internal const string Feed = "credentials";

    internal const string CannotBeOpened = "The stored credentials cannot be opened: the data key is another one, or they were changed. Connect the account again.";

    public Task Run(ImmutableArray<StoredAccount> stored, CancellationToken cancellation) => EachAlone.InOrder(
        cancellation,
        () => EachAlone.Do(stored.Where(account => account.Health.Feeds.ContainsKey(AccountHealth.Vault)), LookAgain, cancellation),
        () => EachAlone.Do(stored.Where(account => account.Health.Credentials?.RenewAt <= clock.GetUtcNow() && account.Health.State != ReadState.Refused), RenewOrTell, cancellation));

    // The data key may be the right one again: then the account is read on by itself.
    private async Task LookAgain(StoredAccount stored, CancellationToken cancellation)
    {
        try
        {
            await vault.Find(stored.Account.Id, cancellation);
        }
        catch (CryptographicException)
        {
            return;
        }

        await accounts.Forget(stored, AccountHealth.Vault, cancellation);
    }

    // Without that the round would never come to its end, and a single account would pass for a standstill of all.
    private async Task RenewOrTell(StoredAccount stored, CancellationToken cancellation)
    {
        try
        {
            await Renew(stored, cancellation);
        }
        catch (CryptographicException)
        {
            await accounts.RecordUnopened(stored, clock.GetUtcNow(), cancellation);
        }
    }

    private async Task Renew(StoredAccount stored, CancellationToken cancellation)
    {
        if (!networks.TryGet(stored.Account.Network, out var network) || network is not IRenewsTokens renewing || await vault.Find(stored.Account.Id, cancellation) is not { } kept) return;
        var plan = renewing.Plan(OAuthRequest.Of(stored.Account, kept));
        NetworkFailure? problem = null;
        try
        {
            kept = await tokens.RenewDue(stored.Account, plan, cancellation);
        }
        catch (NetworkFailedException failed)
        {
            problem = failed.Failure;
            if (problem is NetworkFailure.CredentialsRefused && kept.ExpiresAt <= clock.GetUtcNow())
                await accounts.RecordFailure(stored, Feed, problem, clock.GetUtcNow(), cancellation);
        }

        await accounts.RecordTerm(stored, CredentialTerm.Of(kept, plan, stored.Health.Credentials, problem, clock.GetUtcNow()), cancellation);
    }
}
