using SocialInbox.Triage.Reading;

namespace SocialInbox.Triage.Words;

/// <summary>Where a phrase may stand, from anywhere to only first in a sentence. A word's own place is given in the same terms.</summary>
internal enum Opening { Anywhere, Clause, Sentence }

/// <summary>One compiled phrase: its slots in order.</summary>
internal sealed class Phrase(string language, Cue cue, Opening opening, PhraseSlot[] slots)
{
    private const int GapWidth = 3;

    public string Language => language;

    public Cue Cue => cue;

    public Opening Opening => opening;

    /// <summary>Without a gap.</summary>
    public bool IsSolid { get; } = slots.All(slot => !slot.IsGap);

    public PhraseSlot First => slots[0];

    /// <summary>Index just behind the match whose first word, at <paramref name="at"/>, is known to fit; or -1.</summary>
    public int MatchAfterFirst(IReadOnlyList<Token> words, int at) => Match(words, at + 1, 1, words[at].Sentence);

    private int Match(IReadOnlyList<Token> words, int at, int slot, int sentence)
    {
        if (slot == slots.Length)
            return at;
        if (slots[slot].IsGap)
        {
            for (var skip = 0; skip <= GapWidth; skip++)
                if (Match(words, at + skip, slot + 1, sentence) is var end and >= 0)
                    return end;
            return -1;
        }

        return at < words.Count && words[at].Sentence == sentence && slots[slot].Fits(words[at].Folded)
            ? Match(words, at + 1, slot + 1, sentence)
            : -1;
    }
}
