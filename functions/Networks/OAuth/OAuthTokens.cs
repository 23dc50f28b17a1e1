using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using SocialInbox.Accounts;
using SocialInbox.Accounts.Credentials;

namespace SocialInbox.Networks.OAuth;

/// <summary>
/// The tokens to use now. They are renewed ahead of their end by one instance at a time, and stored before anybody uses them. When a
/// single-use refresh token was lost between answer and store, the network refuses it: that is refused credentials, and a person is told.
/// </summary>
public sealed class OAuthTokens(CredentialVault vault, OAuthExchange exchange, TimeProvider clock)
{
    /// <summary>After a renewal that failed while the old token is still good, nobody tries again sooner.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<AccountId, DateTimeOffset> resting = new();

    /// <returns>The access token.</returns>
    /// <exception cref="NetworkFailedException">There is none, or it has ended and cannot be renewed.</exception>
    public async Task<string> Current(Account account, OAuthPlan plan, CancellationToken cancellation) =>
        AccessTokenIn(await Stored(account, plan, cancellation));

    /// <summary>After the network refused a token that had not ended: another one, once. The caller asks again with it.</summary>
    /// <exception cref="NetworkFailedException">It cannot be renewed.</exception>
    public async Task<string> InsteadOf(string refused, Account account, OAuthPlan plan, CancellationToken cancellation)
    {
        var stored = await Find(account, cancellation);
        return AccessTokenIn(stored) == refused ? AccessTokenIn(await Renew(account, plan, stored, cancellation)) : AccessTokenIn(stored);
    }

    /// <summary>All credentials of an account, its access token renewed when that is due. One that is still good is used when it cannot be renewed now.</summary>
    /// <exception cref="NetworkFailedException">There are none, or they have ended and cannot be renewed.</exception>
    public async Task<StoredCredentials> Stored(Account account, OAuthPlan plan, CancellationToken cancellation)
    {
        var stored = await Find(account, cancellation);
        var now = clock.GetUtcNow();
        if (!IsDue(stored, plan, now)) return stored;
        var stillGood = now < stored.ExpiresAt;
        if (stillGood && resting.TryGetValue(account.Id, out var until) && now < until) return stored;
        try
        {
            return await Renew(account, plan, stored, cancellation);
        }
        catch (NetworkFailedException) when (stillGood)
        {
            resting[account.Id] = now + Rest;
            return stored;
        }
    }

    /// <summary>As above, but tells when a renewal that is due fails, however good the old token still is.</summary>
    /// <exception cref="NetworkFailedException">It cannot be renewed now.</exception>
    public async Task<StoredCredentials> RenewDue(Account account, OAuthPlan plan, CancellationToken cancellation)
    {
        var stored = await Find(account, cancellation);
        return IsDue(stored, plan, clock.GetUtcNow()) ? await Renew(account, plan, stored, cancellation) : stored;
    }

    private static bool IsDue(StoredCredentials stored, OAuthPlan plan, DateTimeOffset now) => plan.Renews && stored.ExpiresAt is { } end && now >= end - plan.RenewAhead;

    private async Task<StoredCredentials> Renew(Account account, OAuthPlan plan, StoredCredentials stored, CancellationToken cancellation) =>
        await vault.Renew(account.Id, stored, async (current, stop) =>
        {
            var grant = plan.Renewal is { } own ? await own(current, stop) : await exchange.Refresh(plan, current);
            return (Keep(current.Secrets, grant), grant.ExpiresAt);
        }, cancellation);

    /// <summary>The secrets with these tokens among them. A network that sends no new refresh token means that the old one stays good.</summary>
    internal static ImmutableDictionary<string, string> Keep(ImmutableDictionary<string, string> secrets, OAuthGrant grant)
    {
        secrets = secrets.SetItem(SecretNames.AccessToken, grant.AccessToken);
        if (grant.RefreshToken is { Length: > 0 } refresh) secrets = secrets.SetItem(SecretNames.RefreshToken, refresh);
        return grant.RefreshUntil is { } until ? secrets.SetItem(SecretNames.RefreshUntil, until.ToString("O", CultureInfo.InvariantCulture)) : secrets;
    }

    internal static string AccessTokenIn(StoredCredentials stored) => stored.Secrets.GetValueOrDefault(SecretNames.AccessToken)
        ?? throw new NetworkFailedException(new NetworkFailure.CredentialsRefused("No access token is stored for this account: connect it again."));

    private async Task<StoredCredentials> Find(Account account, CancellationToken cancellation) => await vault.Find(account.Id, cancellation)
        ?? throw new NetworkFailedException(new NetworkFailure.CredentialsRefused("No credentials are stored for this account: connect it again."));
}
