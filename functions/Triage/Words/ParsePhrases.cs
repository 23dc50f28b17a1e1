namespace SocialInbox.Triage.Words;

/// <summary>Turns a word list into phrases.</summary>
internal static class ParsePhrases
{
    private static readonly char[] BetweenWords = [' ', '\n', '\r', '\t'];

    public static IEnumerable<Phrase> Parse(WordList list) =>
        list.Phrases.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(phrase => Parse(list, phrase));

    private static Phrase Parse(WordList list, string phrase)
    {
        var slots = phrase.TrimStart('^', ',').Split(BetweenWords, StringSplitOptions.RemoveEmptyEntries)
            .Select(slot => new PhraseSlot(slot)).ToArray();
        if (slots.Length == 0 || slots[0].IsAny || slots[0].IsGap || slots[^1].IsGap)
            throw new InvalidOperationException($"A phrase cannot begin with a free word or end in a gap: '{phrase}' ({list.Language}, {list.Cue}).");
        return new Phrase(list.Language, list.Cue, OpeningOf(phrase[0]), slots);
    }

    private static Opening OpeningOf(char mark) => mark switch
    {
        '^' => Opening.Sentence,
        ',' => Opening.Clause,
        _ => Opening.Anywhere,
    };
}
