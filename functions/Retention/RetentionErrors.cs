using SocialInbox.Hosting;

namespace SocialInbox.Retention;

/// <summary>What is wrong with the rules that somebody entered: all of it, each at its field.</summary>
internal static class RetentionErrors
{
    private const int Shortest = 1;

    // A conversation may go on for two weeks after its end, and be taken up from there.
    private const int ShortestEnded = 14;
    private const int Longest = 3650;

    public static IEnumerable<FieldError> Of(RetentionRules rules)
    {
        if (Of(rules.EndedDays, "endedDays", ShortestEnded) is { } ended) yield return ended;
        if (Of(rules.FilteredDays, "filteredDays", ShortestEnded) is { } filtered) yield return filtered;
        if (Of(rules.UnreadableDays, "unreadableDays", Shortest) is { } unreadable) yield return unreadable;
    }

    private static FieldError? Of(int? days, string field, int shortest) =>
        days < shortest ? new(field, "too-short", $"Geben Sie mindestens {shortest} ein, oder lassen Sie das Feld leer: Dann wird nichts von selbst gelöscht.", $"Enter at least {shortest}, or leave it empty: then nothing is erased by itself.")
        : days > Longest ? new(field, "too-long", $"Geben Sie höchstens {Longest} ein, oder lassen Sie das Feld leer: Dann wird nichts von selbst gelöscht.", $"Enter at most {Longest}, or leave it empty: then nothing is erased by itself.")
        : null;
}
