using System.Text.Json.Nodes;
using Azure;
using Azure.Data.Tables;
using SocialInbox.Ledger;
using SocialInbox.Tests.Infrastructure;
using SocialInbox.Worklist;

namespace SocialInbox.Tests.Worklist;

/// <summary>Rows of the lists as an older version of the product wrote them: they are shown.</summary>
[Trait("Ring", "Storage")]
[Collection(AzuriteCollection.Name)]
public sealed class OlderRowsTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private readonly FakeTimeProvider clock = new();
    private Instance instance = null!;

    public async Task InitializeAsync()
    {
        var network = new ScriptedNetwork(clock);
        instance = await Instance.First(azurite.NewStorage(), clock, network);
        network.Asks("q1");
        await instance.Poll();
        await Age();
    }

    public async Task DisposeAsync() => await instance.DisposeAsync();

    [Fact]
    public async Task An_older_row_is_listed_and_none_of_its_lists_is_one_that_cannot_be_walked()
    {
        var item = Assert.Single((await instance.Get<WorklistTable>().ReadPage("team", ConversationState.Open, default, 10, null, default)).Rows).Item;

        Assert.Equal((true, "", null), (item.Tags.IsEmpty, item.Root, item.Snoozed));
    }

    private async Task Age()
    {
        var row = await Row();
        var item = JsonNode.Parse(LongText.Read(row, "Item")!)!.AsObject();
        foreach (var later in new[] { "tags", "root", "snoozed", "joinedTo" }) item.Remove(later);
        var old = new TableEntity(row.PartitionKey, row.RowKey) { ["Item"] = item.ToJsonString(), ["Terms"] = row["Terms"], ["Refs"] = row["Refs"] };
        await instance.Table(ConversationIndexes.Worklist).UpdateEntityAsync(old, ETag.All, TableUpdateMode.Replace);
    }

    private async Task<TableEntity> Row() => await instance.Table(ConversationIndexes.Worklist).QueryAsync<TableEntity>().SingleAsync();
}
