using System.Globalization;
using System.Text;

namespace SocialInbox.Triage.Reading;

/// <summary>
/// Brings spellings together so that word lists match what people type: lower case, ä and "ae" alike, accents, apostrophes and
/// stretched letters dropped ("suuuuper", "what's" and "whats").
/// </summary>
internal static class FoldLetters
{
    private static readonly string[] LatinFolds = BuildLatinFolds();

    public static string Fold(ReadOnlySpan<char> word)
    {
        var folded = new StringBuilder(word.Length + 4);
        foreach (var letter in word)
        {
            if (letter is '\'' or '’' or '‘' or '`' or '´' or 'ʼ' or '\u00AD' or '\u200D' or '\uFE0F')
                continue;
            if (letter < LatinFolds.Length)
                folded.Append(LatinFolds[letter]);
            else if (!char.IsSurrogate(letter) && CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
                folded.Append(char.ToLowerInvariant(letter));
        }

        return ShortenRuns(folded);
    }

    private static string ShortenRuns(StringBuilder word)
    {
        var kept = 0;
        for (var i = 0; i < word.Length;)
        {
            var end = i + 1;
            while (end < word.Length && word[end] == word[i])
                end++;
            var run = end - i >= 3 && char.IsLetter(word[i]) ? 1 : end - i;
            for (var n = 0; n < run; n++)
                word[kept++] = word[i];
            i = end;
        }

        return word.ToString(0, kept);
    }

    private static string[] BuildLatinFolds()
    {
        var folds = new string[0x250];
        for (var i = 0; i < folds.Length; i++)
        {
            var lower = char.ToLowerInvariant((char)i);
            folds[i] = lower switch
            {
                'ä' or 'æ' => "ae",
                'ö' or 'ø' or 'œ' => "oe",
                'ü' => "ue",
                'ß' => "ss",
                'å' => "a",
                'ı' => "i",
                'ł' => "l",
                'đ' or 'ð' => "d",
                'þ' => "th",
                'İ' => "i",
                _ => lower.ToString().Normalize(NormalizationForm.FormD)[..1],
            };
        }

        return folds;
    }
}
