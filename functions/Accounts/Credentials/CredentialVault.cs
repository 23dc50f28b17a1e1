using System.Collections.Immutable;
using Azure;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Hosting;

namespace SocialInbox.Accounts.Credentials;

/// <summary>
/// The secrets of accounts: one row each in table <c>Credentials</c>, every secret sealed on its own. Renewing them is for one at a
/// time over all instances: whoever holds the lease in the row exchanges, and the new set is stored before anybody uses it.
/// </summary>
public sealed class CredentialVault([FromKeyedServices(CredentialVault.Table)] TableClient table, DataKey key, TimeProvider clock)
{
    internal const string Table = "Credentials";

    private const string Row = "current";
    private const string Sealed = "Sealed_";
    private const string ExpiresAt = "ExpiresAt";
    private const string Version = "Version";
    private const string LeaseUntil = "LeaseUntil";
    private const string LeaseBy = "LeaseBy";

    /// <summary>Longer than an exchange can take; after that the holder is taken for dead.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(250);

    /// <summary>Replaces all secrets of an account.</summary>
    public async Task Store(AccountId account, ImmutableDictionary<string, string> secrets, DateTimeOffset? expiresAt, CancellationToken cancellation)
    {
        while (true)
        {
            var row = await Read(account, cancellation);
            try
            {
                var next = ToRow(account, secrets, expiresAt, (row?.GetInt64(Version) ?? 0) + 1);
                if (row is null) await table.AddEntityAsync(next, cancellation);
                else await table.UpdateEntityAsync(next, row.ETag, TableUpdateMode.Replace, cancellation);
                return;
            }
            catch (RequestFailedException changed) when (changed.Status is 409 or 412)
            {
                continue;
            }
        }
    }

    public async Task<StoredCredentials?> Find(AccountId account, CancellationToken cancellation) =>
        await Read(account, cancellation) is { } row ? FromRow(account, row) : null;

    public async Task Remove(AccountId account, CancellationToken cancellation)
    {
        try
        {
            await table.DeleteEntityAsync(account.Value, Row, ETag.All, cancellation);
        }
        catch (RequestFailedException gone) when (gone.Status == 404)
        {
            return;
        }
    }

    /// <summary>Removes the secrets and gives them to exactly one of those who ask.</summary>
    /// <returns>Null when they are not there (any more).</returns>
    public async Task<StoredCredentials?> Take(AccountId account, CancellationToken cancellation)
    {
        if (await Read(account, cancellation) is not { } row) return null;
        try
        {
            return (await table.DeleteEntityAsync(account.Value, Row, row.ETag, cancellation)).Status == 404 ? null : FromRow(account, row);
        }
        catch (RequestFailedException taken) when (taken.Status is 404 or 412)
        {
            return null;
        }
    }

