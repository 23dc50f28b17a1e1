using Azure;
using Azure.Data.Tables;
using Azure.Storage.Queues;
using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Hosting;
using SocialInbox.Intake;
using SocialInbox.Ledger;
using SocialInbox.Replies;

namespace SocialInbox.Schedule;

/// <summary>
/// Keeps messages that failed too often where people see them: the queue they end in expires after a week and nobody watches it.
/// </summary>
public sealed class RecordPoison([FromKeyedServices(RecordPoison.Table)] TableClient table, QueueServiceClient queues, StorageNames names, Vitals vitals)
{
    public const string Table = "Poison";

    private const int AtOnce = 32;
    private const int LongestText = 30_000;

    private static readonly TimeSpan Never = TimeSpan.FromSeconds(-1);

    private static readonly string[] Queues = [IntakeQueue.Name, OutboxQueue.Name];

    /// <returns>How many were recorded.</returns>
    public async Task<int> Run(DateTimeOffset now, CancellationToken cancellation)
    {
        var recorded = 0;
        foreach (var name in Queues)
        {
            var poison = queues.GetQueueClient(names.Queue(name) + "-poison");
            var messages = (await poison.ReceiveMessagesAsync(AtOnce, cancellationToken: cancellation)).Value;
            foreach (var message in messages)
            {
                await table.UpsertEntityAsync(
                    new TableEntity(name, message.MessageId) { ["Text"] = LongText.Cut(message.Body.ToString(), LongestText), ["At"] = message.InsertedOn ?? now }, TableUpdateMode.Replace, cancellation);
                await poison.DeleteMessageAsync(message.MessageId, message.PopReceipt, cancellation);
            }

            if (messages.Length > 0) vitals.Poisoned(name, messages.Length);
            recorded += messages.Length;
        }

        return recorded;
    }

    /// <summary>Puts what is recorded on its queue again: what fails once more comes back here. No message of ours is so long that it was cut; such a one stays.</summary>
    /// <returns>How many.</returns>
    public async Task<int> TryAgain(CancellationToken cancellation)
    {
        var again = 0;
        await foreach (var row in table.QueryAsync<TableEntity>(cancellationToken: cancellation))
        {
            var text = row.GetString("Text");
            if (text.Length >= LongestText - 1) continue;
            await queues.GetQueueClient(names.Queue(row.PartitionKey)).SendMessageAsync(text, visibilityTimeout: null, timeToLive: Never, cancellation);
            await table.DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All, cancellation);
            again++;
        }

        return again;
    }

    /// <summary>How many are recorded. One query.</summary>
    public async Task<int> Count(CancellationToken cancellation)
    {
        var count = 0;
        await foreach (var _ in table.QueryAsync<TableEntity>(select: ["RowKey"], cancellationToken: cancellation)) count++;
        return count;
    }
}
