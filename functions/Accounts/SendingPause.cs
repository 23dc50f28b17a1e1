namespace SocialInbox.Accounts;

/// <summary>
/// A network takes nothing from an account because of how it behaved: nothing is sent until then. <paramref name="Words"/> are the network's.
/// </summary>
public sealed record SendingPause(DateTimeOffset Since, DateTimeOffset Until, string Words)
{
    private static readonly TimeSpan First = TimeSpan.FromHours(1);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    /// <summary>Networks do not say how long: an hour, and when that was too short as long again as it has lasted, a day at most.</summary>
    public static SendingPause After(SendingPause? before, string words, DateTimeOffset now)
    {
        // Several sends may have been under way when the first was refused.
        if (before?.Until > now) return before;
        var since = before?.Since ?? now;
        var lasted = now - since;
        return new SendingPause(since, now + (lasted < First ? First : lasted > Longest ? Longest : lasted), words);
    }
}
