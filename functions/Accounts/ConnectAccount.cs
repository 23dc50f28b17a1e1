using System.Collections.Immutable;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Hosting;
using SocialInbox.Ledger;
using SocialInbox.Networks;
using SocialInbox.Networks.OAuth;
using SocialInbox.Sla;

namespace SocialInbox.Accounts;

/// <summary>What an administrator enters to connect an account, and how it is to be treated.</summary>
public sealed record NewAccount(string Network, ConnectRequest Request, ResponsePolicy Policy, bool Practice = false)
{
    /// <summary>Who wants it; at the machine itself nobody signs in.</summary>
    public Actor By { get; init; } = CommandLine;

    /// <summary>The account that is connected again; credentials of another one are refused then.</summary>
    public AccountId? Again { get; init; }

    public static readonly Actor CommandLine = new("command-line", "Command line");
}

public abstract record ConnectedAccount
{
    private ConnectedAccount() { }

    /// <param name="Secrets">What was stored sealed; the only moment at which a made secret can be shown.</param>
    public sealed record Connected(Account Account, ImmutableDictionary<string, string> Secrets) : ConnectedAccount
    {
        /// <summary>Those among the secrets that were made just now and that a person has to copy to somebody else.</summary>
        public ImmutableDictionary<string, string> Made { get; init; } = ImmutableDictionary<string, string>.Empty;

        /// <summary>What the network does not let us see, or what to take care of; null when all is well.</summary>
        public Wording? Warning { get; init; }

        /// <summary>A record prints its members; some are secrets.</summary>
        public override string ToString() => $"connected {Account.Id}";
    }

    /// <param name="Words">One sentence a person can act on.</param>
    public sealed record Refused(Wording Words) : ConnectedAccount
    {
        /// <summary>The permissions that are missing, by the network's names.</summary>
        public ImmutableArray<string> Missing { get; init; } = [];
    }

    /// <summary>Nothing is stored yet: the person has to say which one is meant.</summary>
    public sealed record Choose(Wording Question, ImmutableArray<ConnectOption> Options) : ConnectedAccount;
}

/// <summary>Takes an account in: asks the network who it is, keeps its secrets sealed, and makes its feeds due.</summary>
public sealed class ConnectAccount(NetworkCatalogue networks, AccountsTable accounts, CredentialVault vault, TakeLeave leave, LeftAccounts left, AccountLog log, InboxAddress address, TimeProvider time)
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
                return await Take(wanted, connected, cancellation);
            case var other:
                throw new System.Diagnostics.UnreachableException($"An outcome nobody mapped: {other.GetType().Name}");
        }
    }

    /// <returns>False when there was no such account. What it received stays in the ledger.</returns>
    public async Task<bool> Disconnect(AccountId id, Actor by, CancellationToken cancellation)
    {
        var before = await accounts.Find(id, cancellation);
        var untold = before is null ? null : await leave.Of(before, cancellation);
        if (before is not null && networks.TryGet(before.Account.Network, out var network) && network.Abilities.ErasesWithin is { } within)
            await left.Note(new LeftAccount(before.Account, time.GetUtcNow(), within), cancellation);
        var was = await accounts.Remove(id, cancellation);
        // Also when there was no account: a disconnection that broke off half-way is completed by its repetition.
        await vault.Remove(id, cancellation);
        if (was && before is not null)
            await log.Note(new AccountLogEntry(time.GetUtcNow(), by, AccountChange.Disconnected, id, before.Account.Network, before.Account.Handle) { Words = untold }, cancellation);
        return was;
    }

    private async Task<ConnectedAccount> Take(NewAccount wanted, ConnectResult.Connected connected, CancellationToken cancellation)
    {
        var id = AccountId.For(wanted.Network, wanted.Request.Server, connected.Handle);
        if (wanted.Again is { } again && again != id)
            return new ConnectedAccount.Refused(new(
                $"Diese Zugangsdaten gehören zu {connected.Handle}, einem anderen Konto. Um es hinzuzufügen, verbinden Sie es als neues.",
                $"These credentials belong to {connected.Handle}, which is another account. To add it, connect it as a new one."));

        var before = await accounts.Find(id, cancellation);
        var now = time.GetUtcNow();
        var account = Known(wanted, connected, id, before, now);
        // The secrets first: an account that stands in the table is read.
        await vault.Store(id, connected.Secrets, connected.ExpiresAt, cancellation);
        await accounts.Add(account, TermOf(wanted, connected, account, now), before?.Health.Quotas ?? ImmutableDictionary<string, QuotaState>.Empty, now, cancellation);
        // The practice account is connected at every start, by nobody.
        if (!wanted.Practice) await log.Note(new AccountLogEntry(now, wanted.By, before is null ? AccountChange.Connected : AccountChange.Reconnected, id, wanted.Network, account.Handle), cancellation);
        return new ConnectedAccount.Connected(account, connected.Secrets) { Made = MadeNow(wanted.Request, connected), Warning = await Subscribed(account, connected, cancellation) is { } also ? connected.Warning?.And(also) ?? also : connected.Warning };
    }

    private async Task<Wording?> Subscribed(Account account, ConnectResult.Connected connected, CancellationToken cancellation) =>
        networks[account.Network] is ISubscribes network && address.Outside is { } inbox
            ? await network.Subscribe(account, new StoredCredentials(connected.Secrets, connected.ExpiresAt, Version: 0), inbox, cancellation)
            : null;

    // What a person has to carry elsewhere: what the network names, and a webhook secret that nobody entered (under whatever name).
    private static ImmutableDictionary<string, string> MadeNow(ConnectRequest request, ConnectResult.Connected connected) => connected.Secrets
        .Where(secret => connected.Made.Contains(secret.Key) || (secret.Key == SecretNames.Webhook && !request.Secrets.ContainsValue(secret.Value)))
        .ToImmutableDictionary();

    private CredentialTerm TermOf(NewAccount wanted, ConnectResult.Connected connected, Account account, DateTimeOffset now)
    {
        var stored = new StoredCredentials(connected.Secrets, connected.ExpiresAt, Version: 0);
        var plan = networks[wanted.Network] is IRenewsTokens network ? network.Plan(OAuthRequest.Of(account, stored)) : null;
        return CredentialTerm.Of(stored, plan, before: null, problem: null, now);
    }

    private static Account Known(NewAccount wanted, ConnectResult.Connected connected, AccountId id, StoredAccount? before, DateTimeOffset now) => new()
    {
        Id = id,
        Network = wanted.Network,
        Handle = connected.Handle,
        DisplayName = connected.DisplayName,
        Server = wanted.Request.Server,
        AuthorIds = connected.AuthorIds,
        Policy = wanted.Policy.Checked(),
        StartAt = before?.Account.StartAt ?? now - Lookback,
        Settings = connected.Settings,
        Practice = wanted.Practice,
    };
}
