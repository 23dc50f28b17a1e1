using System.Text;

namespace SocialInbox.Networks.Http;

/// <summary>A server's own words, made fit to be shown to people: one line, bounded, no control characters.</summary>
internal static class ServerWords
{
    private const int Longest = 300;

    internal static string From(string? text)
    {
        var words = new StringBuilder();
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            if (words.Length >= Longest) return words.Append('…').ToString();
            words.Append(Rune.IsControl(rune) ? " " : rune.ToString());
        }

        return words.ToString().Trim();
    }
}