    /// <summary>Removes all that ended before <paramref name="now"/> and whose names begin so. One query over just these.</summary>
    public async Task RemoveEnded(string prefix, DateTimeOffset now, CancellationToken cancellation)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey ge {prefix} and PartitionKey lt {prefix + "~"} and ExpiresAt lt {now}");
        await foreach (var row in table.QueryAsync<TableEntity>(filter, select: ["PartitionKey"], cancellationToken: cancellation)) await Remove(new AccountId(row.PartitionKey), cancellation);
    }

    /// <summary>
    /// Gives credentials that are newer than those that <paramref name="expired"/> holds. Exactly one caller over all instances runs
    /// <paramref name="exchange"/>; the others wait for its result. What the exchange throws passes to its caller, and the next may try.
    /// </summary>
    /// <exception cref="InvalidOperationException">The account has no credentials (any more).</exception>
    public async Task<StoredCredentials> Renew(
        AccountId account,
        StoredCredentials expired,
        Func<StoredCredentials, CancellationToken, Task<(ImmutableDictionary<string, string> Secrets, DateTimeOffset? ExpiresAt)>> exchange,
        CancellationToken cancellation)
    {
        var me = Guid.CreateVersion7().ToString("N");
        while (true)
        {
            var row = await Read(account, cancellation) ?? throw new InvalidOperationException($"There are no credentials of {account}.");
            var current = FromRow(account, row);
            if (current.Version > expired.Version) return current;

            // Ours already when the answer to taking it was lost and the repeated request found it taken.
            if (row.GetString(LeaseBy) == me) return await Exchange(account, current, row.ETag, exchange, cancellation);
            if (row.GetDateTimeOffset(LeaseUntil) > clock.GetUtcNow())
            {
                await Task.Delay(LookAgain, clock, cancellation);
                continue;
            }

            if (await TakeLease(account, row, me, cancellation) is { } held) return await Exchange(account, current, held, exchange, cancellation);
        }
    }

    private async Task<ETag?> TakeLease(AccountId account, TableEntity row, string me, CancellationToken cancellation)
    {
        try
        {
            var lease = new TableEntity(account.Value, Row) { [LeaseUntil] = clock.GetUtcNow() + Lease, [LeaseBy] = me };
            return (await table.UpdateEntityAsync(lease, row.ETag, TableUpdateMode.Merge, cancellation)).Headers.ETag;
        }
        catch (RequestFailedException taken) when (taken.Status is 404 or 412)
        {
            return null;
        }
    }

    private async Task<StoredCredentials> Exchange(
        AccountId account,
        StoredCredentials current,
        ETag held,
        Func<StoredCredentials, CancellationToken, Task<(ImmutableDictionary<string, string> Secrets, DateTimeOffset? ExpiresAt)>> exchange,
        CancellationToken cancellation)
    {
        (ImmutableDictionary<string, string> Secrets, DateTimeOffset? ExpiresAt) renewed;
        try
        {
            renewed = await exchange(current, cancellation);
        }
        catch
        {
            await GiveLeaseBack(account, held);
            throw;
        }

        // The old set may be worthless now: storing the new one is not given up because the caller is.
        try
        {
            await table.UpdateEntityAsync(ToRow(account, renewed.Secrets, renewed.ExpiresAt, current.Version + 1), held, TableUpdateMode.Replace, CancellationToken.None);
            return new StoredCredentials(renewed.Secrets, renewed.ExpiresAt, current.Version + 1);
        }
        catch (RequestFailedException changed) when (changed.Status == 412)
        {
            // Somebody connected the account anew, or Azure.Core repeated a write whose answer was lost: the row is right.
            return await AfterConflict(account, current, renewed);
        }
    }

    private async Task<StoredCredentials> AfterConflict(
        AccountId account, StoredCredentials current, (ImmutableDictionary<string, string> Secrets, DateTimeOffset? ExpiresAt) renewed)
    {
        var row = await Read(account, CancellationToken.None) ?? throw new InvalidOperationException($"There are no credentials of {account}.");
        var stored = FromRow(account, row);
        if (stored.Version > current.Version) return stored;
        await Store(account, renewed.Secrets, renewed.ExpiresAt, CancellationToken.None);
        return await Find(account, CancellationToken.None) ?? throw new InvalidOperationException($"There are no credentials of {account}.");
    }

    private async Task GiveLeaseBack(AccountId account, ETag held)
    {
        try
        {
            var free = new TableEntity(account.Value, Row) { [LeaseUntil] = DateTimeOffset.UnixEpoch, [LeaseBy] = "" };
            await table.UpdateEntityAsync(free, held, TableUpdateMode.Merge, CancellationToken.None);
        }
        catch (RequestFailedException)
        {
            // It ends by itself; what the exchange threw is what the caller has to hear.
            return;
        }
    }

    private async Task<TableEntity?> Read(AccountId account, CancellationToken cancellation) =>
        await table.GetEntityIfExistsAsync<TableEntity>(account.Value, Row, cancellationToken: cancellation) is { HasValue: true } found ? found.Value : null;

    private TableEntity ToRow(AccountId account, ImmutableDictionary<string, string> secrets, DateTimeOffset? expiresAt, long version)
    {
        var row = new TableEntity(account.Value, Row) { [Version] = version };
        if (expiresAt is { } at) row[ExpiresAt] = at;
        foreach (var (name, secret) in secrets)
        {
            if (name is not { Length: > 0 and <= 60 } || !name.All(char.IsAsciiLetterOrDigit)) throw new ArgumentException($"A secret's name is letters and digits: '{name}'.", nameof(secrets));
            row[Sealed + name] = key.Seal(account, name, secret);
        }

        return row;
    }

    private StoredCredentials FromRow(AccountId account, TableEntity row) => new(
        row.Keys.Where(name => name.StartsWith(Sealed, StringComparison.Ordinal)).ToImmutableDictionary(
            name => name[Sealed.Length..],
            name => key.Open(account, name[Sealed.Length..], row.GetBinary(name))),
        row.GetDateTimeOffset(ExpiresAt),
        row.GetInt64(Version) ?? 0);
}
