using System.Collections.Immutable;

namespace SocialInbox.Escalation.Ladders;

/// <summary>
/// Who is told when, as the clock of a waiting customer runs down and out. An immutable part of a version of the book of service levels.
/// </summary>
/// <param name="Id">Lower-case letters, digits and hyphens; policies name the ladder by it.</param>
public sealed record Ladder(string Id, string Name, ImmutableArray<Rung> Rungs)
{
    /// <summary>More would only hide who is responsible.</summary>
    public const int MostRungs = 12;

    public Rung? Rung(string id) => Rungs.FirstOrDefault(rung => rung.Id == id);
}

/// <summary>One rung: at an instant of the clock some are told, and told again until somebody takes note.</summary>
/// <param name="Id">Lower-case letters, digits and hyphens; unique in its ladder. A rung keeps it when it is changed: what fired stays fired.</param>
/// <param name="RepeatEvery">How long after they were told they are told again while nobody took note; null: once only.</param>
/// <param name="MostRepeats">How often again, at most.</param>
public sealed record Rung(string Id, RungTime At, ImmutableArray<Recipient> Tell, TimeSpan? RepeatEvery = null, int MostRepeats = 0)
{
    public const int MostRepeatsAllowed = 20;
    public const int MostRecipients = 6;

    public static readonly TimeSpan ShortestRepeat = TimeSpan.FromMinutes(1);
}
