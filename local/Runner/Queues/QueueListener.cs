using Azure;
using Azure.Storage.Queues.Models;
using Microsoft.Extensions.Logging;

namespace SocialInbox.Local.Runner.Queues;

/// <summary>Fetches the messages of one queue: a batch when room is free, pauses that grow while the queue is empty.</summary>
internal sealed partial class QueueListener(QueueFunction function, ILogger<QueueListener> logger) : IDisposable
{
    private readonly SemaphoreSlim wake = new(0, 1);
    private readonly List<Task> running = [];
    private int busy;
    private bool away;

    public QueueFunction Function => function;

    /// <summary>Fetches until <paramref name="stopping"/>, then waits for the messages that still run.</summary>
    public async Task ListenAsync(CancellationToken stopping, CancellationToken hardStop)
    {
        try
        {
            for (var emptyLooks = 0; !stopping.IsCancellationRequested;)
            {
                emptyLooks = await FetchAsync(hardStop) ? 0 : emptyLooks + 1;
                running.RemoveAll(task => task.IsCompleted);
                while (running.Count > function.Policy.NewBatchThreshold)
                {
                    await Task.WhenAny(running).WaitAsync(stopping);
                    running.RemoveAll(task => task.IsCompleted);
                }

                if (emptyLooks > 0)
                {
                    await wake.WaitAsync(function.Policy.PauseAfter(emptyLooks), stopping);
                }
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
        }

        await Task.WhenAll(running);
    }

    /// <summary>Whether no message of the queue runs or is visible. Wakes the listener when one is.</summary>
    public async Task<bool> IsDrainedAsync(CancellationToken cancellation)
    {
        try
        {
            if ((await function.Queue.PeekMessagesAsync(1, cancellation)).Value.Length > 0)
            {
                Wake();
                return false;
            }
        }
        catch (RequestFailedException absent) when (absent.ErrorCode == QueueErrorCode.QueueNotFound)
        {
        }

        return Volatile.Read(ref busy) == 0;
    }

    public void Wake()
    {
        lock (wake)
        {
            if (wake.CurrentCount == 0)
            {
                wake.Release();
            }
        }
    }

    public void Dispose() => wake.Dispose();

    // Not cancelled by a soft stop: messages that the service had already handed out would stay hidden for a whole lease.
    private async Task<bool> FetchAsync(CancellationToken hardStop)
    {
        Interlocked.Increment(ref busy);
        try
        {
            var batch = (await function.Queue.ReceiveMessagesAsync(function.Policy.BatchSize, function.Lease, hardStop)).Value;
            foreach (var message in batch)
            {
                Interlocked.Increment(ref busy);
                running.Add(Task.Run(() => ProcessAsync(message, hardStop), CancellationToken.None));
            }

            away = false;
            return batch.Length > 0;
        }
        catch (RequestFailedException absent) when (absent.ErrorCode == QueueErrorCode.QueueNotFound)
        {
            return false;
        }
        catch (Exception failure) when (!hardStop.IsCancellationRequested)
        {
            ReportOnce(failure);
            return false;
        }
        finally
        {
            Interlocked.Decrement(ref busy);
        }
    }

    private async Task ProcessAsync(QueueMessage message, CancellationToken hardStop)
    {
        try
        {
            await function.ProcessAsync(message, hardStop);
        }
        finally
        {
            Interlocked.Decrement(ref busy);
        }
    }

    private void ReportOnce(Exception failure)
    {
        if (!away)
        {
            Log.StorageAway(logger, failure, function.Queue.Name);
        }

        away = true;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Queue {Queue} cannot be read; its function waits until it can")]
        public static partial void StorageAway(ILogger logger, Exception failure, string queue);
    }
}
