using SocialInbox.Triage.Reading;
using SocialInbox.Triage.Words;

namespace SocialInbox.HelpCentre.Finding;

/// <summary>
/// The words of a text as they are compared: spelling folded (ä, ae and a alike, ß and ss alike), endings cut off, small words left
/// out. The same for questions and articles, in any language: what it cuts too short, it cuts on both sides.
/// </summary>
internal static class ArticleTerms
{
    private const int ShortestStem = 4;

    private static readonly string[] Languages = ["de", "en"];

    // Words of greeting and asking, which say nothing of what is asked.
    private static readonly HashSet<string> Talk = [.. "hallo hi hey hello moin servus guten tag morgen abend liebe lieber liebes team frage fragen question bitte please danke thanks help hilfe helfen mochte moechte want need would brauche habe wurde wuerde".Split(' ').Select(Alike)];

    private static readonly string[] Endings = ["ungen", "ing", "ung", "est", "ern", "en", "er", "em", "es", "ed", "st", "e", "s", "n", "t"];

    public static IEnumerable<string> Of(string text)
    {
        var start = -1;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '\'' or '’' or '\u0308'))
            {
                if (start < 0) start = at;
            }
            else if (start >= 0)
            {
                var folded = FoldLetters.Fold(text.AsSpan(start, at - start).ToString().Normalize());
                start = -1;
                if (folded.Length > 1 && !IsSmall(folded)) yield return Stem(Alike(folded));
            }
        }
    }

    private static bool IsSmall(string folded) =>
        Talk.Contains(Alike(folded)) || (FunctionWords.Languages.TryGetValue(folded, out var languages) && languages.Intersect(Languages).Any());

    // Folding writes ä as "ae"; who types without umlauts writes "a".
    private static string Alike(string folded) => folded.Replace("ae", "a", StringComparison.Ordinal).Replace("oe", "o", StringComparison.Ordinal).Replace("ue", "u", StringComparison.Ordinal);

    private static string Stem(string word)
    {
        if (word.Any(char.IsDigit)) return word;
        foreach (var ending in Endings)
            if (word.Length - ending.Length >= ShortestStem && word.EndsWith(ending, StringComparison.Ordinal)) return word[..^ending.Length];
        return word;
    }
}
