using System.Collections.Concurrent;
using SocialInbox.Accounts;

namespace SocialInbox.Intake;

/// <summary>
/// Tells intake of deliveries that are stored. The first is told of at once; of those that follow within seconds one message is sent for all,
/// heard after a pause: in a storm one run takes in what hundreds would each be paid for. Each instance rings for what it stored itself.
/// </summary>
public sealed class DeliveryBell(IntakeQueue queue, TimeProvider time)
{
    /// <summary>Between two rings for an account. So long a delivery waits at most.</summary>
    internal static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    /// <summary>Clocks differ: a ring that is heard this soon may be over before what was just stored can be seen.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<AccountId, DateTimeOffset> heard = new();

    /// <summary>Called once the delivery is stored, and before it is acknowledged: when the message cannot be sent, the network sends again.</summary>
    public async Task Ring(AccountId account, InboundId stored, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        while (true)
        {
            var last = heard.GetValueOrDefault(account, DateTimeOffset.MinValue);
            if (last > now + Margin) return;
            var alone = now - last >= Pause;
            var next = alone ? now : last + Pause;
            if (!(last == DateTimeOffset.MinValue ? heard.TryAdd(account, next) : heard.TryUpdate(account, next, last))) continue;
            try
            {
                if (alone) await queue.Send(new IntakeMessage.Inbound(account.Value, stored.Value), cancellation);
                else await queue.Send(new IntakeMessage.Waiting(account.Value), cancellation, next - now);
                return;
            }
            catch
            {
                heard.TryRemove(new KeyValuePair<AccountId, DateTimeOffset>(account, next));
                throw;
            }
        }
    }
}
