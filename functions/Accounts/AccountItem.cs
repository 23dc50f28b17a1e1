using System.Collections.Immutable;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Networks;

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
            (int)account.Policy.Target.TotalMinutes, (int)account.Policy.WarnBefore.TotalMinutes, AccountHealthItem.Of(stored.Health, now), stored.LastAudit);
    }
}

internal sealed record AccountHealthItem(
    ReadState State, DateTimeOffset? LastGoodRead, DateTimeOffset? Since, string? Words, DateTimeOffset? Until, ImmutableArray<QuotaItem> Quotas, int NotDelivered, CredentialsItem? Credentials)
{
    public static AccountHealthItem Of(AccountHealth health, DateTimeOffset now) => new(
        health.State, health.LastGoodRead, health.Since, health.Words, health.Until,
        [.. health.Quotas.OrderBy(quota => quota.Key, StringComparer.Ordinal).Select(quota => new QuotaItem(quota.Key, quota.Value.Used, quota.Value.Limit, quota.Value.ResetsAt))],
        health.Gap?.Missed ?? 0,
        health.Credentials is { } term ? CredentialsItem.Of(term, now) : null);
}

/// <summary>How long the credentials last. <paramref name="Expiring"/>: people are to be told.</summary>
internal sealed record CredentialsItem(DateTimeOffset? EndsAt, int? DaysLeft, bool Expiring, DateTimeOffset? RenewAt, string? Problem)
{
    public static CredentialsItem Of(CredentialTerm term, DateTimeOffset now) => new(term.EndsAt, term.DaysLeft(now), term.Expiring(now) is not null, term.RenewAt, term.Problem);
}

internal sealed record QuotaItem(string Name, double Used, double Limit, DateTimeOffset? ResetsAt);
