using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using SocialInbox.Tests.Infrastructure;

namespace SocialInbox.Tests.StandIns;

[Collection(AzuriteCollection.Name)]
[Trait("Ring", "Storage")]
public sealed class TableChangesTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private readonly TestStorage storage = azurite.NewStorage();
    private TableClient table = null!;

    public async Task InitializeAsync() => table = await storage.NewTable("Changes");

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_second_insert_is_a_conflict()
    {
        await table.AddEntityAsync(Row());
        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(Row()));
        Assert.Equal(409, failure.Status);
        Assert.True(failure.ErrorCode == TableErrorCode.EntityAlreadyExists);
    }

    [Fact]
    public async Task A_change_to_what_somebody_else_changed_meanwhile_is_refused()
    {
        var seen = (await table.AddEntityAsync(Row("1"))).Headers.ETag!.Value;
        var newer = (await table.UpdateEntityAsync(Row("2"), seen)).Headers.ETag!.Value;

        var late = await Assert.ThrowsAsync<RequestFailedException>(() => table.UpdateEntityAsync(Row("3"), seen));
        var lateReplace = await Assert.ThrowsAsync<RequestFailedException>(() => table.UpdateEntityAsync(Row("3"), seen, TableUpdateMode.Replace));
        var lateDelete = await Assert.ThrowsAsync<RequestFailedException>(() => table.DeleteEntityAsync("p", "r", seen));

        Assert.Equal([412, 412, 412], [late.Status, lateReplace.Status, lateDelete.Status]);
        Assert.True(late.ErrorCode == TableErrorCode.UpdateConditionNotSatisfied);
        Assert.NotEqual(seen, newer);
        Assert.Equal(204, (await table.UpdateEntityAsync(Row("3"), newer, TableUpdateMode.Replace)).Status);
    }

    [Fact]
    public async Task ETag_All_changes_whatever_is_there_but_something_must_be()
    {
        var absent = await Assert.ThrowsAsync<RequestFailedException>(() => table.UpdateEntityAsync(Row(), ETag.All));
        Assert.Equal(404, absent.Status);
        Assert.True(absent.ErrorCode == TableErrorCode.ResourceNotFound);

        await table.AddEntityAsync(Row("1"));
        await table.UpdateEntityAsync(Row("2"), ETag.All);
        Assert.Equal("2", await Text());
    }

    [Fact]
    public async Task An_update_without_an_etag_is_a_mistake_in_the_program() =>
        await Assert.ThrowsAsync<ArgumentException>(() => table.UpdateEntityAsync(Row(), default));

    [Fact]
    public async Task Merge_keeps_what_it_does_not_name_and_replace_does_not()
    {
        await table.UpsertEntityAsync(new TableEntity("p", "r") { ["A"] = "a", ["B"] = "b" });
        await table.UpsertEntityAsync(new TableEntity("p", "r") { ["B"] = "b2", ["A"] = null });
        Assert.Equal(("a", "b2"), await Values());

        await table.UpsertEntityAsync(new TableEntity("p", "r") { ["B"] = "b3", ["A"] = null }, TableUpdateMode.Replace);
        Assert.Equal((null, "b3"), await Values());

        async Task<(string?, string?)> Values()
        {
            var row = (await table.GetEntityAsync<TableEntity>("p", "r")).Value;
            return (row.GetString("A"), row.GetString("B"));
        }
    }

    [Fact]
    public async Task Deleting_what_is_not_there_is_an_answer_and_no_error()
    {
        Assert.Equal(404, (await table.DeleteEntityAsync("p", "none")).Status);
        Assert.Equal(404, (await table.DeleteEntityAsync(Row(), ETag.All)).Status);
        await table.AddEntityAsync(Row());
        Assert.Equal(204, (await table.DeleteEntityAsync(Row())).Status);
    }

    [Fact]
    public async Task Reading_what_is_not_there_is_an_error_unless_asked_whether_it_exists()
    {
        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => table.GetEntityAsync<TableEntity>("p", "none"));
        Assert.Equal((404, "ResourceNotFound"), (failure.Status, failure.ErrorCode));

        var answer = await table.GetEntityIfExistsAsync<TableEntity>("p", "none");
        Assert.False(answer.HasValue);
        Assert.Equal(404, answer.GetRawResponse().Status);
        Assert.Throws<InvalidOperationException>(() => answer.Value);
    }

    [Fact]
    public async Task A_table_can_be_asked_for_again_and_dropped_twice()
    {
        var tables = storage.Tables();
        var name = storage.Names.Table("Again");

        Assert.Equal(204, (await tables.CreateTableIfNotExistsAsync(name)).GetRawResponse().Status);
        Assert.Equal(name, (await tables.CreateTableIfNotExistsAsync(name)).Value.Name);
        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => tables.CreateTableAsync(name));
        Assert.Equal((409, "TableAlreadyExists"), (failure.Status, failure.ErrorCode));
        Assert.Equal([name], await tables.QueryAsync(TableServiceClient.CreateQueryFilter($"TableName eq {name}")).Select(found => found.Name).ToListAsync());
        Assert.Equal(204, (await tables.DeleteTableAsync(name)).Status);
        Assert.Equal(404, (await tables.DeleteTableAsync(name)).Status);
        var gone = await Assert.ThrowsAsync<RequestFailedException>(() => tables.GetTableClient(name).AddEntityAsync(Row()));
        Assert.Equal((404, "TableNotFound"), (gone.Status, gone.ErrorCode));
    }

    [Fact]
    public async Task A_request_signed_with_another_key_is_refused()
    {
        var endpoint = storage.Tables().Uri;
        var stranger = new TableServiceClient(endpoint, new TableSharedKeyCredential("devstoreaccount1", Convert.ToBase64String(new byte[64])));
        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => stranger.GetTableClient(table.Name).AddEntityAsync(Row()));
        Assert.Equal(403, failure.Status);
    }

    private static TableEntity Row(string text = "") => new("p", "r") { ["Text"] = text };

    private async Task<string> Text() => (await table.GetEntityAsync<TableEntity>("p", "r")).Value.GetString("Text");
}
