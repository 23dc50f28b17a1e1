using Azure;
using Azure.Data.Tables;
using SocialInbox.Erasure;
using SocialInbox.Hosting;
using SocialInbox.Reconcile;

namespace SocialInbox.Backup;

/// <summary>
/// Brings a backup into an empty storage. The file is read to its end before a row is written; index tables are built from the ledger;
/// what may have happened since the backup is settled so that nobody is answered or alarmed a second time; who was erased since is erased again. Interrupted, it is simply
/// run again: rows are written over, never doubled.
/// </summary>
public sealed class RestoreTables(TableServiceClient tables, StorageNames names, IEnumerable<OwnedTable> owned, SettleRestored settle, ApplyErasures erasures, CompareIndexes compare)
{
    // A transaction holds 100 rows of one partition and 4 MiB: https://learn.microsoft.com/rest/api/storageservices/performing-entity-group-transactions
    private const int MostRows = 100;
    private const int MostCharacters = 1_000_000;

    /// <param name="again">An earlier restore of this backup was interrupted here: what it wrote may be there.</param>
    /// <exception cref="BackupUnreadableException">Nothing was written.</exception>
    public async Task<RestoreResult> Run(Stream file, bool again, IProgress<BackupProgress> progress, CancellationToken cancellation)
    {
        var truth = owned.Where(table => table.Role is TableRole.Truth or TableRole.Lasting).ToDictionary(table => table.Name);
        foreach (var row in BackupFile.Read(file)) Check(row, truth);
        if (!again && await FirstNotEmpty(truth.Values.Where(table => table.Role == TableRole.Truth).Select(table => table.Name), cancellation) is { } full) return new RestoreResult.NotEmpty(full);
        var counts = new Dictionary<string, int>();
        foreach (var batch in Batches(BackupFile.Read(file)))
        {
            var table = batch[0].Table;
            await Write(truth[table], batch, cancellation);
            counts[table] = counts.GetValueOrDefault(table) + batch.Count;
            progress.Report(new BackupProgress(table, counts[table]));
        }

        var settled = await settle.Run(cancellation);
        var erased = await erasures.Run(cancellation);
        await compare.Run(cancellation);
        return new RestoreResult.Restored(counts.Values.Sum(), settled.Replies, settled.Steps) { Erased = erased.Conversations, LeftToErase = erased.Left, ForeignErasures = erased.Foreign };
    }

    private static void Check(BackupRow row, Dictionary<string, OwnedTable> truth)
    {
        if (!truth.TryGetValue(row.Table, out var table)) throw new BackupUnreadableException($"The backup holds rows of a table {row.Table}, which this version does not have.");
        if (row.Entity.GetInt32(VersionedTable.Column) is { } version && version > table.Schema)
            throw new BackupUnreadableException($"The backup holds rows of {row.Table} in version {version}; this version of the product reads up to {table.Schema}.");
    }

    private async Task Write(OwnedTable owner, List<BackupRow> batch, CancellationToken cancellation)
    {
        var table = tables.GetTableClient(names.Table(owner.Name));
        if (owner.Role == TableRole.Truth)
        {
            await table.SubmitTransactionAsync(batch.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row.Entity)), cancellation);
            return;
        }

        foreach (var row in batch)
        {
            try
            {
                await table.AddEntityAsync(row.Entity, cancellation);
            }
            catch (RequestFailedException there) when (there.Status == 409)
            {
                // What is there was written after the backup, if it differs at all.
                continue;
            }
        }
    }

    private static IEnumerable<List<BackupRow>> Batches(IEnumerable<BackupRow> rows)
    {
        var batch = new List<BackupRow>();
        var characters = 0;
        foreach (var row in rows)
        {
            var size = row.Entity.Sum(property => property.Value switch { string text => text.Length, byte[] bytes => bytes.Length, _ => 8 });
            if (batch.Count > 0 && (batch.Count == MostRows || characters + size > MostCharacters || batch[0].Table != row.Table || batch[0].Entity.PartitionKey != row.Entity.PartitionKey))
            {
                yield return batch;
                (batch, characters) = ([], 0);
            }

            batch.Add(row);
            characters += size;
        }

        if (batch.Count > 0) yield return batch;
    }

    private async Task<string?> FirstNotEmpty(IEnumerable<string> truth, CancellationToken cancellation)
    {
        foreach (var name in truth)
            await foreach (var _ in tables.GetTableClient(names.Table(name)).QueryAsync<TableEntity>(maxPerPage: 1, cancellationToken: cancellation)) return name;
        return null;
    }
}

public abstract record RestoreResult
{
    private RestoreResult() { }

    /// <summary>Something lies in this table: nothing was written.</summary>
    public sealed record NotEmpty(string Table) : RestoreResult;

    /// <param name="Replies">Replies that were under way: a person must look whether they stand on the network.</param>
    /// <param name="Steps">Steps that had fallen due: noted, and nobody is told once more.</param>
    public sealed record Restored(int Rows, int Replies, int Steps) : RestoreResult
    {
        /// <summary>Conversations of people on the erasure list: erased again.</summary>
        public int Erased { get; init; }

        /// <summary>Conversations of such people in which somebody still waits: erased once they have ended.</summary>
        public int LeftToErase { get; init; }

        /// <summary>Entries of the erasure list that were made under another data key: nobody can tell of whom.</summary>
        public int ForeignErasures { get; init; }
    }
}
