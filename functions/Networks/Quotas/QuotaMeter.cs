using System.Collections.Concurrent;
using System.Collections.Immutable;
using SocialInbox.Accounts;

namespace SocialInbox.Networks.Quotas;

/// <summary>
/// What calls used of an account's quotas, failed ones among them, until the poll or send that made them notes it in the account's health.
/// </summary>
public sealed class QuotaMeter
{
    private readonly ConcurrentDictionary<AccountId, ImmutableDictionary<string, QuotaUse>> noted = new();

    public void Note(AccountId account, QuotaUse use) => noted.AddOrUpdate(
        account,
        _ => ImmutableDictionary<string, QuotaUse>.Empty.Add(use.Name, use),
        (_, before) => before.SetItem(use.Name, Together(before.GetValueOrDefault(use.Name), use)));

    /// <summary>What was noted since it was last taken, one entry for each quota.</summary>
    public ImmutableArray<QuotaUse> Take(AccountId account) => noted.TryRemove(account, out var uses) ? [.. uses.Values] : [];

    /// <summary>The same without what the network tells by itself, and will tell the next poll again.</summary>
    public ImmutableArray<QuotaUse> TakeAddedUp(AccountId account) => Take(account).RemoveAll(use => !use.AddsUp);

    private static QuotaUse Together(QuotaUse? before, QuotaUse use) =>
        use.AddsUp && before is not null && before.ResetsAt == use.ResetsAt ? use with { Used = before.Used + use.Used } : use;
}
