using System.Collections.Concurrent;
using System.Collections.Immutable;
using SocialInbox.Ledger;

namespace SocialInbox.Worklist.Views;

/// <summary>
/// How many conversations each view shows, exact to a thousand. Every page asks, so an instance answers from what it read within the last
/// five seconds: one query a list. Only where a list has more than a thousand rows a view within it costs a query of its own.
/// </summary>
public sealed class CountViews(WorklistTable worklist, TimeProvider time)
{
    internal static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);

    private const int MostKept = 500;

    private readonly ConcurrentDictionary<string, (DateTimeOffset At, Task<int> Count)> counted = new(StringComparer.Ordinal);
    private readonly Lock turn = new();
    private (DateTimeOffset At, Task<WorklistDigests> Lists)? read;

    internal async Task<ImmutableDictionary<WorklistViewName, int>> Run(string person, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var lists = await Lists(now).WaitAsync(cancellation);
        var counts = ImmutableDictionary.CreateBuilder<WorklistViewName, int>();
        foreach (var view in Enum.GetValues<WorklistViewName>()) counts[view] = Math.Min(lists.Count(view, person, now) ?? await Ask(view, person, now).WaitAsync(cancellation), Count.Most + 1);
        return counts.ToImmutable();
    }

    // Whoever comes while another reads waits for the same answer; what failed is asked for anew.
    private Task<WorklistDigests> Lists(DateTimeOffset now)
    {
        lock (turn)
        {
            if (read is { } known && now - known.At < Fresh && !known.Lists.IsFaulted) return known.Lists;
            var reading = worklist.ReadDigests(ListWorklist.Team, now, CancellationToken.None);
            read = (now, reading);
            return reading;
        }
    }

    private Task<int> Ask(WorklistViewName view, string person, DateTimeOffset now)
    {
        var key = view is WorklistViewName.Mine or WorklistViewName.Mentioned ? $"{view} {person}" : view.ToString();
        if (counted.TryGetValue(key, out var known) && now - known.At < Fresh && !known.Count.IsFaulted) return known.Count;
        if (counted.Count > MostKept) counted.Clear();
        var asking = worklist.Count(WorklistView.Of(view, ListWorklist.Team, person, WorklistFilters.None, now, now)!, CancellationToken.None);
        counted[key] = (now, asking);
        return asking;
    }
}
