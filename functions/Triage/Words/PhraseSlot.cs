using SocialInbox.Triage.Reading;

namespace SocialInbox.Triage.Words;

/// <summary>A place in a phrase: whole words, word beginnings or endings of which one must fit, any word, or a gap.</summary>
internal sealed class PhraseSlot
{
    private readonly HashSet<string> exact = [];

    public PhraseSlot(string written)
    {
        IsAny = written == "_";
        IsGap = written == "~";
        foreach (var choice in IsAny || IsGap ? [] : written.Split('|'))
            if (choice.EndsWith('*'))
                Beginnings.Add(FoldLetters.Fold(choice.AsSpan()[..^1]));
            else if (choice.StartsWith('*'))
                Endings.Add(FoldLetters.Fold(choice.AsSpan(1)));
            else
                exact.Add(FoldLetters.Fold(choice));
    }

    public bool IsAny { get; }

    public bool IsGap { get; }

    public IReadOnlyCollection<string> Exact => exact;

    public List<string> Beginnings { get; } = [];

    public List<string> Endings { get; } = [];

    public bool Fits(string word)
    {
        if (IsAny || exact.Contains(word))
            return true;
        foreach (var beginning in Beginnings)
            if (word.StartsWith(beginning, StringComparison.Ordinal))
                return true;
        foreach (var ending in Endings)
            if (word.EndsWith(ending, StringComparison.Ordinal))
                return true;
        return false;
    }
}
