using System.Collections.Immutable;
using System.Security.Cryptography;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Networks;
using SocialInbox.Networks.OAuth;

namespace SocialInbox.Accounts;

/// <summary>
/// Tells a network that an account is let go, while its credentials are still there: deliveries end, tokens are revoked. What cannot be told stops nobody
/// from letting it go; a person hears what is left to do.
/// </summary>
public sealed class TakeLeave(NetworkCatalogue networks, AccountsTable accounts, CredentialVault vault, OAuthExchange exchange, TimeProvider clock)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <returns>What could not be done, in words for people; null when all was, or nothing had to be.</returns>
    public async Task<string?> Of(StoredAccount stored, CancellationToken cancellation)
    {
        if (!networks.TryGet(stored.Account.Network, out var network)) return null;
        using var limit = new CancellationTokenSource(Longest, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, limit.Token);
        try
        {
            if (await vault.Find(stored.Account.Id, cancellation) is not { } credentials) return null;
            var leaving = new Leaving(stored.Account, credentials, await SameClient(stored.Account, credentials, cancellation));
            var problems = new[] { await Tried(() => LetGo(network, leaving, either.Token), limit), await Tried(() => Revoke(network, leaving), limit) };
            return problems.OfType<string>().ToList() is { Count: > 0 } left ? string.Join(' ', left) : null;
        }
        catch (CryptographicException)
        {
            return "The stored credentials cannot be opened, so the network could not be told.";
        }
    }

    private static Task LetGo(INetwork network, Leaving leaving, CancellationToken cancellation) =>
        network is ILetsGo lets ? lets.LetGo(leaving, cancellation) : Task.CompletedTask;

    private Task Revoke(INetwork network, Leaving leaving) =>
        network is IRenewsTokens renewing && renewing.Plan(OAuthRequest.Of(leaving.Account, leaving.Credentials)) is { Revoke: not null } plan && !(plan.RevokesConsent && !leaving.SameClient.IsEmpty)
            ? exchange.Revoke(plan, leaving.Credentials)
            : Task.CompletedTask;

    private static async Task<string?> Tried(Func<Task> tell, CancellationTokenSource limit)
    {
        try
        {
            await tell();
            return null;
        }
        catch (NetworkFailedException failed)
        {
            return failed.Failure.Words;
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            return $"The network did not answer within {Longest.TotalSeconds:0} seconds.";
        }
    }

    // Whose credentials cannot be opened may share the app: then it stays.
    private async Task<ImmutableArray<Account>> SameClient(Account account, StoredCredentials credentials, CancellationToken cancellation)
    {
        if (credentials.Secrets.GetValueOrDefault(SecretNames.ClientId) is not { Length: > 0 } client) return [];
        var same = ImmutableArray.CreateBuilder<Account>();
        foreach (var other in (await accounts.ReadAll(cancellation)).Where(other => other.Account.Id != account.Id).Select(other => other.Account))
            if (await ClientOf(other, cancellation) == client) same.Add(other);
        return same.ToImmutable();

        async Task<string?> ClientOf(Account other, CancellationToken stop)
        {
            try
            {
                return (await vault.Find(other.Id, stop))?.Secrets.GetValueOrDefault(SecretNames.ClientId);
            }
            catch (CryptographicException)
            {
                return client;
            }
        }
    }
}
