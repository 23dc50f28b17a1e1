using System.Collections.Immutable;

namespace SocialInbox.Accounts;

/// <summary>A quota as all <paramref name="Accounts"/> accounts together use it that belong to one app or project.</summary>
public sealed record SharedQuota(QuotaState Together, int Accounts)
{
    /// <summary>The accounts, each with what all of its kind use of the quotas that it shares.</summary>
    internal static ImmutableArray<StoredAccount> Among(IReadOnlyCollection<StoredAccount> accounts)
    {
        var pools = accounts.SelectMany(Pooled).ToLookup(quota => (quota.Key, quota.Value.Pool), quota => quota.Value);
        return
        [
            .. accounts.Select(account => account with { Shared = Pooled(account).ToImmutableDictionary(quota => quota.Key, quota => Of([.. pools[(quota.Key, quota.Value.Pool)]])) }),
        ];
    }

    internal static bool IsSharing(StoredAccount account) => Pooled(account).Any();

    private static IEnumerable<KeyValuePair<string, QuotaState>> Pooled(StoredAccount account) => account.Health.Quotas.Where(quota => quota.Value.Pool is not null);

    // An account that has asked nothing since the quota began anew still holds what it used before.
    private static SharedQuota Of(ImmutableArray<QuotaState> states)
    {
        var latest = states.Max(state => state.ResetsAt);
        var present = states.Where(state => state.ResetsAt == latest).ToList();
        return new SharedQuota(present[0] with { Used = present.Sum(state => state.Used), Spent = present.Sum(state => state.Spent) }, states.Length);
    }
}
