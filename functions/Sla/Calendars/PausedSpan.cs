namespace SocialInbox.Sla.Calendars;

/// <summary>Time that does not count. One that lasts still ends at <see cref="DateTimeOffset.MaxValue"/>.</summary>
public readonly record struct PausedSpan(DateTimeOffset From, DateTimeOffset To);
