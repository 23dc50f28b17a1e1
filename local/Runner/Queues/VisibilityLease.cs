using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Microsoft.Extensions.Logging;

namespace SocialInbox.Local.Runner.Queues;

/// <summary>
/// Keeps a message hidden while its function runs. A runner that is killed renews nothing, so that the message becomes
/// visible again.
/// </summary>
internal sealed partial class VisibilityLease : IAsyncDisposable
{
    private readonly QueueClient queue;
    private readonly QueueMessage message;
    private readonly TimeSpan length;
    private readonly ILogger logger;
    private readonly CancellationTokenSource ended = new();
    private readonly Task renewals;

    private VisibilityLease(QueueClient queue, QueueMessage message, TimeSpan length, ILogger logger)
    {
        (this.queue, this.message, this.length, this.logger) = (queue, message, length, logger);
        PopReceipt = message.PopReceipt;
        renewals = RenewAsync();
    }

    /// <summary>The receipt that deletes or releases the message; final once <see cref="EndAsync"/> has returned.</summary>
    public string PopReceipt { get; private set; }

    public static VisibilityLease Start(QueueClient queue, QueueMessage message, TimeSpan length, ILogger logger) => new(queue, message, length, logger);

    public async Task EndAsync()
    {
        await ended.CancelAsync();
        await renewals;
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        ended.Dispose();
    }

    private async Task RenewAsync()
    {
        using var timer = new PeriodicTimer(length / 3, TimeProvider.System);
        try
        {
            while (await timer.WaitForNextTickAsync(ended.Token))
            {
                await RenewOnceAsync();
            }
        }
        catch (OperationCanceledException)
        {
        }
    }

    // Not cancelled half-way: the service may have issued a new receipt that nobody would then know.
    private async Task RenewOnceAsync()
    {
        try
        {
            var receipt = await queue.UpdateMessageAsync(message.MessageId, PopReceipt, visibilityTimeout: length, cancellationToken: CancellationToken.None);
            PopReceipt = receipt.Value.PopReceipt;
        }
        catch (Exception failure)
        {
            Log.NotRenewed(logger, failure, queue.Name, message.MessageId);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Message {Message} of queue {Queue} could not be kept hidden; it may be delivered again")]
        public static partial void NotRenewed(ILogger logger, Exception failure, string queue, string message);
    }
}
