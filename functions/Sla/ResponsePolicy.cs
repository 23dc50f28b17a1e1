namespace SocialInbox.Sla;

/// <summary>Within which time a waiting customer is answered, and how long before that people are warned. Calendar time.</summary>
public sealed record ResponsePolicy(int Version, TimeSpan Target, TimeSpan WarnBefore)
{
    public static readonly ResponsePolicy Default = new(1, TimeSpan.FromHours(1), TimeSpan.FromMinutes(15));

    /// <exception cref="ArgumentException">The target is under a minute, or the warning does not lie between start and target.</exception>
    public ResponsePolicy Checked() =>
        Target < TimeSpan.FromMinutes(1) || Target > TimeSpan.FromDays(365) ? throw new ArgumentException("The response target must be between one minute and a year.")
        : WarnBefore < TimeSpan.Zero || WarnBefore >= Target ? throw new ArgumentException("The warning must come before the target and after the start.")
        : this;
}
