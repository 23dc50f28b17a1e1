using System.Collections.Frozen;
using SocialInbox.Triage.Reading;

namespace SocialInbox.Triage.Words;

/// <summary>A phrase found in a post, from word <paramref name="Start"/> to before word <paramref name="End"/>.</summary>
/// <param name="Solid">The phrase has no gap, so it shields shorter ones inside it.</param>
internal readonly record struct CueMatch(Cue Cue, string Language, int Start, int End, bool Solid);

/// <summary>All word lists in one look-up, so that a post is read once however many phrases there are.</summary>
internal sealed class CueIndex
{
    public static readonly CueIndex All = new(WordLists.All.SelectMany(ParsePhrases.Parse));

    private readonly FrozenDictionary<string, Phrase[]> exact;
    private readonly FrozenDictionary<string, Phrase[]> beginnings;
    private readonly FrozenDictionary<string, Phrase[]> endings;
    private readonly int longestBeginning;
    private readonly int longestEnding;

    private CueIndex(IEnumerable<Phrase> phrases)
    {
        var all = phrases.ToList();
        exact = ByFirstWord(all, phrase => phrase.First.Exact);
        beginnings = ByFirstWord(all, phrase => phrase.First.Beginnings);
        endings = ByFirstWord(all, phrase => phrase.First.Endings);
        longestBeginning = beginnings.Keys.Max(key => key.Length);
        longestEnding = endings.Keys.Max(key => key.Length);
    }

    /// <summary>Every phrase found, in the languages of all lists; each once, a phrase inside a longer one of its language left out.</summary>
    /// <param name="openings">What each word opens, greetings aside.</param>
    public List<CueMatch> Find(IReadOnlyList<Token> words, IReadOnlyList<Opening> openings)
    {
        var found = new List<CueMatch>();
        var exactly = exact.GetAlternateLookup<ReadOnlySpan<char>>();
        var beginningWith = beginnings.GetAlternateLookup<ReadOnlySpan<char>>();
        var endingWith = endings.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = 0; at < words.Count; at++)
        {
            var word = words[at].Folded;
            if (exactly.TryGetValue(word, out var phrases))
                Try(phrases, words, openings, at, found);
            for (var length = Math.Min(word.Length, longestBeginning); length > 1; length--)
                if (beginningWith.TryGetValue(word.AsSpan(0, length), out phrases))
                    Try(phrases, words, openings, at, found);
            for (var length = Math.Min(word.Length, longestEnding); length > 0; length--)
                if (endingWith.TryGetValue(word.AsSpan(word.Length - length), out phrases))
                    Try(phrases, words, openings, at, found);
        }

        return WithoutCovered(found);
    }

    private static void Try(Phrase[] phrases, IReadOnlyList<Token> words, IReadOnlyList<Opening> openings, int at, List<CueMatch> found)
    {
        foreach (var phrase in phrases)
            if (openings[at] >= phrase.Opening && phrase.MatchAfterFirst(words, at) is var end and > 0)
                found.Add(new CueMatch(phrase.Cue, phrase.Language, at, end, phrase.IsSolid));
    }

    // Matches are sorted by start, so whatever covers one begins at most a phrase's length before it.
    private static List<CueMatch> WithoutCovered(List<CueMatch> found)
    {
        const int reach = 48;
        var kept = new List<CueMatch>(found.Count);
        for (var i = 0; i < found.Count; i++)
        {
            var covered = false;
            for (var j = Math.Max(0, i - reach); j < Math.Min(found.Count, i + reach) && !covered; j++)
                covered = j < i && found[j] == found[i] || j != i && Covers(found[j], found[i]);
            if (!covered)
                kept.Add(found[i]);
        }

        return kept;
    }

    private static bool Covers(CueMatch longer, CueMatch match) =>
        longer.Solid && longer.Language == match.Language && longer.Start <= match.Start && longer.End >= match.End
        && longer.End - longer.Start > match.End - match.Start;

    private static FrozenDictionary<string, Phrase[]> ByFirstWord(List<Phrase> phrases, Func<Phrase, IEnumerable<string>> firstWords) =>
        phrases.SelectMany(phrase => firstWords(phrase).Select(word => (word, phrase)))
            .GroupBy(entry => entry.word, entry => entry.phrase)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray());
}
