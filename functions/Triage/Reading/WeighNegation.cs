using SocialInbox.Triage.Words;

namespace SocialInbox.Triage.Reading;

/// <summary>Turns "not good" into criticism and "no problems" into none, within one clause.</summary>
internal static class WeighNegation
{
    private const int Before = 3;
    private const int After = 2;

    public static CueHits Weigh(IReadOnlyList<CueMatch> matches, IReadOnlyList<Token> words)
    {
        var negators = FindNegators(matches, words.Count);
        var weighed = new List<CueMatch>(matches.Count);
        var denied = 0;
        foreach (var match in matches)
        {
            if (match.Cue == Cue.Praise && (IsNegatedBefore(match, negators, words) || EndsInNegation(match, negators, words)))
                weighed.Add(match with { Cue = Cue.Criticism });
            else if (IsDeniable(match) && (IsNegatedBefore(match, negators, words) || IsNegatedAfter(match, negators, words)))
                denied++;
            else
                weighed.Add(match);
        }

        return new CueHits(weighed, denied);
    }

    // Only one-word troubles: longer ones ("does not close") carry their own negation.
    private static bool IsDeniable(CueMatch match) =>
        match.Cue is Cue.Fault or Cue.Mishap or Cue.Criticism && match.End - match.Start == 1;

    private static bool[] FindNegators(IReadOnlyList<CueMatch> matches, int words)
    {
        var negators = new bool[words];
        foreach (var match in matches)
            if (match.Cue == Cue.Negation)
                negators[match.Start] = true;
        foreach (var match in matches)
            if (match.Solid && match.End - match.Start > 1)
                Array.Clear(negators, match.Start, match.End - match.Start);
        return negators;
    }

    private static bool IsNegatedBefore(CueMatch match, bool[] negators, IReadOnlyList<Token> words)
    {
        for (var at = match.Start - 1; at >= 0 && at >= match.Start - Before && words[at].Clause == words[match.Start].Clause; at--)
            if (negators[at])
                return true;
        return false;
    }

    // "Saved it is not": the negation closes the clause right behind the praise.
    private static bool EndsInNegation(CueMatch match, bool[] negators, IReadOnlyList<Token> words) =>
        match.End < words.Count && negators[match.End] && words[match.End].Clause == words[match.Start].Clause
        && (match.End + 1 == words.Count || words[match.End + 1].Clause != words[match.End].Clause);

    private static bool IsNegatedAfter(CueMatch match, bool[] negators, IReadOnlyList<Token> words)
    {
        for (var at = match.End; at < words.Count && at < match.End + After && words[at].Clause == words[match.Start].Clause; at++)
            if (negators[at])
                return true;
        return false;
    }
}
