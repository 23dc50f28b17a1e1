using Azure;
using Azure.Data.Tables;
using SocialInbox.Tests.Infrastructure;

namespace SocialInbox.Tests.StandIns;

[Collection(AzuriteCollection.Name)]
[Trait("Ring", "Storage")]
public sealed class TablePagingTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private TableClient table = null!;

    public async Task InitializeAsync() => table = await azurite.NewStorage().NewTable("Pages");

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task More_than_a_thousand_rows_come_in_pages_of_a_thousand_and_in_order()
    {
        await Fill("p", 2_050);

        var pages = await table.QueryAsync<TableEntity>().AsPages().ToListAsync();

        Assert.Equal([1_000, 1_000, 50], pages.Select(page => page.Values.Count));
        Assert.Equal(Enumerable.Range(0, 2_050).Select(Key), pages.SelectMany(page => page.Values).Select(row => row.RowKey));
        Assert.Equal(2_050, await table.QueryAsync<TableEntity>().CountAsync());
    }

    [Fact]
    public async Task A_page_can_be_asked_for_where_another_ended()
    {
        await Fill("p", 7);
        var query = table.QueryAsync<TableEntity>("PartitionKey eq 'p'", maxPerPage: 3, select: ["RowKey"]);

        var first = await query.AsPages().FirstAsync();
        var rest = await query.AsPages(first.ContinuationToken).ToListAsync();
        var larger = await query.AsPages(first.ContinuationToken, pageSizeHint: 4).ToListAsync();

        Assert.Equal(["0000", "0001", "0002"], first.Values.Select(row => row.RowKey));
        Assert.Equal(["0003", "0004", "0005", "0006"], rest.SelectMany(page => page.Values).Select(row => row.RowKey));
        Assert.Equal(4, larger[0].Values.Count);
    }

    [Fact]
    public async Task Keys_with_awkward_characters_can_end_a_page()
    {
        string[] keys = ["a b", "a%20b", "a'b", "a+b", "ä", "😀"];
        foreach (var key in keys) await table.AddEntityAsync(new TableEntity(key, key));

        var rows = await table.QueryAsync<TableEntity>(maxPerPage: 1).Select(row => row.RowKey).ToListAsync();

        Assert.Equal(keys.Order(StringComparer.Ordinal), rows);
    }

    [Fact]
    public async Task A_filter_compares_every_type_by_its_literal()
    {
        var instant = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var id = new Guid("0190d1a2-0000-7000-8000-00000000abcd");
        await table.AddEntityAsync(new TableEntity("p", "1") { ["S"] = "O'Brien", ["I"] = 5, ["L"] = 5L, ["D"] = 1.5, ["B"] = true, ["T"] = instant, ["G"] = id });
        await table.AddEntityAsync(new TableEntity("p", "2") { ["S"] = "O", ["I"] = 6, ["L"] = 6L, ["D"] = 2.5, ["B"] = false, ["T"] = instant.AddMilliseconds(1), ["G"] = Guid.Empty });

        FormattableString[] filters =
        [
            $"S eq {"O'Brien"}", $"I lt {6}", $"L le {5L}", $"D lt {2.5}", $"B eq {true}", $"T le {instant}", $"T lt {instant.AddMilliseconds(1).UtcDateTime}", $"G eq {id}",
        ];

        foreach (var filter in filters.Select(TableClient.CreateQueryFilter))
            Assert.Equal($"{filter}: 1", $"{filter}: {string.Join(',', await table.QueryAsync<TableEntity>(filter).Select(row => row.RowKey).ToListAsync())}");
    }

    [Fact]
    public async Task An_empty_page_with_a_continuation_is_not_the_end()
    {
        await using var server = await StubTableService.Start(
            StubTableService.Page([], nextPartitionKey: "1!8!cGs-", nextRowKey: "1!4!cg=="),
            StubTableService.Page([("p", "r")], nextPartitionKey: "1!4!cQ--"),
            StubTableService.Page([]));

        var pages = await server.Table("Pages").QueryAsync<TableEntity>("A eq 'ü&'", maxPerPage: 5).AsPages().ToListAsync();

        Assert.Equal([0, 1, 0], pages.Select(page => page.Values.Count));
        Assert.Null(pages[2].ContinuationToken);
        Assert.Equal(
            [
                "/devstoreaccount1/Pages()?$top=5&$filter=A eq 'ü&'",
                "/devstoreaccount1/Pages()?$top=5&$filter=A eq 'ü&'&NextPartitionKey=1!8!cGs-&NextRowKey=1!4!cg==",
                "/devstoreaccount1/Pages()?$top=5&$filter=A eq 'ü&'&NextPartitionKey=1!4!cQ--",
            ],
            server.Requests);
    }

    [Fact]
    public async Task A_page_of_more_than_a_thousand_is_refused()
    {
        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => table.QueryAsync<TableEntity>(maxPerPage: 1_001).CountAsync().AsTask());
        Assert.Equal((400, "InvalidInput"), (failure.Status, failure.ErrorCode));
    }

    private static string Key(int number) => $"{number:D4}";

    private async Task Fill(string partition, int rows)
    {
        foreach (var chunk in Enumerable.Range(0, rows).Chunk(100))
            await table.SubmitTransactionAsync(chunk.Select(i => new TableTransactionAction(TableTransactionActionType.Add, new TableEntity(partition, Key(i)))));
    }
}
