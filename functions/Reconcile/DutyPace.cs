namespace SocialInbox.Reconcile;

/// <summary>
/// How often what is kept is asked for again, so that each post comes four times within the time in which the network wants it erased: the inbox may stand still, or
/// the network be away, for half of that time, and it is erased in time all the same.
/// </summary>
internal static class DutyPace
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    internal static TimeSpan Every(TimeSpan within) => within / 4 < Day ? within / 4 : Day;

    /// <summary>Where there is time, each day takes its share: a quarter of the time at most, so that what was missed or slipped past midnight does no harm.</summary>
    /// <param name="since">When the conversation ended.</param>
    internal static bool IsDue(DateTimeOffset since, TimeSpan within, DateTimeOffset now)
    {
        var every = Math.Max(1, (int)Math.Floor(within / Day / 4));
        return (int)(now.UtcDateTime.Date - since.UtcDateTime.Date).TotalDays % every == 0;
    }
}
