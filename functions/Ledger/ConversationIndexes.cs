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
    [FromKeyedServices(ConversationIndexes.Worklist)] TableClient worklist, [FromKeyedServices(ConversationIndexes.Clocks)] TableClient clocks)
{
    public const string Worklist = "Worklist";
    public const string Clocks = "Clocks";

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

    /// <summary>From the rows of one version to those of the next: insert before delete, the marker last.</summary>
    public async Task Move(Conversation before, Conversation after, IndexMarker marker, CancellationToken cancellation)
    {
        await worklist.UpsertEntityAsync(IndexRows.Worklist(after), TableUpdateMode.Replace, cancellation);
        var old = IndexRows.KeysOf(before);
        if (old is not null) await worklist.DeleteEntityAsync(old.WorklistPartition, old.WorklistKey, ETag.All, cancellation);
        await SettleClocks(after, old?.ClockKey, marker, cancellation);
    }

    /// <summary>Whatever was left half done: the present rows are there, those that the marker names are not.</summary>
    public async Task Heal(Conversation present, IndexMarker marker, CancellationToken cancellation)
    {
        await worklist.UpsertEntityAsync(IndexRows.Worklist(present), TableUpdateMode.Replace, cancellation);
        var keys = IndexRows.KeysOf(present)!;
        if (marker.Old is { } old && old.WorklistKey != keys.WorklistKey)
            await worklist.DeleteEntityAsync(old.WorklistPartition, old.WorklistKey, ETag.All, cancellation);
        await SettleClocks(present, marker.Old?.ClockKey == keys.ClockKey ? null : marker.Old?.ClockKey, marker, cancellation);
    }

    /// <summary>A clock row of a version that is no longer the present one: the present rows are written, the ghost goes.</summary>
    public async Task Exorcise(Conversation present, string ghostKey, CancellationToken cancellation)
    {
        await worklist.UpsertEntityAsync(IndexRows.Worklist(present), TableUpdateMode.Replace, cancellation);
        if (IndexRows.Clock(present) is { } clock) await clocks.UpsertEntityAsync(clock, TableUpdateMode.Replace, cancellation);
        await clocks.DeleteEntityAsync(IndexRows.Shard(present.Id), ghostKey, ETag.All, cancellation);
    }

    private async Task SettleClocks(Conversation present, string? oldKey, IndexMarker marker, CancellationToken cancellation)
    {
        var shard = marker.Partition;
        var clock = IndexRows.Clock(present);
        TableTransactionAction[] actions =
        [
            .. clock is null ? [] : new[] { new TableTransactionAction(TableTransactionActionType.UpsertReplace, clock) },
            .. oldKey is null ? [] : new[] { new TableTransactionAction(TableTransactionActionType.Delete, new TableEntity(shard, oldKey), ETag.All) },
            new TableTransactionAction(TableTransactionActionType.Delete, new TableEntity(shard, marker.RowKey), ETag.All),
        ];
        try
        {
            await clocks.SubmitTransactionAsync(actions, cancellation);
        }
        catch (TableTransactionFailedException gone) when (gone.Status == 404)
        {
            // One of the rows to remove was removed by somebody else: then each by itself, where that is no fault.
            if (clock is not null) await clocks.UpsertEntityAsync(clock, TableUpdateMode.Replace, cancellation);
            if (oldKey is not null) await clocks.DeleteEntityAsync(shard, oldKey, ETag.All, cancellation);
            await clocks.DeleteEntityAsync(shard, marker.RowKey, ETag.All, cancellation);
        }
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
        row.GetString("OldWorklistKey") is { } key ? new RowKeys(row.GetString("OldWorklistPartition"), key, row.GetString("OldClockKey")) : null);

    public TableEntity ToRow(ConversationId conversation) => new(Partition, RowKey)
    {
        ["Conversation"] = conversation.Value,
        ["OldWorklistPartition"] = Old?.WorklistPartition,
        ["OldWorklistKey"] = Old?.WorklistKey,
        ["OldClockKey"] = Old?.ClockKey,
    };
}
