using System.Collections.Immutable;
using System.Text.Json;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Ledger;
using SocialInbox.Networks;

namespace SocialInbox.Worklist;

/// <summary>The lists that people work in, in the order of their row keys: open ones by due instant, the others newest first.</summary>
public sealed class WorklistTable([FromKeyedServices(ConversationIndexes.Worklist)] TableClient table)
{
    private const int CountedAtMost = 1000;

    /// <summary>One page, one query. A conversation that stands in it twice (a change is under way) is shown in its newest version.</summary>
    /// <param name="month">Any instant of the month; only closed ones lie by month.</param>
    public async Task<WorklistPage> ReadPage(string team, ConversationState state, DateTimeOffset month, int size, string? continuation, CancellationToken cancellation)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {IndexRows.PartitionOf(team, state, month)}");
        await foreach (var page in table.QueryAsync<TableEntity>(filter, size, cancellationToken: cancellation).AsPages(continuation, size))
        {
            if (page.Values.Count == 0 && page.ContinuationToken is not null) continue;
            var rows = page.Values.Select(Read).GroupBy(r => r.Item.ConversationId).Select(same => same.MaxBy(r => r.Item.Version)!);
            return new WorklistPage([.. rows], page.ContinuationToken);
        }

        return new WorklistPage([], null);
    }

    /// <summary>The next rows behind a row key, in the order of the list. For whoever works through it over several runs.</summary>
    public async Task<ImmutableArray<WorklistRow>> ReadBehind(string partition, string? key, int size, CancellationToken cancellation)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey gt {key ?? ""}");
        var rows = ImmutableArray.CreateBuilder<WorklistRow>(size);
        await foreach (var row in table.QueryAsync<TableEntity>(filter, size, cancellationToken: cancellation))
        {
            rows.Add(Read(row));
            if (rows.Count == size) break;
        }

        return rows.ToImmutable();
    }

    /// <summary>How many there are, exact to a thousand; more count as 1,001. One query, keys only.</summary>
    /// <param name="month">As for a page.</param>
    public async Task<int> Count(string team, ConversationState state, DateTimeOffset month, CancellationToken cancellation)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {IndexRows.PartitionOf(team, state, month)}");
        await foreach (var page in table.QueryAsync<TableEntity>(filter, CountedAtMost, ["RowKey"], cancellation).AsPages(null, CountedAtMost))
        {
            if (page.Values.Count == 0 && page.ContinuationToken is not null) continue;
            return page.ContinuationToken is null ? page.Values.Count : CountedAtMost + 1;
        }

        return 0;
    }

    private static WorklistRow Read(TableEntity row) => new(
        JsonSerializer.Deserialize(LongText.Read(row, "Item")!, WorklistJson.Default.WorklistItem)!,
        JsonSerializer.Deserialize(LongText.Read(row, "Refs")!, LedgerJson.Default.ImmutableArrayPostRef),
        row.RowKey,
        row.GetString("Terms"));
}

/// <summary>A row of the list. <paramref name="Refs"/>: the posts to read again on the network. <paramref name="Terms"/>: what its clocks are judged by.</summary>
public sealed record WorklistRow(WorklistItem Item, ImmutableArray<PostRef> Refs, string Key, string? Terms);

public sealed record WorklistPage(ImmutableArray<WorklistRow> Rows, string? Continuation);
