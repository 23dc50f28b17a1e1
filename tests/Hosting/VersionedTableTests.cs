using Azure;
using Azure.Data.Tables;
using SocialInbox.Hosting;
using SocialInbox.Tests.Infrastructure;

namespace SocialInbox.Tests.Hosting;

/// <summary>Every row of every table says in which version it was written.</summary>
[Collection(AzuriteCollection.Name)]
[Trait("Ring", "Storage")]
public sealed class VersionedTableTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private static readonly FakeTimeProvider Clock = new();

    private Instance instance = null!;

    public async Task InitializeAsync() => instance = await Instance.First(azurite.NewStorage(), Clock, new ScriptedNetwork(Clock));

    public async Task DisposeAsync() => await instance.DisposeAsync();

    [Fact]
    public async Task However_a_row_is_written_into_whichever_table_it_bears_the_version_of_that_table()
    {
        foreach (var owned in Owned)
        {
            var table = instance.Table(owned.Name);
            await table.AddEntityAsync(Row("added"));
            await table.UpsertEntityAsync(Row("upserted"), TableUpdateMode.Replace);
            await table.UpdateEntityAsync(Row("added"), ETag.All, TableUpdateMode.Merge);
            await table.SubmitTransactionAsync([new TableTransactionAction(TableTransactionActionType.Add, Row("in one")), new TableTransactionAction(TableTransactionActionType.UpsertMerge, Row("merged"))]);

            var rows = await Raw(owned).QueryAsync<TableEntity>("PartitionKey eq 'p'").ToListAsync();

            Assert.Equal(4, rows.Count);
            Assert.All(rows, row => Assert.Equal(owned.Schema, row.GetInt32("Schema")));
            Assert.Equal("words", (await table.GetEntityAsync<TableEntity>("p", "in one")).Value.GetString("Said"));
            Assert.Equal("words", (await table.GetEntityIfExistsAsync<TableEntity>("p", "merged", ["Said"])).Value!.GetString("Said"));
        }
    }

    [Fact]
    public async Task A_row_of_a_newer_version_is_refused_and_left_as_it_is()
    {
        foreach (var owned in Owned)
        {
            await Raw(owned).AddEntityAsync(new TableEntity("p", "newer") { ["Said"] = "words", ["Schema"] = owned.Schema + 1 });
            var table = instance.Table(owned.Name);

            var refused = await Assert.ThrowsAsync<NewerRowException>(async () => await table.GetEntityAsync<TableEntity>("p", "newer"));
            await Assert.ThrowsAsync<NewerRowException>(async () => await table.GetEntityIfExistsAsync<TableEntity>("p", "newer", ["Said"]));
            await Assert.ThrowsAsync<NewerRowException>(async () => await table.QueryAsync<TableEntity>("PartitionKey eq 'p'", select: ["Said"]).ToListAsync());

            Assert.Contains(owned.Name, refused.Message, StringComparison.Ordinal);
            Assert.Equal(owned.Schema + 1, (await Raw(owned).GetEntityAsync<TableEntity>("p", "newer")).Value.GetInt32("Schema"));
        }
    }

    [Fact]
    public async Task A_row_from_before_there_were_versions_is_read_and_stamped_when_it_is_written_again()
    {
        foreach (var owned in Owned)
        {
            await Raw(owned).AddEntityAsync(Row("old"));
            var table = instance.Table(owned.Name);

            var read = (await table.GetEntityAsync<TableEntity>("p", "old")).Value;
            await table.UpdateEntityAsync(read, read.ETag, TableUpdateMode.Replace);

            Assert.Equal("words", read.GetString("Said"));
            Assert.Equal(owned.Schema, (await Raw(owned).GetEntityAsync<TableEntity>("p", "old")).Value.GetInt32("Schema"));
        }
    }

    private IEnumerable<OwnedTable> Owned => instance.Get<IEnumerable<OwnedTable>>();

    private TableClient Raw(OwnedTable owned) => instance.Storage.Tables().GetTableClient(instance.Storage.Names.Table(owned.Name));

    private static TableEntity Row(string key) => new("p", key) { ["Said"] = "words" };
}
