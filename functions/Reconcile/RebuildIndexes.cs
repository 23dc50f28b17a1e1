using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Ledger;
using SocialInbox.Sla.Book;

namespace SocialInbox.Reconcile;

/// <summary>
/// Writes every row of every index table anew from the conversations, whatever stands there, and removes what belongs to none. It may run
/// while people work, be interrupted anywhere and be run again.
/// </summary>
public sealed class RebuildIndexes(
    [FromKeyedServices(ConversationLedger.Name)] TableClient conversations,
    [FromKeyedServices(ConversationIndexes.Worklist)] TableClient worklist,
    [FromKeyedServices(ConversationIndexes.Clocks)] TableClient clocks,
    [FromKeyedServices(ConversationIndexes.Customers)] TableClient customers,
    ConversationLedger ledger, CompareIndexes compare, SlaBooks books)
{
    private const int Every = 1000;

    /// <summary>The tables that are built anew: a test compares them with those that follow from others.</summary>
    public static readonly string[] Tables = [ConversationIndexes.Worklist, ConversationIndexes.Clocks, ConversationIndexes.Customers];

    /// <returns>How many conversations there are, and how many rows belonged to none.</returns>
    public async Task<(int Conversations, int Ghosts)> Run(IProgress<int> progress, CancellationToken cancellation)
    {
        var done = 0;
        await foreach (var row in conversations.QueryAsync<TableEntity>("RowKey eq 'snapshot'", cancellationToken: cancellation))
        {
            var conversation = await books.Resolve(LedgerRows.ReadSnapshot(row), cancellation);

            // What was read may be old by now: then whoever changed it has written the rows.
            if ((await ledger.Load(conversation.Id, cancellation))?.Conversation.Version == conversation.Version)
            {
                await worklist.UpsertEntityAsync(IndexRows.Worklist(conversation), TableUpdateMode.Replace, cancellation);
                if (IndexRows.Customer(conversation) is { } customer) await customers.UpsertEntityAsync(customer, TableUpdateMode.Replace, cancellation);
                if (IndexRows.Clock(conversation) is { } clock) await clocks.UpsertEntityAsync(clock, TableUpdateMode.Replace, cancellation);
            }

            if (++done % Every == 0) progress.Report(done);
        }

        progress.Report(done);
        return (done, (await compare.Run(cancellation)).Ghosts);
    }
}
