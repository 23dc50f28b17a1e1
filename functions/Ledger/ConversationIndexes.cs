using System.Globalization;
using Azure;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;

namespace SocialInbox.Ledger;

/// <summary>
/// Keeps the index tables in step with the ledger. Before a change a marker is written, with it done the marker goes in the same
/// transaction as the clock row; a marker that falls due is a crash in between, and healing applies rows(snapshot) again.
/// </summary>
public sealed class ConversationIndexes(
    [FromKeyedServices(ConversationIndexes.Worklist)] TableClient worklist, [FromKeyedServices(ConversationIndexes.Clocks)] TableClient clocks,
    [FromKeyedServices(ConversationIndexes.Customers)] TableClient customers)
{
    public const string Worklist = "Worklist";
    public const string Clocks = "Clocks";
    public const string Customers = "Customers";

    private static readonly TimeSpan MarkerDelay = TimeSpan.FromMinutes(2);

    /// <summary>Writes the marker, or writes it anew when the change is tried again on a newer state.</summary>
    public async Task<IndexMarker> Mark(Conversation before, CommandId command, IndexMarker? earlier, DateTimeOffset now, CancellationToken cancellation)
    {
        var old = IndexRows.KeysOf(before);
        var marker = new IndexMarker(
            IndexRows.Shard(before.Id),
            earlier?.RowKey ?? string.Create(CultureInfo.InvariantCulture, $"{IndexRows.Instant(now + MarkerDelay)}~{before.Id}~marker~{KeyHash.Of(command.Value)[..10]}"),
            old);
        await clocks.UpsertEntityAsync(marker.ToRow(before.Id), TableUpdateMode.Replace, cancellation);
        return marker;
    }

    public Task Unmark(IndexMarker marker, CancellationToken cancellation) => clocks.DeleteEntityAsync(marker.Partition, marker.RowKey, ETag.All, cancellation);

    /// <summary>From the rows of one version to those of the next: insert before delete or both at once, the marker last.</summary>
    public Task Move(Conversation before, Conversation after, IndexMarker marker, CancellationToken cancellation) =>
        Replace(after, IndexRows.KeysOf(before), marker, cancellation);

    /// <summary>Whatever was left half done: the present rows are there, those that the marker names are not.</summary>
    public Task Heal(Conversation present, IndexMarker marker, CancellationToken cancellation) => Replace(present, marker.Old, marker, cancellation);

    /// <summary>A clock row of a version that is no longer the present one: the present rows are written, the ghost goes.</summary>
    public async Task Exorcise(Conversation present, string ghostKey, CancellationToken cancellation)
    {
        await worklist.UpsertEntityAsync(IndexRows.Worklist(present), TableUpdateMode.Replace, cancellation);
        if (IndexRows.Clock(present) is { } clock) await clocks.UpsertEntityAsync(clock, TableUpdateMode.Replace, cancellation);
        await clocks.DeleteEntityAsync(IndexRows.Shard(present.Id), ghostKey, ETag.All, cancellation);
    }

    private async Task Replace(Conversation present, RowKeys? old, IndexMarker marker, CancellationToken cancellation)
    {
        var listed = IndexRows.Worklist(present);
        await Replace(worklist, listed, old is null || old.WorklistKey == listed.RowKey ? [] : [(old.WorklistPartition, old.WorklistKey)], cancellation);
        await FollowCustomer(present, old?.CustomerPartition, cancellation);
        var clock = IndexRows.Clock(present);
        (string, string)[] noLonger = old?.ClockKey is { } key && key != clock?.RowKey ? [(marker.Partition, key), (marker.Partition, marker.RowKey)] : [(marker.Partition, marker.RowKey)];
        await Replace(clocks, clock, noLonger, cancellation);
    }

    // Once in the life of a conversation, and once more when it is forgotten.
    private async Task FollowCustomer(Conversation present, string? before, CancellationToken cancellation)
    {
        var row = IndexRows.Customer(present);
        if (row?.PartitionKey == before) return;
        if (row is not null) await customers.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellation);
        if (before is not null) await customers.DeleteEntityAsync(before, IndexRows.CustomerKey(present.Id), ETag.All, cancellation);
    }

    // One operation where the rows lie in one partition, which is also one moment for whoever reads the list.
    private static async Task Replace(TableClient table, TableEntity? row, (string Partition, string Key)[] gone, CancellationToken cancellation)
    {
        TableTransactionAction[] actions =
        [
            .. row is null ? [] : new[] { new TableTransactionAction(TableTransactionActionType.UpsertReplace, row) },
            .. gone.Select(old => new TableTransactionAction(TableTransactionActionType.Delete, new TableEntity(old.Partition, old.Key), ETag.All)),
        ];
        if (actions.Length > 1 && actions.All(action => action.Entity.PartitionKey == actions[0].Entity.PartitionKey))
        {
            try
            {
                await table.SubmitTransactionAsync(actions, cancellation);
                return;
            }
            catch (TableTransactionFailedException missing) when (missing.Status == 404)
            {
                // Somebody else removed one of the rows. Then each by itself, where that is no fault.
            }
        }

        if (row is not null) await table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellation);
        foreach (var (partition, key) in gone) await table.DeleteEntityAsync(partition, key, ETag.All, cancellation);
    }
}

/// <summary>A change that may be under way: where it is noted, and which index rows it was to remove.</summary>
public sealed record IndexMarker(string Partition, string RowKey, RowKeys? Old)
{
    private const string Mark = "~marker~";

    public static bool Is(TableEntity row) => row.RowKey.Contains(Mark, StringComparison.Ordinal);

    public static IndexMarker Read(TableEntity row) => new(
        row.PartitionKey,
        row.RowKey,
        row.GetString("OldWorklistKey") is { } key ? new RowKeys(row.GetString("OldWorklistPartition"), key, row.GetString("OldClockKey"), row.GetString("OldCustomer")) : null);

    public TableEntity ToRow(ConversationId conversation) => new(Partition, RowKey)
    {
        ["Conversation"] = conversation.Value,
        ["OldWorklistPartition"] = Old?.WorklistPartition,
        ["OldWorklistKey"] = Old?.WorklistKey,
        ["OldClockKey"] = Old?.ClockKey,
        ["OldCustomer"] = Old?.CustomerPartition,
    };
}
