namespace SocialInbox.Reconcile;

/// <summary>When what has ended is asked for again, so that each post comes twice within the time in which the network wants it erased.</summary>
internal static class DutyPace
{
    /// <param name="since">When the conversation ended: so the nights share the work.</param>
    /// <param name="within">The network's demand. Up to two days it means every night.</param>
    internal static bool IsDue(DateTimeOffset since, TimeSpan within, DateTimeOffset now)
    {
        var every = Math.Max(1, (int)Math.Floor(within.TotalDays / 2));
        var age = (int)Math.Floor((now.UtcDateTime.Date - since.UtcDateTime.Date).TotalDays);
        return age % every == 0;
    }
}
