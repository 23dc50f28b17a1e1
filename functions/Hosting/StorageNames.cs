using System.Text.RegularExpressions;

namespace SocialInbox.Hosting;

/// <summary>
/// The real names of tables and queues. The prefix (setting <c>StoragePrefix</c>, empty in Azure) lets several installations and
/// every test share one storage account: lower-case letters and digits, a letter first, at most 20, so that it suits both kinds of name.
/// </summary>
public sealed partial class StorageNames
{
    public const string Setting = "StoragePrefix";

    /// <exception cref="ArgumentException">The prefix holds what a table or queue name may not.</exception>
    public StorageNames(string? prefix)
    {
        Prefix = prefix ?? "";
        if (!Allowed().IsMatch(Prefix)) throw new ArgumentException($"{Setting} may hold lower-case letters and digits, a letter first, at most 20: '{Prefix}' does not.");
    }

    public string Prefix { get; }

    public string Table(string name) => Prefix + name;

    public string Queue(string name) => Prefix + name;

    [GeneratedRegex("^([a-z][a-z0-9]{0,19})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Allowed();
}
