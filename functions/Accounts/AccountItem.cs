using System.Collections.Immutable;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Networks;
using SocialInbox.Networks.Quotas;

namespace SocialInbox.Accounts;

/// <summary>An account as the API tells it.</summary>
internal sealed record AccountItem(
    string Id, string Network, string NetworkName, string Handle, string DisplayName, bool Practice, int TargetMinutes, int WarnMinutes, AccountHealthItem Health,
    AccountAudit? LastAudit)
{
    public static AccountItem Of(StoredAccount stored, NetworkCatalogue networks, DateTimeOffset now)
    {
        var account = stored.Account;
        var name = networks.TryGet(account.Network, out var network) ? network.DisplayName : account.Network;
        return new AccountItem(
            account.Id.Value, account.Network, name, account.Handle, account.DisplayName, account.Practice,
            (int)account.Policy.Target.TotalMinutes, (int)account.Policy.WarnBefore.TotalMinutes, AccountHealthItem.Of(stored, now), stored.LastAudit);
    }
}

internal sealed record AccountHealthItem(
    ReadState State, DateTimeOffset? LastGoodRead, DateTimeOffset? Since, string? Words, DateTimeOffset? Until, ImmutableArray<QuotaItem> Quotas, int NotDelivered, CredentialsItem? Credentials, SendingPauseItem? SendingPause)
{
    public static AccountHealthItem Of(StoredAccount stored, DateTimeOffset now) => Of(
        stored.Health, [.. stored.Quotas.OrderBy(quota => quota.Key, StringComparer.Ordinal).Select(quota => QuotaItem.Of(quota.Key, quota.Value, stored.Shared.GetValueOrDefault(quota.Key)?.Accounts ?? 1, now))], now);

    private static AccountHealthItem Of(AccountHealth health, ImmutableArray<QuotaItem> quotas, DateTimeOffset now) => new(
        health.State, health.LastGoodRead, health.Since, health.Words, health.Until,
        quotas,
        health.Gap?.Missed ?? 0,
        health.Credentials is { } term ? CredentialsItem.Of(term, now) : null,
        health.Pause is { } pause && pause.Until > now ? new SendingPauseItem(pause.Since, pause.Until, pause.Words) : null);
}

/// <summary>How long the credentials last. <paramref name="Expiring"/>: people are to be told.</summary>
internal sealed record CredentialsItem(DateTimeOffset? EndsAt, int? DaysLeft, bool Expiring, DateTimeOffset? RenewAt, string? Problem)
{
    public static CredentialsItem Of(CredentialTerm term, DateTimeOffset now) => new(term.EndsAt, term.DaysLeft(now), term.Expiring(now) is not null, term.RenewAt, term.Problem);
}

/// <summary>Nothing is sent: the network's words, and when it is tried again.</summary>
internal sealed record SendingPauseItem(DateTimeOffset Since, DateTimeOffset Until, string Words);

/// <param name="Limit">Null where nobody knows it.</param>
/// <param name="Reserve">What of the limit is kept for replies.</param>
/// <param name="Accounts">How many accounts draw on it, this one among them.</param>
internal sealed record QuotaItem(string Name, Wording Words, double Used, double? Limit, DateTimeOffset? ResetsAt, double Reserve, int Accounts)
{
    /// <summary>Of a window that has ended nothing is used yet.</summary>
    public static QuotaItem Of(string name, QuotaState quota, int accounts, DateTimeOffset now) => new(
        name, QuotaNames.WordsOf(name), quota.IsOpen(now) ? quota.Used : 0, quota.Limit > 0 ? quota.Limit : null, quota.IsOpen(now) ? quota.ResetsAt : null, quota.Limit * quota.Reserve, accounts);
}
