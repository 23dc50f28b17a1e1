using System.Collections.Immutable;
using SocialInbox.Networks;
using SocialInbox.Networks.Quotas;

namespace SocialInbox.Accounts;

/// <summary>What one turn of reading an account found out about the account itself. <paramref name="Feeds"/>: why each could not be read, null for well.</summary>
public sealed record AccountReading(IReadOnlyDictionary<string, NetworkFailure?> Feeds)
{
    public ImmutableArray<QuotaUse> Quotas { get; init; } = [];

    /// <summary>The feeds that are polled at all; null when the turn tells nothing of that.</summary>
    public ImmutableArray<string>? Offered { get; init; }

    /// <summary>What no delivery had brought; null when nobody looked for such.</summary>
    public FoundFirst? Found { get; init; }

    /// <summary>When the newest post of a customer in it was written that we had not seen; null when it brought none.</summary>
    public DateTimeOffset? Newest { get; init; }

    /// <summary>Nobody could read the account before it.</summary>
    public bool AfterBlindness { get; init; }
}
