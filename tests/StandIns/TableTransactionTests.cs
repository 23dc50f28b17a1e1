using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using SocialInbox.Tests.Infrastructure;
using static Azure.Data.Tables.TableTransactionActionType;

namespace SocialInbox.Tests.StandIns;

[Collection(AzuriteCollection.Name)]
[Trait("Ring", "Storage")]
public sealed class TableTransactionTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private TableClient table = null!;

    public async Task InitializeAsync() => table = await azurite.NewStorage().NewTable("Transactions");

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task All_kinds_of_change_happen_together_and_each_answers()
    {
        foreach (var key in (string[])["merge", "replace", "delete", "upsert"]) await table.AddEntityAsync(Row(key, "old"));

        var answers = (await table.SubmitTransactionAsync(
        [
            new(Add, Row("add", "new")),
            new(UpdateMerge, new TableEntity("p", "merge") { ["More"] = 1 }, ETag.All),
            new(UpdateReplace, new TableEntity("p", "replace") { ["More"] = 1 }, ETag.All),
            new(Delete, Row("delete")),
            new(UpsertMerge, new TableEntity("p", "upsert") { ["More"] = 1 }),
            new(UpsertReplace, Row("upsert2", "ü\r\nHTTP/1.1 500 no\r\n")),
        ])).Value;

        Assert.All(answers, answer => Assert.Equal(204, answer.Status));
        var rows = await table.QueryAsync<TableEntity>().ToDictionaryAsync(row => row.RowKey);
        Assert.Equal(["add", "merge", "replace", "upsert", "upsert2"], rows.Keys);
        Assert.Equal(["new", "old", null, "old", "ü\r\nHTTP/1.1 500 no\r\n"], rows.Values.Select(row => row.GetString("Text")));
        Assert.Equal(rows["merge"].ETag, answers[1].Headers.ETag);
    }

    [Fact]
    public async Task One_refused_change_undoes_all_and_is_named()
    {
        await table.AddEntityAsync(Row("there"));

        var failure = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(
            [new(Add, Row("a")), new(Add, Row("b")), new(Add, Row("there")), new(Add, Row("c"))]));

        Assert.Equal(2, failure.FailedTransactionActionIndex);
        Assert.Equal(409, failure.Status);
        Assert.True(failure.ErrorCode == TableErrorCode.EntityAlreadyExists);
        Assert.Equal(["there"], await table.QueryAsync<TableEntity>().Select(row => row.RowKey).ToListAsync());
    }

    [Fact]
    public async Task A_stale_etag_is_named_too()
    {
        var seen = (await table.AddEntityAsync(Row("a"))).Headers.ETag!.Value;
        await table.UpdateEntityAsync(Row("a", "newer"), seen);

        var failure = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(
            [new(Add, Row("b")), new(UpdateMerge, Row("a", "late"), seen)]));

        Assert.Equal((1, 412, "UpdateConditionNotSatisfied"), (failure.FailedTransactionActionIndex, failure.Status, failure.ErrorCode));
    }

    [Fact]
    public async Task An_update_without_an_etag_writes_whatever_is_there()
    {
        await table.SubmitTransactionAsync([new(UpdateMerge, Row("new"))]);
        Assert.True((await table.GetEntityIfExistsAsync<TableEntity>("p", "new")).HasValue);
    }

    [Fact]
    public async Task A_hundred_changes_fit()
    {
        var answers = await table.SubmitTransactionAsync(Enumerable.Range(0, 100).Select(i => new TableTransactionAction(Add, Row($"{i:D3}"))));
        Assert.Equal(100, answers.Value.Count);
        Assert.Equal(202, answers.GetRawResponse().Status);
    }

    [Fact]
    public async Task Nothing_is_no_transaction() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => table.SubmitTransactionAsync([]));

    [Fact]
    public async Task What_Azure_refuses_in_a_transaction_is_refused_here_although_the_emulator_takes_it()
    {
        await Refused(TableErrorCode.CommandsInBatchActOnDifferentPartitions, 1, new(Add, Row("a")), new(Add, new TableEntity("q", "b")));
        await Refused(TableErrorCode.InvalidDuplicateRow, 1, new(Add, Row("a")), new(Delete, Row("a")));
        await Refused(TableErrorCode.OutOfRangeInput, 1, new(Add, Row("a")), new(Add, Row("a/b")));
        await Refused(TableErrorCode.PropertyValueTooLarge, 1, new(Add, Row("a")), new(Add, Row("b", new string('x', 32 * 1024 + 1))));
        await Refused(TableErrorCode.InvalidInput, 100, [.. Enumerable.Range(0, 101).Select(i => new TableTransactionAction(Add, Row($"{i}")))]);
        Assert.Empty(await table.QueryAsync<TableEntity>().ToListAsync());
    }

    [Fact]
    public async Task Four_mebibytes_are_the_most()
    {
        var text = new string('x', 32 * 1024);
        var rows = Enumerable.Range(0, 90).Select(i => new TableEntity("p", $"{i}") { ["A"] = text, ["B"] = text });
        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => table.SubmitTransactionAsync(rows.Select(row => new TableTransactionAction(Add, row))));
        Assert.Equal((413, "RequestBodyTooLarge"), (failure.Status, failure.ErrorCode));
    }

    private static TableEntity Row(string rowKey, string text = "") => new("p", rowKey) { ["Text"] = text };

    private async Task Refused(TableErrorCode code, int index, params TableTransactionAction[] actions)
    {
        var failure = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(actions));
        Assert.Equal((code.ToString(), index, 400), (failure.ErrorCode, failure.FailedTransactionActionIndex, failure.Status));
    }
}
