using Azure;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SocialInbox.Hosting;
using SocialInbox.Ledger;
using SocialInbox.Sla.Book;
using SocialInbox.Worklist.Joining;

namespace SocialInbox.Reconcile;

/// <summary>
/// Compares the index tables with what the ledger says they hold, and puts right what differs: rebuilding and checking are one thing.
/// What it reads on the way also shows where joining two conversations was left half done.
/// </summary>
public sealed partial class CompareIndexes(
    [FromKeyedServices(ConversationLedger.Name)] TableClient conversations,
    [FromKeyedServices(ConversationIndexes.Worklist)] TableClient worklist,
    [FromKeyedServices(ConversationIndexes.Clocks)] TableClient clocks,
    [FromKeyedServices(ConversationIndexes.Customers)] TableClient customers,
    ConversationLedger ledger, SlaBooks books, CompleteJoins joins, ILogger<CompareIndexes> log)
{
    /// <returns>How many rows were missing and how many were ghosts.</returns>
    public async Task<(int Missing, int Ghosts)> Run(CancellationToken cancellation)
    {
        var lists = await Keys(worklist, IndexRows.Schema, cancellation);
        var instants = await Keys(clocks, 1, cancellation);
        var known = await Keys(customers, 1, cancellation);
        var tied = new List<ConversationId>();
        var missing = 0;
        await foreach (var row in conversations.QueryAsync<TableEntity>("RowKey eq 'snapshot'", cancellationToken: cancellation))
        {
            var conversation = await books.Resolve(LedgerRows.ReadSnapshot(row), cancellation);
            missing += await Ensure(worklist, lists, conversation, IndexRows.Worklist, cancellation);
            missing += await Ensure(clocks, instants, conversation, IndexRows.Clock, cancellation);
            missing += await Ensure(customers, known, conversation, IndexRows.Customer, cancellation);
            if (conversation.JoinedTo is not null || !conversation.Joined.IsEmpty) tied.Add(conversation.Id);
        }

        var ghosts = await Exorcise(worklist, lists.Keys, cancellation) + await Exorcise(clocks, instants.Keys.Where(k => !k.Row.Contains("~marker~", StringComparison.Ordinal)), cancellation)
            + await Exorcise(customers, known.Keys, cancellation);
        await joins.Run(tied, cancellation);
        Log.Compared(log, missing, ghosts);
        return (missing, ghosts);
    }

    // True: written as it would be today. What an earlier version wrote is written anew, as if it were missing.
    private static async Task<Dictionary<(string Partition, string Row), bool>> Keys(TableClient table, int schema, CancellationToken cancellation)
    {
        var keys = new Dictionary<(string, string), bool>();
        await foreach (var row in table.QueryAsync<TableEntity>(select: ["PartitionKey", "RowKey"], cancellationToken: cancellation))
            keys[(row.PartitionKey, row.RowKey)] = row.GetInt32(VersionedTable.Column) >= schema;
        return keys;
    }

    // What was read may be old by now: a row that is missing is written from the present snapshot, and not by us when that has moved on.
    private async Task<int> Ensure(
        TableClient table, Dictionary<(string Partition, string Row), bool> keys, Conversation conversation, Func<Conversation, TableEntity?> rowOf, CancellationToken cancellation)
    {
        if (rowOf(conversation) is not { } expected || (keys.Remove((expected.PartitionKey, expected.RowKey), out var current) && current)) return 0;
        if ((await ledger.Load(conversation.Id, cancellation))?.Conversation.Version != conversation.Version) return 0;
        await table.UpsertEntityAsync(expected, TableUpdateMode.Replace, cancellation);
        return 1;
    }

    // A key that no snapshot expects may have been written since we read: only the present snapshot tells.
    private async Task<int> Exorcise(TableClient table, IEnumerable<(string Partition, string Row)> unexpected, CancellationToken cancellation)
    {
        var ghosts = 0;
        foreach (var (partition, key) in unexpected)
        {
            var stored = await ledger.Load(new ConversationId(key.Split('~')[1]), cancellation);
            var live = stored is null ? null : IndexRows.KeysOf(stored.Conversation);
            if (live?.WorklistKey == key && live.WorklistPartition == partition || live?.ClockKey == key) continue;
            if (live?.CustomerPartition == partition && table.Name == customers.Name) continue;
            await table.DeleteEntityAsync(partition, key, ETag.All, cancellation);
            ghosts++;
        }

        return ghosts;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Index tables compared with the ledger: {Missing} rows were missing, {Ghosts} were ghosts.")]
        public static partial void Compared(ILogger log, int missing, int ghosts);
    }
}
