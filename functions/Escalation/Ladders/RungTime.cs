namespace SocialInbox.Escalation.Ladders;

/// <summary>What the instant of a rung is counted from.</summary>
public enum RungMoment { PercentOfTarget, BeforeDue, AtDue, AfterDue }

/// <summary>
/// When a rung is reached. A percentage is of the target and counts as the target does, in the policy's business hours. Durations
/// before and after the due instant count calendar time: people read them off a watch.
/// </summary>
/// <param name="Percent">1 to 99 of the target; used with <see cref="RungMoment.PercentOfTarget"/> only.</param>
/// <param name="By">How long before or after; used with <see cref="RungMoment.BeforeDue"/> and <see cref="RungMoment.AfterDue"/> only.</param>
public sealed record RungTime(RungMoment Moment, int Percent = 0, TimeSpan By = default)
{
    public static readonly RungTime AtDue = new(RungMoment.AtDue);

    public static RungTime OfTarget(int percent) => new(RungMoment.PercentOfTarget, percent);

    public static RungTime Before(TimeSpan due) => new(RungMoment.BeforeDue, By: due);

    public static RungTime After(TimeSpan due) => new(RungMoment.AfterDue, By: due);
}
