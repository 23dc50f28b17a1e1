using System.Text;
using System.Text.Json;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Microsoft.Extensions.Logging;
using SocialInbox.Local.Runner.Invocation;

namespace SocialInbox.Local.Runner.Queues;

/// <summary>What becomes of one message: deleted after success, visible again after a failure, and poison after too many.</summary>
internal sealed partial class QueueFunction(
    FunctionMethod function,
    QueueClient queue,
    QueueClient? poison,
    QueuePolicy policy,
    TimeSpan lease,
    JsonSerializerOptions json,
    FunctionInvoker invoker,
    ILogger<QueueFunction> logger)
{
    public QueueClient Queue => queue;

    public string Name => function.Name;

    public QueuePolicy Policy => policy;

    public TimeSpan Lease => lease;

    /// <summary>Never throws: whatever goes wrong, the message is still in the queue and comes again.</summary>
    public async Task ProcessAsync(QueueMessage received, CancellationToken hardStop)
    {
        try
        {
            if (received.DequeueCount > policy.MaxDequeueCount && poison is not null)
            {
                await PoisonAsync(received, received.PopReceipt);
            }
            else if (QueueBinding.Decode(received, policy.Base64) is { } message)
            {
                await RunAsync(received, message, hardStop);
            }
            else
            {
                Log.Undecodable(logger, received.MessageId, queue.Name);
                await PoisonAsync(received, received.PopReceipt);
            }
        }
        catch (Exception failure)
        {
            Log.NotSettled(logger, failure, received.MessageId, queue.Name);
        }
    }

    /// <summary>Puts a text on the queue as an output binding would.</summary>
    public async Task EnqueueAsync(string text, CancellationToken cancellation)
    {
        await queue.CreateIfNotExistsAsync(cancellationToken: cancellation);
        await queue.SendMessageAsync(policy.Base64 ? Convert.ToBase64String(Encoding.UTF8.GetBytes(text)) : text, cancellation);
    }

    private async Task RunAsync(QueueMessage received, QueueMessage message, CancellationToken hardStop)
    {
        await using var hidden = VisibilityLease.Start(queue, received, lease, logger);
        try
        {
            await invoker.InvokeAsync(function, QueueBinding.InputFrom(message, json), hardStop);
        }
        catch (Exception failure)
        {
            await hidden.EndAsync();
            await FailAsync(received, hidden.PopReceipt, failure, hardStop.IsCancellationRequested);
            return;
        }

        await hidden.EndAsync();
        await queue.DeleteMessageAsync(received.MessageId, hidden.PopReceipt, CancellationToken.None);
    }

    // A message that failed because the runner stops is not at fault: it waits for the next start.
    private async Task FailAsync(QueueMessage received, string receipt, Exception failure, bool stopping)
    {
        Log.Failed(logger, failure, Name, received.MessageId, received.DequeueCount, policy.MaxDequeueCount);
        if (received.DequeueCount >= policy.MaxDequeueCount && poison is not null && !stopping)
        {
            await PoisonAsync(received, receipt);
            return;
        }

        await queue.UpdateMessageAsync(
            received.MessageId, receipt, visibilityTimeout: stopping ? TimeSpan.Zero : policy.VisibilityTimeout, cancellationToken: CancellationToken.None);
    }

    // Copied before it is deleted: a crash in between leaves two, never none. The copy lives seven days, as the host's does.
    private async Task PoisonAsync(QueueMessage received, string receipt)
    {
        if (poison is null)
        {
            return;
        }

        await poison.CreateIfNotExistsAsync(cancellationToken: CancellationToken.None);
        await poison.SendMessageAsync(received.MessageText, CancellationToken.None);
        await queue.DeleteMessageAsync(received.MessageId, receipt, CancellationToken.None);
        Log.Poisoned(logger, received.MessageId, queue.Name, poison.Name);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Queue function {Function} failed on message {Message}, attempt {Attempt} of {Most}")]
        public static partial void Failed(ILogger logger, Exception failure, string function, string message, long attempt, int most);

        [LoggerMessage(2, LogLevel.Error, "Message {Message} of queue {Queue} went to {Poison}")]
        public static partial void Poisoned(ILogger logger, string message, string queue, string poison);

        [LoggerMessage(3, LogLevel.Error, "Message {Message} of queue {Queue} is not Base64")]
        public static partial void Undecodable(ILogger logger, string message, string queue);

        [LoggerMessage(4, LogLevel.Warning, "Message {Message} of queue {Queue} could not be settled; it will be delivered again")]
        public static partial void NotSettled(ILogger logger, Exception failure, string message, string queue);
    }
}
