using System.Collections.Immutable;
using SocialInbox.Hosting;
using SocialInbox.Security;

namespace SocialInbox.Teams.Routing;

/// <summary>Whether new work is shared out by itself, and among whom: in turns, nobody past their capacity.</summary>
internal sealed record RoutingRules(bool On, ImmutableArray<RoutedPerson> People)
{
    public const int MostPeople = 100, MostCapacity = 200;

    public static readonly RoutingRules Off = new(false, []);

    /// <param name="known">Everybody who has opened the inbox.</param>
    public IEnumerable<FieldError> Errors(ImmutableArray<Person> known)
    {
        if (On && People.IsEmpty) yield return new FieldError("people", "missing", "Mindestens eine Person.", "At least one person.");
        if (People.Length > MostPeople) yield return new FieldError("people", "too-many", $"Höchstens {MostPeople} Personen.", $"At most {MostPeople} people.");
        foreach (var (index, routed) in People.Index())
        {
            var person = known.FirstOrDefault(person => person.Id == routed.Id);
            if (person is null) yield return new FieldError($"people[{index}].id", "unknown", "Diese Person hat den Posteingang noch nie geöffnet.", "This person has never opened the inbox.");
            else if (!person.May(Role.Agent)) yield return new FieldError($"people[{index}].id", "read-only", "Diese Person darf nur lesen.", "This person may only read.");
            if (People.Take(index).Any(earlier => earlier.Id == routed.Id)) yield return new FieldError($"people[{index}].id", "twice", "Jede Person einmal.", "Each person once.");
            if (routed.Capacity is < 1 or > MostCapacity) yield return new FieldError($"people[{index}].capacity", "range", $"1 bis {MostCapacity}.", $"1 to {MostCapacity}.");
        }
    }
}

/// <param name="Capacity">How many open conversations they have at most before the next in turn gets one.</param>
internal sealed record RoutedPerson(string Id, int Capacity);
