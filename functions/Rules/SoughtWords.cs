using System.Collections.Immutable;
using SocialInbox.Triage.Reading;

namespace SocialInbox.Rules;

/// <summary>One entry of a rule's words made ready to look for: whole words one behind the other, the last one perhaps only begun. No pattern of anybody's is run.</summary>
internal sealed record SoughtWords(ImmutableArray<string> Parts, bool Begins)
{
    public const int Longest = 60;

    private const int MostParts = 5;

    /// <returns>Null where there is no word in it, or too many.</returns>
    public static SoughtWords? Of(string typed)
    {
        var begins = typed.TrimEnd().EndsWith('*');
        var parts = WordsOf(typed.Replace('*', ' '));
        return typed.Length > Longest || parts.Length is 0 or > MostParts ? null : new SoughtWords(parts, begins);
    }

    /// <summary>The words of a text as they are compared: folded, tags and handles without their sign. Longer texts are judged by their beginning.</summary>
    public static ImmutableArray<string> WordsOf(string text) =>
        [.. SplitWords.Split(text).Where(token => token.Kind is not (TokenKind.Mark or TokenKind.Emoji)).Select(token => token.Folded.TrimStart('#', '@', '＠')).Where(word => word.Length > 0)];

    public bool IsIn(ImmutableArray<string> words)
    {
        for (var at = 0; at + Parts.Length <= words.Length; at++)
        {
            if (StandsAt(words, at)) return true;
        }

        return false;
    }

    private bool StandsAt(ImmutableArray<string> words, int at)
    {
        for (var i = 0; i < Parts.Length; i++)
        {
            var fits = Begins && i == Parts.Length - 1 ? words[at + i].StartsWith(Parts[i], StringComparison.Ordinal) : words[at + i] == Parts[i];
            if (!fits) return false;
        }

        return true;
    }
}
