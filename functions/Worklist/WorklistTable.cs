using System.Collections.Immutable;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Ledger;
using SocialInbox.Networks;
using SocialInbox.Worklist.Views;

namespace SocialInbox.Worklist;

/// <summary>The lists that people work in, in the order of their row keys: open ones by due instant, the others newest first.</summary>
public sealed class WorklistTable([FromKeyedServices(ConversationIndexes.Worklist)] TableClient table)
{
    private const int CountedAtMost = 1000;

    /// <summary>Queries for one page of a view: what is rare is looked for over several pages, so that none takes long.</summary>
    private const int MostReads = 5;

    /// <summary>One page, one query. A conversation that stands in it twice (a change is under way) is shown in its newest version.</summary>
    /// <param name="month">Any instant of the month; only closed ones lie by month.</param>
    public async Task<WorklistPage> ReadPage(string team, ConversationState state, DateTimeOffset month, int size, string? continuation, CancellationToken cancellation)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {IndexRows.PartitionOf(team, state, month)}");
        await foreach (var page in table.QueryAsync<TableEntity>(filter, size, cancellationToken: cancellation).AsPages(continuation, size))
        {
            if (page.Values.Count == 0 && page.ContinuationToken is not null) continue;
            return new WorklistPage([.. Newest(page.Values.Select(Read))], page.ContinuationToken);
        }

        return new WorklistPage([], null);
    }

    /// <summary>All of a list, page by page: one query each, asked for when the one before is done with.</summary>
    /// <param name="month">As for a page.</param>
    public async IAsyncEnumerable<WorklistPage> ReadPages(string team, ConversationState state, DateTimeOffset month, int size, [EnumeratorCancellation] CancellationToken cancellation)
    {
        string? continuation = null;
        do
        {
            var page = await ReadPage(team, state, month, size, continuation, cancellation);
            yield return page;
            continuation = page.Continuation;
        }
        while (continuation is not null);
    }

    /// <summary>
    /// One page of a view. Unfiltered it is one query; filtered it takes a few, and may hold fewer rows than asked for, and another page
    /// behind it all the same.
    /// </summary>
    /// <param name="continuation">Of the page before.</param>
    /// <exception cref="RequestFailedException">Status 400: the continuation is none.</exception>
    internal async Task<WorklistPage> ReadPage(WorklistView view, int size, string? continuation, CancellationToken cancellation)
    {
        if (!WorklistPlace.TryParse(continuation, view.Partitions.Length, out var place)) throw new RequestFailedException(StatusCodes.Status400BadRequest, "There is no such page.");
        var rows = new List<WorklistRow>();
        var (at, token) = (place.Partition, place.Token);
        for (var reads = 0; reads < MostReads && rows.Count < size && at < view.Partitions.Length; reads++)
        {
            var page = await ReadSegment(view, at, size - rows.Count, token, null, cancellation);
            rows.AddRange(page.Values.Select(Read));
            (at, token) = page.ContinuationToken is { } more ? (at, more) : (at + 1, null);
        }

        return new WorklistPage([.. Newest(rows)], at < view.Partitions.Length ? new WorklistPlace(at, token).ToString() : null);
    }

    /// <summary>How many rows a view shows, exact to a thousand; more count as 1,001. Keys only.</summary>
    internal async Task<int> Count(WorklistView view, CancellationToken cancellation)
    {
        var count = 0;
        for (var at = 0; at < view.Partitions.Length; at++)
        {
            string? token = null;
            do
            {
                var page = await ReadSegment(view, at, CountedAtMost, token, ["RowKey"], cancellation);
                (count, token) = (count + page.Values.Count, page.ContinuationToken);
                if (count >= CountedAtMost && (token is not null || at + 1 < view.Partitions.Length)) return CountedAtMost + 1;
            }
            while (token is not null);
        }

        return count;
    }

    /// <summary>What counting needs of each list: one query a list, unless the storage answers in pieces.</summary>
    internal async Task<WorklistDigests> ReadDigests(string team, DateTimeOffset month, CancellationToken cancellation)
    {
        var lists = await Task.WhenAll(Enum.GetValues<ConversationState>().Select(async state => (state, digest: await ReadDigest(IndexRows.PartitionOf(team, state, month), cancellation))));
        return new WorklistDigests(lists.ToImmutableDictionary(list => list.state, list => list.digest));
    }

    private async Task<WorklistDigest> ReadDigest(string partition, CancellationToken cancellation)
    {
        var (view, rows, token) = (new WorklistView([partition], null), ImmutableArray.CreateBuilder<DigestRow>(), (string?)null);
        do
        {
            var page = await ReadSegment(view, 0, CountedAtMost, token, WorklistColumns.OfDigest, cancellation);
            rows.AddRange(page.Values.Select(WorklistColumns.ReadDigest));
            token = page.ContinuationToken;
        }
        while (token is not null && rows.Count < CountedAtMost);

        // A thousand that have more behind them are shown as more than a thousand.
        if (token is not null) rows.Add(new DigestRow("", null, null, false, "", false, []));
        return new WorklistDigest(rows.ToImmutable(), token is null);
    }

    private async Task<Page<TableEntity>> ReadSegment(WorklistView view, int partition, int size, string? token, IEnumerable<string>? columns, CancellationToken cancellation)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {view.Partitions[partition]}");
        await foreach (var page in table.QueryAsync<TableEntity>(view.Filter is null ? filter : $"{filter} and {view.Filter}", size, columns, cancellation).AsPages(token, size)) return page;
        throw new UnreachableException("A query has at least one page.");
    }

    // A conversation stands twice in a list while a change is under way.
    private static IEnumerable<WorklistRow> Newest(IEnumerable<WorklistRow> rows) => rows.GroupBy(r => r.Item.ConversationId).Select(same => same.MaxBy(r => r.Item.Version)!);

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

    /// <summary>The next list behind a name, of whatever team and kind; null behind the last. One query for one row.</summary>
    public async Task<string?> NextList(string behind, CancellationToken cancellation)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey gt {behind}");
        await foreach (var row in table.QueryAsync<TableEntity>(filter, maxPerPage: 1, select: ["PartitionKey"], cancellationToken: cancellation)) return row.PartitionKey;
        return null;
    }

    /// <summary>The next rows of a list of what ended: those that ended before then and still hold words. One query.</summary>
    public async Task<ImmutableArray<(ConversationId Conversation, string Key)>> ReadEndedWithWords(string partition, DateTimeOffset before, string? behind, int size, CancellationToken cancellation)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey gt {behind ?? IndexRows.EndedBefore(before)} and Words eq true");
        var rows = ImmutableArray.CreateBuilder<(ConversationId, string)>(size);
        await foreach (var row in table.QueryAsync<TableEntity>(filter, size, ["PartitionKey", "RowKey"], cancellation))
        {
            rows.Add((new ConversationId(row.RowKey.Split('~')[1]), row.RowKey));
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
