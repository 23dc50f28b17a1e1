using Microsoft.Extensions.Logging;
using SocialInbox.Accounts;

namespace SocialInbox.Intake;

/// <summary>Takes in all deliveries of an account that nobody has taken up yet. One that fails is queued by itself, and holds up no other.</summary>
public sealed partial class TakeWaiting(InboundTable inbound, TakeDelivery delivery, IntakeQueue queue, TimeProvider time, ILogger<TakeWaiting> log)
{
    internal const int AtOnce = 8;

    /// <summary>What is left then is the next message's.</summary>
    private static readonly TimeSpan Slice = TimeSpan.FromSeconds(40);

    public async Task Run(IntakeMessage.Waiting message, CancellationToken cancellation)
    {
        var began = time.GetUtcNow();
        var left = 0;
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation };
        await Parallel.ForEachAsync(inbound.ListNew(new AccountId(message.AccountId), cancellation), options, async (waiting, stop) =>
        {
            if (time.GetUtcNow() - began >= Slice) Interlocked.Increment(ref left);

            // Claimed, so that another instance that hears of it leaves it alone. Whoever is killed leaves it to the minute's timer.
            else if (await inbound.TryClaim(waiting, time.GetUtcNow(), stop)) await Take(new IntakeMessage.Inbound(waiting.Account.Value, waiting.Id.Value), stop);
        });
        if (left > 0) await queue.Send(message, cancellation);
    }

    private async Task Take(IntakeMessage.Inbound stored, CancellationToken cancellation)
    {
        try
        {
            await delivery.Run(stored, cancellation);
        }
        catch (Exception fault) when (!cancellation.IsCancellationRequested)
        {
            Log.Failed(log, fault, stored.InboundId);
            await queue.Send(stored, cancellation);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Delivery {Delivery} failed among others: it is taken up by itself.")]
        public static partial void Failed(ILogger log, Exception fault, string delivery);
    }
}
