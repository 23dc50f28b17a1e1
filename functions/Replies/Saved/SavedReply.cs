using System.Collections.Immutable;
using System.Text.RegularExpressions;
using SocialInbox.Hosting;

namespace SocialInbox.Replies.Saved;

/// <summary>An answer that people give often. The page fills in the placeholders when it is chosen.</summary>
/// <param name="Shortcut">What people type to choose it; lower-case letters, digits and hyphens.</param>
/// <param name="Language">ISO 639-1; null: it fits any.</param>
/// <param name="Team">Null: for every team.</param>
internal sealed partial record SavedReply(string Id, string Title, string Shortcut, string? Language, string Text, string? Team)
{
    public const int LongestTitle = 80, LongestText = 5_000;

    /// <summary>What may stand between double braces.</summary>
    public static readonly ImmutableArray<string> Placeholders = ["customer.name", "customer.handle", "agent.name", "agent.signature", "account.name"];

    /// <param name="others">The ones that there are, this one left out.</param>
    public IEnumerable<FieldError> Errors(IEnumerable<SavedReply> others)
    {
        if (string.IsNullOrWhiteSpace(Title) || Title.Length > LongestTitle)
            yield return new FieldError("title", "length", $"1 bis {LongestTitle} Zeichen.", $"1 to {LongestTitle} characters.");
        if (!ShortcutForm().IsMatch(Shortcut))
            yield return new FieldError("shortcut", "form", "1 bis 30 Zeichen: Kleinbuchstaben, Ziffern, Bindestriche.", "1 to 30 characters: lower-case letters, digits, hyphens.");
        else if (others.Any(other => other.Shortcut == Shortcut && other.Language == Language && other.Team == Team))
            yield return new FieldError("shortcut", "taken", "Dieses Kürzel hat schon eine andere Antwort in dieser Sprache.", "Another reply in this language has this shortcut.");
        if (Language is not null && !LanguageForm().IsMatch(Language))
            yield return new FieldError("language", "form", "Zwei Buchstaben, wie de oder en.", "Two letters, as de or en.");
        if (string.IsNullOrWhiteSpace(Text) || Text.Length > LongestText)
            yield return new FieldError("text", "length", $"1 bis {LongestText} Zeichen.", $"1 to {LongestText} characters.");
        if (Unknown(Text) is { } unknown)
            yield return new FieldError("text", "unknown-placeholder", $"Den Platzhalter {unknown} gibt es nicht. Es gibt: {Known}.", $"There is no placeholder {unknown}. There are: {Known}.");
    }

    private static string Known => string.Join(", ", Placeholders.Select(name => $"{{{{{name}}}}}"));

    // What is opened and never closed is one too: it would be sent as it stands.
    private static string? Unknown(string text) =>
        Braces().Matches(text).Where(found => !Placeholders.Contains(found.Groups[1].Value.Trim()) || !found.Value.EndsWith("}}", StringComparison.Ordinal)).Select(found => found.Value).FirstOrDefault();

    [GeneratedRegex("^[a-z0-9-]{1,30}$")]
    private static partial Regex ShortcutForm();

    [GeneratedRegex("^[a-z]{2}$")]
    private static partial Regex LanguageForm();

    [GeneratedRegex(@"\{\{([^{}\n]{0,40})(\}\})?")]
    private static partial Regex Braces();
}
