namespace SocialInbox.Reconcile;

/// <summary>How often what is kept is asked for again, so that each post comes at least twice within the time in which the network wants it erased.</summary>
internal static class DutyPace
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    internal static TimeSpan Every(TimeSpan within) => within / 2 < Day ? within / 2 : Day;

    /// <summary>Where there is time, each day takes its share: a third of the time at most, so that one run that failed or slipped past midnight does no harm.</summary>
    /// <param name="since">When the conversation ended.</param>
    internal static bool IsDue(DateTimeOffset since, TimeSpan within, DateTimeOffset now)
    {
        var every = Math.Max(1, (int)Math.Floor(within / Day / 3));
        return (int)(now.UtcDateTime.Date - since.UtcDateTime.Date).TotalDays % every == 0;
    }
}
