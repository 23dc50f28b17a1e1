using System.Collections.Immutable;
using Azure;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Ledger;

namespace SocialInbox.Erasure;

/// <summary>What others' posts quote of a person: networks hand over the post that somebody answered beside the answer.</summary>
public sealed class QuotesOfPerson([FromKeyedServices(ConversationLedger.Name)] TableClient conversations)
{
    private const string Quoting = "RowKey ge 'post-' and RowKey lt 'post.' and ParentText ne ''";

    /// <summary>One page of those that quote anything.</summary>
    /// <param name="said">All that the person said.</param>
    /// <returns>How many were erased, and where to go on; null behind the last.</returns>
    public async Task<(int Erased, int Looked, string? Next)> Page(ImmutableHashSet<string> said, string? at, CancellationToken cancellation)
    {
        await foreach (var page in conversations.QueryAsync<TableEntity>(Quoting, select: ["PartitionKey", "RowKey", "ParentText"], cancellationToken: cancellation).AsPages(at))
        {
            var erased = 0;
            foreach (var row in page.Values.Where(row => IsOf(row.GetString("ParentText"), said)))
            {
                try
                {
                    await conversations.UpdateEntityAsync(new TableEntity(row.PartitionKey, row.RowKey) { ["ParentText"] = "" }, row.ETag, TableUpdateMode.Merge, cancellation);
                    erased++;
                }
                catch (RequestFailedException changed) when (changed.Status is 404 or 412)
                {
                    // It was read again this moment, or is gone.
                    continue;
                }
            }

            return (erased, page.Values.Count, page.ContinuationToken is { Length: > 0 } next ? next : null);
        }

        return (0, 0, null);
    }

    // Most are whole: only a shortened one is held against all that was said.
    private static bool IsOf(string? quoted, ImmutableHashSet<string> said) =>
        quoted is { Length: > 0 } && (said.Contains(quoted) || (quoted.EndsWith('…') && said.Any(words => Quotation.IsOf(quoted, words))));
}
