using SocialInbox.Ledger;

namespace SocialInbox.Networks.Quotas;

/// <summary>
/// What an account has used of something that its network limits. <paramref name="Name"/>: what is counted, by the key under which the page has words for it.
/// <paramref name="Limit"/>: 0 where the network tells nobody. <paramref name="ResetsAt"/>: null where it recovers little by little.
/// </summary>
public sealed record QuotaUse(string Name, double Used, double Limit, DateTimeOffset? ResetsAt)
{
    /// <summary>The network tells no total: <see cref="Used"/> is what one call cost, and is added up until <see cref="ResetsAt"/>.</summary>
    public bool AddsUp { get; init; }

    /// <summary>The share that reading leaves to replies.</summary>
    public double Reserve { get; init; } = 0.2;

    /// <summary>The same at all accounts that draw on one quota, because it belongs to their app or project; null where each has its own.</summary>
    public string? Pool { get; init; }

    /// <summary>One request of those that may be made in each <paramref name="window"/> of UTC (a day, say, from midnight on).</summary>
    public static QuotaUse Of(string name, double limit, TimeSpan window, DateTimeOffset now) =>
        new(name, 1, limit, new DateTimeOffset(((now.UtcTicks / window.Ticks) + 1) * window.Ticks, TimeSpan.Zero)) { AddsUp = true };

    /// <summary>The mark of what belongs to a client of an API: tells apart, and tells nobody its id.</summary>
    public static string? PoolOf(string? clientId) => string.IsNullOrEmpty(clientId) ? null : KeyHash.Of(clientId)[..12];
}
