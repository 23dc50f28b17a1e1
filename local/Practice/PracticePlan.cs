using SocialInbox.Accounts;

namespace SocialInbox.Local.Practice;

/// <summary>What becomes of the practice network at a start. It is for whoever has no account yet.</summary>
/// <param name="Runs">Whether it is reachable: as long as its account is connected.</param>
/// <param name="Plays">Whether its people go on writing; then its account is connected if it is not yet.</param>
/// <param name="Words">What a person should know; null when there is nothing to say.</param>
public sealed record PracticePlan(bool Runs, bool Plays, string? Words)
{
    /// <param name="wanted">False: without the practice account, please.</param>
    public static PracticePlan For(IEnumerable<Account> accounts, bool wanted)
    {
        var (practice, real) = (default(Account), false);
        foreach (var account in accounts) (practice, real) = account.Practice ? (account, real) : (practice, true);
        if (practice is null) return new PracticePlan(wanted && !real, wanted && !real, null);
        return wanted && !real
            ? new PracticePlan(true, true, null)
            : new PracticePlan(true, false, $"The practice account is still connected, but nobody writes there any more. To end it: ./inbox account remove {practice.Id}");
    }
}
