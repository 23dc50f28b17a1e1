using System.Collections.Immutable;
using SocialInbox.Networks;
using SocialInbox.Networks.Quotas;

namespace SocialInbox.Accounts;

/// <summary>What one turn of reading an account found out about the account itself. <paramref name="Feeds"/>: why each could not be read, null for well.</summary>
public sealed record AccountReading(IReadOnlyDictionary<string, NetworkFailure?> Feeds)
{
    public ImmutableArray<QuotaUse> Quotas { get; init; } = [];

    /// <summary>Posts that should have been delivered and were not; null when nobody looked for such.</summary>
    public int? Missed { get; init; }
}
