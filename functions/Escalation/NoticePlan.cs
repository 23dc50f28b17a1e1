using System.Diagnostics;
using SocialInbox.Escalation.Targets;
using SocialInbox.Sla;

namespace SocialInbox.Escalation;

/// <summary>What follows from one try: told, tried again, the next target, or given up. Pure.</summary>
/// <param name="GiveUp">The place is left, the next one is tried.</param>
public sealed record NoticePlan(NoticeState State, DateTimeOffset? NotBefore, bool GiveUp = false, bool StaysOpen = false)
{
    /// <summary>With another place to go, people must not wait for hours until it is tried.</summary>
    private const int MostAttemptsBeforeTheNext = 3;

    private const int MostAttempts = 8;

    private static readonly TimeSpan LongestWaitBeforeTheNext = TimeSpan.FromMinutes(3);

    /// <param name="attempt">Which try at this place it was, from 1.</param>
    /// <param name="hasNext">Whether there is another place to try.</param>
    public static NoticePlan After(Delivery delivery, int attempt, bool hasNext, DateTimeOffset now)
    {
        if (delivery is Delivery.Taken taken) return new NoticePlan(NoticeState.Delivered, null, StaysOpen: taken.StaysOpen);
        var wait = TimeSpan.FromSeconds(10 * Math.Pow(2, attempt));
        var until = delivery switch
        {
            Delivery.NotTaken { Until: { } asked } when asked > now + wait => asked,
            Delivery.NotTaken or Delivery.Refused => now + wait,
            _ => throw new UnreachableException($"Nobody knows what follows from {delivery.GetType().Name}."),
        };
        if (hasNext && (delivery is Delivery.Refused || attempt >= MostAttemptsBeforeTheNext || until - now > LongestWaitBeforeTheNext))
            return new NoticePlan(NoticeState.Pending, now, GiveUp: true);
        return attempt >= MostAttempts ? new NoticePlan(NoticeState.Failed, null) : new NoticePlan(NoticeState.Pending, until);
    }
}
