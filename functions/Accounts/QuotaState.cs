using SocialInbox.Networks.Quotas;

namespace SocialInbox.Accounts;

/// <summary>
/// What is known of an account's use of a quota. <paramref name="Spent"/>: what the last turn of reading took, 0 when that is not known;
/// <paramref name="Reserve"/>: the share that is kept for replies.
/// </summary>
public sealed record QuotaState(double Used, double Limit, DateTimeOffset? ResetsAt, double Reserve, double Spent)
{
    /// <summary>What reading may still use.</summary>
    public double Left => (Limit * (1 - Reserve)) - Used;

    public static QuotaState After(QuotaState? before, QuotaUse use, DateTimeOffset at)
    {
        var used = before?.IsOpen(at) == true ? before.Used : 0;
        return use.AddsUp
            ? new QuotaState(used + use.Used, use.Limit, use.ResetsAt, use.Reserve, use.Used)
            : new QuotaState(use.Used, use.Limit, use.ResetsAt, use.Reserve, used > 0 ? Math.Max(0, use.Used - used) : 0);
    }

    /// <summary>It still counts: its window has not ended.</summary>
    public bool IsOpen(DateTimeOffset now) => !(ResetsAt <= now);
}
