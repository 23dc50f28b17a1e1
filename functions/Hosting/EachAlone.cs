using System.Collections.Concurrent;

namespace SocialInbox.Hosting;

/// <summary>
/// Does the same for many, the first ones first. One that fails keeps none of the others from its turn: a single broken account or
/// conversation must not silence the rest. Its fault comes out at the end.
/// </summary>
internal static class EachAlone
{
    private const int AtOnce = 8;

    /// <exception cref="AggregateException">Some failed; all were tried.</exception>
    public static async Task Do<T>(IEnumerable<T> items, Func<T, CancellationToken, Task> work, CancellationToken cancellation, int atOnce = AtOnce)
    {
        var faults = new ConcurrentQueue<Exception>();
        await Parallel.ForEachAsync(items, new ParallelOptions { MaxDegreeOfParallelism = atOnce, CancellationToken = cancellation }, async (item, stop) =>
        {
            try
            {
                await work(item, stop);
            }
            catch (Exception fault) when (!cancellation.IsCancellationRequested)
            {
                faults.Enqueue(fault);
            }
        });
        if (!faults.IsEmpty) throw new AggregateException(faults);
    }

    /// <summary>Does different things one after the other.</summary>
    /// <exception cref="AggregateException">Some failed; all were tried.</exception>
    public static Task InOrder(CancellationToken cancellation, params IEnumerable<Func<Task>> steps) => Do(steps, (step, _) => step(), cancellation, atOnce: 1);
}
