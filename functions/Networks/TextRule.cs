using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace SocialInbox.Networks;

public enum TextUnit
{
    Graphemes,
    CodePoints,
    Utf16,

    /// <summary>Letters of alphabets one, others and whole emoji two, each link <see cref="TextRule.UrlLength"/>: as X counts.</summary>
    Weighted,
}

/// <summary>
/// How a network counts a reply's text, as data, so that the browser counts the same. <paramref name="UrlLength"/>: what a link
/// counts whatever its length, null when links count in full. <paramref name="MentionsCountLocalPart"/>: @user@domain counts as @user.
/// </summary>
public sealed partial record TextRule(TextUnit Unit, int Limit, int? MaxBytes = null, int? UrlLength = null, bool MentionsCountLocalPart = false)
{
    public TextCount Count(string text)
    {
        if (Unit == TextUnit.Weighted)
        {
            var weight = WeightedText.Count(text, UrlLength ?? 0);
            return new TextCount(weight, Limit, weight <= Limit && WeightedText.IsTakeable(text));
        }

        var counted = text;
        var links = 0;
        if (UrlLength is { } length)
        {
            links = Link().Count(counted) * length;
            counted = Link().Replace(counted, "");
        }

        if (MentionsCountLocalPart) counted = RemoteMention().Replace(counted, "$1");
        var used = links + Unit switch
        {
            TextUnit.Graphemes => new StringInfo(counted).LengthInTextElements,
            TextUnit.CodePoints => counted.EnumerateRunes().Count(),
            TextUnit.Utf16 => counted.Length,
            TextUnit.Weighted => throw new UnreachableException(),
        };
        var bytes = Encoding.UTF8.GetByteCount(text);
        return new TextCount(used, Limit, used <= Limit && bytes <= (MaxBytes ?? int.MaxValue));
    }

    /// <summary>Whether the network sees a link in it.</summary>
    public bool HasLink(string text) => Unit == TextUnit.Weighted ? WeightedText.HasLink(text) : Link().IsMatch(text);

    [GeneratedRegex(@"https?://[^\s<>""]+", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Link();

    [GeneratedRegex(@"(@[A-Za-z0-9_]+)@[A-Za-z0-9.-]+[A-Za-z0-9]", RegexOptions.NonBacktracking)]
    private static partial Regex RemoteMention();
}

public sealed record TextCount(int Used, int Limit, bool Fits);

/// <summary>Whether two texts are the same once a network has trimmed and normalised them.</summary>
public static class TextMatch
{
    public static bool Same(string a, string b) => Normal(a) == Normal(b);

    private static string Normal(string text) =>
        string.Join(' ', Composed(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Accents and their letters in one piece. What is no character (half of one, U+FFFE) becomes U+FFFD: composing it would throw.</summary>
    internal static string Composed(string text) =>
        string.Concat(text.EnumerateRunes().Select(rune => (rune.Value & 0xFFFE) == 0xFFFE ? Rune.ReplacementChar : rune)).Normalize(NormalizationForm.FormC);
}
