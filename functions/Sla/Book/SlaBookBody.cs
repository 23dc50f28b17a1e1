using System.Collections.Immutable;
using SocialInbox.Escalation.Ladders;
using SocialInbox.Ledger;
using SocialInbox.Sla.Calendars;

namespace SocialInbox.Sla.Book;

/// <summary>The book as somebody sends it: whole.</summary>
internal sealed record SlaBookBody(ImmutableArray<ServicePolicy> Policies, ImmutableArray<CalendarDefinition> Calendars, ImmutableArray<Ladder> Ladders, string? BlindnessLadder)
{
    public SlaBook As(int version, DateTimeOffset at, Actor by) => new(version, at, by, Policies, Calendars, Ladders, BlindnessLadder);
}
