namespace SocialInbox.Accounts;

/// <summary>
/// What the slow poll of a network that delivers by itself found and no delivery had brought: a sign that its subscription is lost.
/// </summary>
/// <param name="Missed">Posts, since the gap began.</param>
/// <param name="InARow">Polls that found some.</param>
public sealed record DeliveryGap(int Missed, int InARow, DateTimeOffset Since, DateTimeOffset At)
{
    /// <summary>One post may have been late; from the second time on people have to look.</summary>
    public bool Repeats => InARow >= 2;

    /// <param name="missed">What this poll found.</param>
    /// <param name="delivered">When something last came by itself: that proves the subscription, nobody writing proves nothing.</param>
    public static DeliveryGap? After(DeliveryGap? before, int missed, DateTimeOffset? delivered, DateTimeOffset at)
    {
        if (missed > 0) return new DeliveryGap(missed + (before?.Missed ?? 0), 1 + (before?.InARow ?? 0), before?.Since ?? at, at);
        return delivered > before?.At ? null : before;
    }
}
