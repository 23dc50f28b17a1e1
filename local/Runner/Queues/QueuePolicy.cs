using Microsoft.Extensions.Configuration;

namespace SocialInbox.Local.Runner.Queues;

/// <summary>host.json's <c>extensions.queues</c>.</summary>
/// <param name="BatchSize">Messages fetched at once, 1 to 32.</param>
/// <param name="NewBatchThreshold">The next batch is fetched when no more than this many still run.</param>
/// <param name="MaxDequeueCount">Attempts before a message goes to the poison queue.</param>
/// <param name="VisibilityTimeout">How long a failed message stays hidden.</param>
/// <param name="MaxPollingInterval">The longest pause between two looks at an empty queue.</param>
/// <param name="Base64">Whether bodies travel as Base64.</param>
internal sealed record QueuePolicy(
    int BatchSize, int NewBatchThreshold, int MaxDequeueCount, TimeSpan VisibilityTimeout, TimeSpan MaxPollingInterval, bool Base64)
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(100);

    /// <exception cref="StartRefusedException">A value is out of range.</exception>
    public static QueuePolicy From(IConfiguration queues, int processors)
    {
        var batchSize = queues.GetValue("batchSize", 16);
        var encoding = queues["messageEncoding"] ?? "base64";
        var policy = new QueuePolicy(
            batchSize,
            queues.GetValue("newBatchThreshold", batchSize / 2 * processors),
            queues.GetValue("maxDequeueCount", 5),
            queues.GetValue("visibilityTimeout", TimeSpan.Zero),
            queues.GetValue("maxPollingInterval", TimeSpan.FromMinutes(1)),
            encoding.Equals("base64", StringComparison.OrdinalIgnoreCase));
        return policy.BatchSize is >= 1 and <= 32 && policy.NewBatchThreshold >= 0 && policy.MaxDequeueCount >= 1
            && policy.VisibilityTimeout >= TimeSpan.Zero && policy.MaxPollingInterval >= ShortestPause
            && (policy.Base64 || encoding.Equals("none", StringComparison.OrdinalIgnoreCase))
                ? policy
                : throw new StartRefusedException("host.json: extensions.queues holds a value out of range (batchSize 1-32, maxDequeueCount from 1, maxPollingInterval from 00:00:00.100, messageEncoding base64 or none)");
    }

    /// <summary>The pause after so many empty looks in a row: doubled each time, up to <see cref="MaxPollingInterval"/>.</summary>
    public TimeSpan PauseAfter(int emptyLooks)
    {
        var doubled = ShortestPause.TotalMilliseconds * Math.Pow(2, Math.Min(emptyLooks, 20) - 1);
        return TimeSpan.FromMilliseconds(Math.Min(doubled, MaxPollingInterval.TotalMilliseconds));
    }
}
