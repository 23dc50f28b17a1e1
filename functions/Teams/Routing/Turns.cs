using System.Collections.Immutable;

namespace SocialInbox.Teams.Routing;

/// <summary>Who gets what, in turns: pure.</summary>
internal static class Turns
{
    /// <param name="waiting">What nobody has, in the order in which it is due.</param>
    /// <param name="there">Who takes part and is there, in the order of their turns.</param>
    /// <param name="load">How much each has open; who is missing has nothing.</param>
    /// <param name="last">Who got the last one; null: nobody yet.</param>
    /// <returns>What is given to whom; what nobody has room for stays nobody's.</returns>
    public static ImmutableArray<(T What, string Whom)> ShareOut<T>(ImmutableArray<T> waiting, ImmutableArray<RoutedPerson> there, IReadOnlyDictionary<string, int> load, string? last)
    {
        var given = ImmutableArray.CreateBuilder<(T, string)>();
        var has = there.ToDictionary(person => person.Id, person => load.GetValueOrDefault(person.Id), StringComparer.Ordinal);
        var turn = there.IsEmpty ? 0 : 1 + there.Select(person => person.Id).ToList().IndexOf(last ?? "");
        foreach (var what in waiting)
        {
            var next = Enumerable.Range(0, there.Length).Select(step => (turn + step) % there.Length).Where(at => has[there[at].Id] < there[at].Capacity).Select(at => (int?)at).FirstOrDefault();
            if (next is not { } at) break;
            given.Add((what, there[at].Id));
            has[there[at].Id]++;
            turn = at + 1;
        }

        return given.ToImmutable();
    }
}
