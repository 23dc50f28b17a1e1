using System.Collections.Immutable;
using SocialInbox.Escalation.Ladders;
using SocialInbox.Ledger;
using SocialInbox.Sla.Calendars;

namespace SocialInbox.Sla.Book;

/// <summary>
/// All that decides how long a customer waits and who is told: policies, calendars, ladders. Immutable; a change is a new version, so that
/// what was judged by an earlier one stays judged by it.
/// </summary>
/// <param name="Version">Rises by one with each change; 0 is the empty book of an inbox in which nobody wrote one.</param>
/// <param name="ChangedAt">From when this version holds.</param>
/// <param name="ChangedBy">Null for the empty book only.</param>
/// <param name="Policies">In the order in which they are tried: the first that matches holds.</param>
/// <param name="BlindnessLadder">Whose rungs are told when an account cannot be read; null: the administrator.</param>
public sealed record SlaBook(
    int Version,
    DateTimeOffset ChangedAt,
    Actor? ChangedBy,
    ImmutableArray<ServicePolicy> Policies,
    ImmutableArray<CalendarDefinition> Calendars,
    ImmutableArray<Ladder> Ladders,
    string? BlindnessLadder)
{
    public static readonly SlaBook Empty = new(0, DateTimeOffset.UnixEpoch, null, [], [], [], null);

    public Ladder? Ladder(string id) => Ladders.FirstOrDefault(ladder => ladder.Id == id);
}
