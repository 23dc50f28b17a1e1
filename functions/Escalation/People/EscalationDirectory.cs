using System.Collections.Immutable;

namespace SocialInbox.Escalation.People;

/// <summary>Who can be told: people, teams, and who is told when nobody else is left. Written as a whole.</summary>
/// <param name="Administrators">Ids of targets in the order in which they are tried, when a ladder names the administrator or has nobody left.</param>
public sealed record EscalationDirectory(ImmutableArray<Contact> People, ImmutableArray<TeamContacts> Teams, ImmutableArray<string> Administrators)
{
    public static readonly EscalationDirectory Empty = new([], [], []);

    /// <summary>Whether somebody is reached at this target.</summary>
    public bool Names(string target) =>
        Administrators.Contains(target) || People.Any(person => person.Reach.Contains(target)) || Teams.Any(team => team.Reach.Contains(target));

    public Contact? Person(string? id) => People.FirstOrDefault(person => person.Id == id);

    public TeamContacts? Team(string id) => Teams.FirstOrDefault(team => team.Id == id);
}

/// <param name="Id">Of the team, as accounts name it.</param>
/// <param name="Reach">Ids of the targets at which the whole team reads.</param>
/// <param name="Lead">Id of a person; null: nobody.</param>
/// <param name="OnCall">Null: nobody is on call.</param>
public sealed record TeamContacts(string Id, ImmutableArray<string> Reach, string? Lead, Rota? OnCall);

/// <summary>Who is on call, in turns of whole days that change at a local time of day: the same time in summer and winter.</summary>
/// <param name="People">In the order of their turns.</param>
/// <param name="FirstDay">When the first one's first turn begins.</param>
/// <param name="At">When turns change.</param>
/// <param name="Days">How long a turn is.</param>
public sealed record Rota(ImmutableArray<string> People, DateOnly FirstDay, TimeOnly At, string Zone, int Days)
{
    /// <summary>Null before the first turn.</summary>
    public string? WhoAt(DateTimeOffset now)
    {
        var passed = LocalTime.At(now, Zone) - FirstDay.ToDateTime(At);
        return People.IsEmpty || passed < TimeSpan.Zero ? null : People[(int)(passed.Ticks / (TimeSpan.TicksPerDay * Days) % People.Length)];
    }
}
