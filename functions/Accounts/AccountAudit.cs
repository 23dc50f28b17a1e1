namespace SocialInbox.Accounts;

/// <summary>
/// What the last daily audit of an account found. <paramref name="Missed"/>: customers' posts that the ledger lacked, taken in by it.
/// <paramref name="Problem"/>: why it did not come to its end.
/// </summary>
public sealed record AccountAudit(DateTimeOffset At, int Read, int Missed, string? Problem);
