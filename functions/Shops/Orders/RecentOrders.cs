using Microsoft.Extensions.Options;

namespace SocialInbox.Shops.Orders;

/// <summary>
/// What shops answered in the last minutes, in memory only and bounded: a conversation that is looked at again costs the shop nothing, and nothing of it is stored.
/// </summary>
public sealed class RecentOrders(IOptions<ShopsOptions> options, TimeProvider time)
{
    internal const int Most = 500;

    private readonly Lock gate = new();
    private readonly Dictionary<string, (OrdersFound Found, DateTimeOffset At)> answers = [];

    /// <returns>Null: the shop has to be asked.</returns>
    internal (OrdersFound Found, DateTimeOffset At)? Find(string question)
    {
        lock (gate) return answers.TryGetValue(question, out var answer) && IsFresh(answer.At) ? answer : null;
    }

    internal void Keep(string question, OrdersFound found)
    {
        lock (gate)
        {
            foreach (var stale in answers.Where(answer => !IsFresh(answer.Value.At)).Select(answer => answer.Key).ToList()) answers.Remove(stale);
            if (answers.Count >= Most) answers.Remove(answers.MinBy(answer => answer.Value.At).Key);
            answers[question] = (found, time.GetUtcNow());
        }
    }

    /// <summary>When a shop was let go, or is connected with other credentials.</summary>
    internal void Forget(string shop)
    {
        lock (gate) foreach (var known in answers.Keys.Where(question => question.StartsWith($"{shop}\n", StringComparison.Ordinal)).ToList()) answers.Remove(known);
    }

    private bool IsFresh(DateTimeOffset at) => time.GetUtcNow() - at < options.Value.FreshFor;
}
