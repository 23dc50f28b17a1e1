using SocialInbox.Networks.Quotas;

namespace SocialInbox.Accounts;

/// <summary>
/// What is known of an account's use of a quota. <paramref name="Limit"/>: 0 when nobody knows it; <paramref name="Spent"/>: what the last turn of
/// reading took, 0 when that is not known; <paramref name="Reserve"/>: the share that is kept for replies.
/// </summary>
public sealed record QuotaState(double Used, double Limit, DateTimeOffset? ResetsAt, double Reserve, double Spent)
{
    /// <summary>What marks those who draw on the same quota; null when the account has it for itself.</summary>
    public string? Pool { get; init; }

    /// <summary>What reading may still use.</summary>
    public double Left => Limit > 0 ? (Limit * (1 - Reserve)) - Used : double.PositiveInfinity;

    public static QuotaState After(QuotaState? before, QuotaUse use, DateTimeOffset at)
    {
        var used = before?.IsOpen(at) == true && before.Pool == use.Pool ? before.Used : 0;
        return use.AddsUp
            ? new QuotaState(used + use.Used, use.Limit, use.ResetsAt, use.Reserve, use.Used) { Pool = use.Pool }
            : new QuotaState(use.Used, use.Limit, use.ResetsAt, use.Reserve, used > 0 ? Math.Max(0, use.Used - used) : 0) { Pool = use.Pool };
    }

    /// <summary>It still counts: its window has not ended.</summary>
    public bool IsOpen(DateTimeOffset now) => !(ResetsAt <= now);
}
