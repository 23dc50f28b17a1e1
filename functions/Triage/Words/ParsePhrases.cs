namespace SocialInbox.Triage.Words;

/// <summary>Turns a word list into phrases.</summary>
internal static class ParsePhrases
{
    private static readonly char[] BetweenWords = [' ', '\n', '\r', '\t'];

    public static IEnumerable<Phrase> Parse(WordList list) =>
        list.Phrases.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(SpellOut)
            .Select(phrase => Parse(list, phrase));

    // "not a|to+be b" stands for "not a b" and "not to be b": choices of several words become phrases of their own.
    private static IEnumerable<string> SpellOut(string phrase)
    {
        IEnumerable<string> heads = [""];
        foreach (var slot in phrase.Split(BetweenWords, StringSplitOptions.RemoveEmptyEntries))
        {
            var choices = slot.Split('|').ToLookup(choice => choice.Contains('+', StringComparison.Ordinal));
            var endings = choices[true].Select(choice => choice.Replace('+', ' ')).ToList();
            if (choices[false].Any())
                endings.Add(string.Join('|', choices[false]));
            heads = heads.SelectMany(head => endings.Select(ending => $"{head} {ending}")).ToList();
        }

        return heads.Select(head => head.TrimStart());
    }

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
