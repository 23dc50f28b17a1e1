using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace SocialInbox.Networks;

/// <summary>
/// Text as X weighs it (twitter-text 3): composed first; most letters of alphabets one, all others two, an emoji of however many parts
/// two, a link the length that X gives it, also one without https://. The browser counts by the same table: weightedText.ts.
/// </summary>
internal static partial class WeightedText
{
    private const int Emoji = 2;

    /// <summary>Characters that X takes in no post.</summary>
    internal static bool IsTakeable(string text) => !text.AsSpan().ContainsAny('\uFFFE', '\uFEFF', '\uFFFF');

    internal static int Count(string text, int linkLength)
    {
        var composed = TextMatch.Composed(text);
        var used = 0;
        var at = 0;
        foreach (Match match in Candidate().Matches(composed))
        {
            if (LinkEnd(composed, match) is not { } end) continue;
            used += Weight(composed[at..match.Index]) + linkLength;
            at = end;
        }

        return used + Weight(composed[at..]);
    }

    internal static bool HasLink(string text) => TextMatch.Composed(text) is var composed && Candidate().Matches(composed).Any(match => LinkEnd(composed, match) is not null);

    /// <summary>Where the link that begins here ends; null when it is none.</summary>
    private static int? LinkEnd(string text, Match match)
    {
        var hasScheme = match.Groups["scheme"].Success;
        var before = match.Index > 0 ? text[match.Index - 1] : ' ';
        if (char.IsAsciiLetterOrDigit(before) || before is '@' or '#' or '$' or '＠' or '＃' || (!hasScheme && before is '-' or '_' or '.' or '/')) return null;

        var host = match.Groups["host"];
        var labels = host.Value.Split('.');
        var count = labels.Length;
        while (count > 1 && !IsDomain(labels[count - 2], labels[count - 1], hasScheme)) count--;
        if (count < 2) return null;
        if (count < labels.Length) return host.Index + labels.Take(count).Sum(label => label.Length + 1) - 1;

        var end = match.Index + match.Length;
        if (!match.Groups["rest"].Success) return end < text.Length && text[end] is '@' or '+' ? null : end;
        while (IsOutside(text.AsSpan(host.Index, end - host.Index))) end--;
        return end;
    }

    private static bool IsDomain(string name, string top, bool hasScheme) =>
        !name.StartsWith('-') && !name.EndsWith('-') && !name.Contains('_')
        && (TopLevelDomains.Known.Contains(top) || (hasScheme && top.Length > 1 && top.All(char.IsAsciiLetter) && !TopLevelDomains.Reserved.Contains(top)));

    /// <summary>Whether the last character closes the sentence rather than the link; a bracket that the link opened belongs to it.</summary>
    private static bool IsOutside(ReadOnlySpan<char> link) => link[^1] switch
    {
        '.' or ',' or ':' or ';' or '!' or '?' or '\'' or '…' or '“' or '”' or '„' or '’' or '«' or '»' or ']' or '*' or '~' => true,
        ')' => link.Count('(') < link.Count(')'),
        _ => false,
    };

    private static int Weight(string text)
    {
        var used = 0;
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext()) used += WeightOfOne(elements.GetTextElement());
        return used;
    }

    private static int WeightOfOne(string element)
    {
        var runes = element.EnumerateRunes().ToArray();
        return IsEmoji(runes) ? Emoji + runes.Skip(1).Where(rune => !BelongsToEmoji(rune)).Sum(Weight) : runes.Sum(Weight);
    }

    private static bool IsEmoji(Rune[] runes) =>
        IsPicture(runes[0].Value)
        || (runes.Length > 1 && IsFlagLetter(runes[0].Value) && IsFlagLetter(runes[1].Value))
        || (runes.Length > 1 && runes[0].Value is 0xA9 or 0xAE && runes[1].Value == 0xFE0F)
        || (runes.Length > 1 && runes[^1].Value == 0x20E3 && runes[0].Value is '#' or '*' or (>= '0' and <= '9'));

    private static bool BelongsToEmoji(Rune rune) =>
        rune.Value is 0xFE0F or 0x200D or 0x20E3 or (>= 0xE0020 and <= 0xE007F) || IsPicture(rune.Value) || IsFlagLetter(rune.Value);

    private static bool IsFlagLetter(int value) => value is >= 0x1F1E6 and <= 0x1F1FF;

    // Skin tones lie in the last range.
    private static bool IsPicture(int value) => !IsFlagLetter(value) && value
        is 0x203C or 0x2049 or 0x2122 or 0x2139 or 0x24C2 or 0x3030 or 0x303D or 0x3297 or 0x3299
        or (>= 0x2190 and <= 0x21FF) or (>= 0x2300 and <= 0x23FF) or (>= 0x25A0 and <= 0x27BF) or (>= 0x2900 and <= 0x297F) or (>= 0x2B00 and <= 0x2BFF)
        or (>= 0x1F000 and <= 0x1FAFF);

    private static int Weight(Rune rune) => rune.Value is <= 0x10FF or (>= 0x2000 and <= 0x200D) or (>= 0x2010 and <= 0x201F) or (>= 0x2032 and <= 0x2037) ? 1 : 2;

    [GeneratedRegex(@"(?<scheme>https?://)?(?<host>[\p{L}\p{N}\p{M}_-]+(?:\.[\p{L}\p{N}\p{M}_-]+)+)(?<rest>(?::[0-9]+)?[/?#][^\s<>""]*|:[0-9]+)?", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Candidate();
}
