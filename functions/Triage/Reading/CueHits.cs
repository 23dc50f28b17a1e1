using SocialInbox.Triage.Words;

namespace SocialInbox.Triage.Reading;

/// <summary>The cues of a post after negation has been weighed.</summary>
internal sealed class CueHits(IReadOnlyList<CueMatch> matches, int deniedTroubles)
{
    public static readonly CueHits None = new([], 0);

    private readonly int[] counts = CountByCue(matches);

    public IReadOnlyList<CueMatch> Matches => matches;

    /// <summary>Troubles said not to be there ("no problems at all").</summary>
    public int DeniedTroubles => deniedTroubles;

    public bool Has(Cue cue) => counts[(int)cue] > 0;

    public int Count(Cue cue) => counts[(int)cue];

    public int Count(params ReadOnlySpan<Cue> cues)
    {
        var sum = 0;
        foreach (var cue in cues)
            sum += counts[(int)cue];
        return sum;
    }

    private static int[] CountByCue(IReadOnlyList<CueMatch> matches)
    {
        var counts = new int[Enum.GetValues<Cue>().Length];
        foreach (var match in matches)
            counts[(int)match.Cue]++;
        return counts;
    }
}
