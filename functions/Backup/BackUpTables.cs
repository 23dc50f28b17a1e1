using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Azure.Data.Tables;
using SocialInbox.Hosting;
using SocialInbox.Ledger;

namespace SocialInbox.Backup;

/// <summary>
/// Writes all tables that hold truth to a file, while the inbox runs. Index tables follow from the ledger and tokens never leave the
/// storage: neither is in it. What arrived and how far feeds were read comes before the conversations, and the claims of posts after
/// them: so whatever changes meanwhile is read once more after a restore, and never skipped.
/// </summary>
public sealed class BackUpTables(TableServiceClient tables, StorageNames names, IEnumerable<OwnedTable> owned, TimeProvider time)
{
    private const int MostReadings = 10;

    /// <returns>How many rows of each table.</returns>
    public async Task<ImmutableSortedDictionary<string, int>> Run(Stream file, IProgress<BackupProgress> progress, CancellationToken cancellation)
    {
        var counts = ImmutableSortedDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        await using var writer = BackupFile.Create(file);
        await writer.WriteLineAsync(JsonSerializer.Serialize(new BackupHeader(BackupHeader.Product, BackupFile.Format, time.GetUtcNow()), BackupJson.Default.BackupHeader));
        foreach (var table in owned.Where(t => t.Role is TableRole.Truth or TableRole.Lasting).OrderBy(t => Turn(t.Name)).ThenBy(t => t.Name, StringComparer.Ordinal))
        {
            counts[table.Name] = 0;
            await foreach (var row in Rows(table.Name, cancellation))
            {
                await writer.WriteLineAsync(new BackupRow(table.Name, row).ToLine().AsMemory(), cancellation);
                if (++counts[table.Name] % 1000 == 0) progress.Report(new BackupProgress(table.Name, counts[table.Name]));
            }

            progress.Report(new BackupProgress(table.Name, counts[table.Name]));
        }

        await writer.WriteLineAsync(JsonSerializer.Serialize(new BackupEnd(true, counts.ToImmutable()), BackupJson.Default.BackupEnd));
        return counts.ToImmutable();
    }

    private static int Turn(string table) => table switch
    {
        ConversationLedger.Name => 1,
        PostClaims.Name => 2,
        _ => 0,
    };

    private async IAsyncEnumerable<TableEntity> Rows(string name, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var table = tables.GetTableClient(names.Table(name));
        var partition = new List<TableEntity>();
        await foreach (var row in table.QueryAsync<TableEntity>(cancellationToken: cancellation))
        {
            if (partition.Count > 0 && partition[0].PartitionKey != row.PartitionKey)
            {
                foreach (var whole in await Whole(name, table, partition, cancellation)) yield return whole;
                partition = [];
            }

            partition.Add(row);
        }

        if (partition.Count > 0)
            foreach (var whole in await Whole(name, table, partition, cancellation)) yield return whole;
    }

    // A listing crosses pages, and a change may fall between two of them. The snapshot counts the changes, so a torn partition shows itself.
    private static async Task<List<TableEntity>> Whole(string name, TableClient table, List<TableEntity> partition, CancellationToken cancellation)
    {
        if (name != ConversationLedger.Name) return partition;
        for (var reading = 1; !IsWhole(partition); reading++)
        {
            if (reading > MostReadings) throw new InvalidOperationException($"Conversation {partition[0].PartitionKey} cannot be read as a whole: its changes and its state differ. Run the backup again.");
            var again = new List<TableEntity>();
            await foreach (var row in table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {partition[0].PartitionKey}"), cancellationToken: cancellation)) again.Add(row);
            partition = again;
        }

        return partition;
    }

    private static bool IsWhole(List<TableEntity> partition) =>
        partition.Find(row => row.RowKey == LedgerRows.Snapshot)?.GetInt32("Version") is { } version
        && partition.Where(row => row.RowKey.StartsWith(LedgerRows.EventPrefix, StringComparison.Ordinal)).Select(row => row.GetInt32("Version")).Order().SequenceEqual(Enumerable.Range(1, version).Select(n => (int?)n));
}

/// <summary>How many rows of a table are done.</summary>
public readonly record struct BackupProgress(string Table, int Rows);
