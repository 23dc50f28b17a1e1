namespace SocialInbox.Triage.Reading;

/// <summary>Finds texts with several words written with letters of several alphabets, as spam does to slip past filters.</summary>
internal static class DetectMixedScripts
{
    public static bool Any(IReadOnlyList<Token> tokens, string text)
    {
        var mixed = 0;
        foreach (var token in tokens)
            if (token.Kind is TokenKind.Word or TokenKind.Handle or TokenKind.Link or TokenKind.Number && Mixes(text.AsSpan(token.Start, token.End - token.Start)))
                mixed++;
        return mixed > 1;
    }

    private static bool Mixes(ReadOnlySpan<char> word)
    {
        bool latin = false, other = false;
        foreach (var letter in word)
        {
            latin |= char.IsAsciiLetter(letter) || letter is >= '\u00C0' and <= '\u024F';
            // Ohm and micro stand beside Latin letters in everybody's units.
            other |= letter is not ('Ω' or 'μ') and (>= '\u0370' and <= '\u052F' or >= '\u13A0' and <= '\u13FF' or >= '\uFF21' and <= '\uFF5A');
        }

        return latin && other;
    }
}
