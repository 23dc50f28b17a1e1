using System.Collections.Frozen;

namespace SocialInbox.Sla.Calendars;

/// <summary>One holiday of a country: when it is, and in which of its states.</summary>
/// <param name="kept">The states that keep it, by their letters; null: all.</param>
/// <param name="partly">Those of which only a part does.</param>
internal sealed class HolidayRule(string de, string en, Func<int, DateOnly?> on, string? kept = null, string? partly = null)
{
    private readonly FrozenSet<string>? kept = kept is null ? null : Letters(kept);
    private readonly FrozenSet<string> partly = Letters(partly ?? "");

    public Holiday? In(string region, int year)
    {
        var state = region[(region.IndexOf('-', StringComparison.Ordinal) + 1)..];
        return on(year) is not { } date ? null
            : partly.Contains(state) ? new Holiday(date, de, en, Partly: true)
            : kept is null || kept.Contains(state) ? new Holiday(date, de, en)
            : null;
    }

    private static FrozenSet<string> Letters(string states) => states.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
