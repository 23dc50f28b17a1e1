using System.Collections.Immutable;
using System.Diagnostics;
using SocialInbox.Escalation.Ladders;
using SocialInbox.Escalation.People;
using SocialInbox.Ledger;

namespace SocialInbox.Escalation;

/// <summary>One place to try, in its turn. <paramref name="Person"/>: whom the target has to reach there; null: whoever reads there.</summary>
public sealed record Hop(string Target, Contact? Person)
{
    /// <summary>Names it in what is recorded.</summary>
    public string Key => Person is null ? Target : $"{Target}:{Person.Id}";
}

/// <summary>
/// Where a recipient is told, in the order in which the places are tried. Pure. Whoever is away or quiet is left out for the deputy; the
/// administrator stands at the end of every list, so that none ends with nobody.
/// </summary>
public static class Hops
{
    /// <param name="team">Of the conversation.</param>
    /// <param name="claimedBy">Null when nobody took it.</param>
    /// <param name="administrators">Where the administrator is told, by the directory and by the settings.</param>
    public static ImmutableArray<Hop> For(Recipient to, string team, Actor? claimedBy, EscalationDirectory directory, ImmutableArray<string> administrators, DateTimeOffset now)
    {
        var contacts = directory.Team(team);
        var first = to.Kind switch
        {
            RecipientKind.Assignee => claimedBy is { } assignee && directory.Person(assignee.Id) is not null ? OfPerson(assignee.Id) : OfTeam(),
            RecipientKind.Team => OfTeam(),
            RecipientKind.Lead => OfPerson(contacts?.Lead),
            RecipientKind.OnCall => OfPerson(contacts?.OnCall?.WhoAt(now)),
            RecipientKind.Person => OfPerson(to.Id),
            RecipientKind.Channel => to.Id is { } target ? [new Hop(target, null)] : [],
            RecipientKind.Administrator => [],
            _ => throw new UnreachableException($"Nobody knows where {to.Kind} is told."),
        };
        return [.. first.Concat(administrators.Select(target => new Hop(target, null))).DistinctBy(hop => hop.Key)];

        IEnumerable<Hop> OfTeam() => (contacts?.Reach ?? []).Select(target => new Hop(target, null));

        IEnumerable<Hop> OfPerson(string? id) => Chain(id).Where(person => person.IsThere(now)).SelectMany(person => person.Reach.Select(target => new Hop(target, person)));

        IEnumerable<Contact> Chain(string? id)
        {
            // Deputies may name one another.
            var seen = new HashSet<string>(StringComparer.Ordinal);
            for (var person = directory.Person(id); person is not null && seen.Add(person.Id); person = directory.Person(person.Deputy)) yield return person;
        }
    }
}
