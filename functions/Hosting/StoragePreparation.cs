using Azure.Data.Tables;
using Azure.Storage.Queues;

namespace SocialInbox.Hosting;

/// <summary>
/// Creates what the slices declared. For the local runner and tests only: in Azure the deployment declares tables and queues, and
/// a worker that starts many times a day does not ask for them.
/// </summary>
public sealed class StoragePreparation(
    TableServiceClient tables, QueueServiceClient queues, StorageNames names, IEnumerable<OwnedTable> ownedTables, IEnumerable<OwnedQueue> ownedQueues)
{
    public async Task Prepare(CancellationToken cancellation)
    {
        foreach (var table in ownedTables) await tables.CreateTableIfNotExistsAsync(names.Table(table.Name), cancellation);
        foreach (var queue in ownedQueues)
        {
            await queues.GetQueueClient(names.Queue(queue.Name)).CreateIfNotExistsAsync(cancellationToken: cancellation);
            await queues.GetQueueClient(names.Queue($"{queue.Name}-poison")).CreateIfNotExistsAsync(cancellationToken: cancellation);
        }
    }
}
