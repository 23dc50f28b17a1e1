using System.Globalization;
using SocialInbox.Accounts;

namespace SocialInbox.Local.Commands;

/// <summary>Accounts as lines for the terminal.</summary>
internal static class AccountLines
{
    public static async Task Write(IReadOnlyCollection<StoredAccount> accounts, TextWriter output)
    {
        if (accounts.Count == 0) await output.WriteLineAsync("No account is connected. See ./inbox account add --help.");
        foreach (var stored in accounts) await output.WriteLineAsync(Line(stored));
    }

    public static string Line(StoredAccount stored)
    {
        var account = stored.Account;
        var read = stored.Health.LastGoodRead is { } at ? $"last good read {Instant(at)}" : "not read yet";
        var trouble = stored.Health.Words is { Length: > 0 } words ? $", {Printable(words)}" : "";
        var audit = stored.LastAudit is { } last ? string.Create(CultureInfo.InvariantCulture, $"  audited {Instant(last.At)}: {last.Missed} of {last.Read} missed{(last.Problem is { } problem ? $", incomplete: {Printable(problem)}" : "")}") : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{account.Id}  {Printable(account.Handle)}{(account.Practice ? " (practice)" : "")}  target {account.Policy.Target.TotalMinutes} min  {stored.Health.State.ToString().ToLowerInvariant()}, {read}{trouble}{audit}");
    }

    public static string Instant(DateTimeOffset at) => at.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>Names and words come from outside: control characters would steer the terminal.</summary>
    public static string Printable(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));
}
