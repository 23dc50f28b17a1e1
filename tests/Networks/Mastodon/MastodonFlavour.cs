using System.Globalization;
using System.Text.RegularExpressions;

namespace SocialInbox.Tests.Networks.Mastodon;

/// <summary>How the servers of this family differ, as running ones were seen to.</summary>
internal sealed partial record MastodonFlavour(
    string Software, string Version, int MaxCharacters, bool FiltersTypes, bool KnowsKeys, bool ReadsBatches, int TooLongStatus, Func<int, string> Id)
{
    public static readonly MastodonFlavour Mastodon = new("mastodon", "4.6.1", 500, true, true, true, 422, number => $"{99_999_990 + number}");

    /// <summary>ULIDs, keys ignored, 400 instead of 422, no filter of types, no policy, a User-Agent demanded.</summary>
    public static readonly MastodonFlavour GoToSocial = new(
        "gotosocial", "v0.19.2", 5000, false, false, false, 400, number => "01M80MSTPDZZBEJCYR" + number.ToString("X8", CultureInfo.InvariantCulture));

    public int Length(string text)
    {
        if (Software != "mastodon") return text.EnumerateRunes().Count();
        var shortened = LocalOnly().Replace(Link().Replace(text, new string('x', 23)), "$1");
        return new StringInfo(shortened).LengthInTextElements;
    }

    [GeneratedRegex(@"https?://\S+")]
    public static partial Regex Link();

    [GeneratedRegex(@"(@\w+)@[\w.:-]+\w")]
    private static partial Regex LocalOnly();
}
