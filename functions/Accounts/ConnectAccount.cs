using System.Collections.Immutable;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Networks;
using SocialInbox.Sla;

namespace SocialInbox.Accounts;

/// <summary>What an administrator enters to connect an account, and how it is to be treated.</summary>
public sealed record NewAccount(string Network, ConnectRequest Request, ResponsePolicy Policy, bool Practice = false);

public abstract record ConnectedAccount
{
    private ConnectedAccount() { }

    /// <param name="Secrets">What was stored sealed; the only moment at which a made secret can be shown.</param>
    public sealed record Connected(Account Account, ImmutableDictionary<string, string> Secrets) : ConnectedAccount;

    /// <param name="Words">One sentence a person can act on.</param>
    public sealed record Refused(string Words) : ConnectedAccount
    {
        /// <summary>The permissions that are missing, by the network's names.</summary>
        public ImmutableArray<string> Missing { get; init; } = [];
    }

    /// <summary>Nothing is stored yet: the person has to say which one is meant.</summary>
    public sealed record Choose(Wording Question, ImmutableArray<ConnectOption> Options) : ConnectedAccount;
}

/// <summary>Takes an account in: asks the network who it is, keeps its secrets sealed, and makes its feeds due.</summary>
public sealed class ConnectAccount(NetworkCatalogue networks, AccountsTable accounts, CredentialVault vault, TimeProvider time)
{
    /// <summary>How far back an account's past is read at the first connect; what is older was there before us.</summary>
    private static readonly TimeSpan Lookback = TimeSpan.FromDays(7);

    /// <summary>Connecting the same account again renews its secrets and keeps the day from which its posts count.</summary>
    /// <exception cref="UnknownNetworkException">There is no such network.</exception>
    public async Task<ConnectedAccount> Connect(NewAccount wanted, CancellationToken cancellation)
    {
        switch (await networks[wanted.Network].Connect(wanted.Request, cancellation))
        {
            case ConnectResult.Refused refused:
                return new ConnectedAccount.Refused(refused.Words) { Missing = refused.Missing };
            case ConnectResult.Choose choose:
                return new ConnectedAccount.Choose(choose.Question, choose.Options);
            case ConnectResult.Connected connected:
                var account = await Known(wanted, connected, cancellation);
                // The secrets first: an account that stands in the table is read.
                await vault.Store(account.Id, connected.Secrets, connected.ExpiresAt, cancellation);
                await accounts.Add(account, time.GetUtcNow(), cancellation);
                return new ConnectedAccount.Connected(account, connected.Secrets);
            case var other:
                throw new System.Diagnostics.UnreachableException($"An outcome nobody mapped: {other.GetType().Name}");
        }
    }

    /// <returns>False when there was no such account. What it received stays in the ledger.</returns>
    public async Task<bool> Disconnect(AccountId id, CancellationToken cancellation)
    {
        var was = await accounts.Remove(id, cancellation);
        await vault.Remove(id, cancellation);
        return was;
    }

    private async Task<Account> Known(NewAccount wanted, ConnectResult.Connected connected, CancellationToken cancellation)
    {
        var id = AccountId.For(wanted.Network, wanted.Request.Server, connected.Handle);
        var before = await accounts.Find(id, cancellation);
        return new Account
        {
            Id = id,
            Network = wanted.Network,
            Handle = connected.Handle,
            DisplayName = connected.DisplayName,
            Server = wanted.Request.Server,
            AuthorIds = connected.AuthorIds,
            Policy = wanted.Policy.Checked(),
            StartAt = before?.Account.StartAt ?? time.GetUtcNow() - Lookback,
            Settings = connected.Settings,
            Practice = wanted.Practice,
        };
    }
}
