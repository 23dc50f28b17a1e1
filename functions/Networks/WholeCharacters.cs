using System.Globalization;

namespace SocialInbox.Networks;

/// <summary>Cuts texts between characters as people see them: half a family or flag is another picture.</summary>
internal static class WholeCharacters
{
    /// <summary>What is longer than that is no character, but marks heaped on one.</summary>
    private const int Longest = 100;

    /// <summary>The beginning of a text, <paramref name="most"/> UTF-16 units at most.</summary>
    internal static string Start(string text, int most)
    {
        if (text.Length <= most) return text;
        var end = StringInfo.ParseCombiningCharacters(text[..Math.Min(text.Length, most + Longest)]).Last(start => start <= most);
        if (most - end > Longest) end = char.IsHighSurrogate(text[most - 1]) ? most - 1 : most;
        return text[..end];
    }
}
