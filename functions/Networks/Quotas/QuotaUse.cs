namespace SocialInbox.Networks.Quotas;

/// <summary>
/// What an account has used of something that its network limits. <paramref name="Name"/>: as people read it ("units a day").
/// <paramref name="ResetsAt"/>: null where it recovers little by little.
/// </summary>
public sealed record QuotaUse(string Name, double Used, double Limit, DateTimeOffset? ResetsAt)
{
    /// <summary>The network tells no total: <see cref="Used"/> is what one call cost, and is added up until <see cref="ResetsAt"/>.</summary>
    public bool AddsUp { get; init; }

    /// <summary>The share that reading leaves to replies.</summary>
    public double Reserve { get; init; } = 0.2;
}
