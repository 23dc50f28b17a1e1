using Azure;
using Azure.Data.Tables;
using SocialInbox.Backup;
using SocialInbox.Erasure;
using SocialInbox.Hosting;
using SocialInbox.Ledger;
using SocialInbox.Reconcile;
using SocialInbox.Tests.Erasure;
using SocialInbox.Tests.Infrastructure;

namespace SocialInbox.Tests.Ledger;

/// <summary>The storage as the version before left it: its rows bear no stamp, and lack what was added since.</summary>
[Collection(AzuriteCollection.Name)]
[Trait("Ring", "Storage")]
public sealed class EarlierVersionTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private readonly FakeTimeProvider clock = new();
    private ScriptedNetwork network = null!;
    private TestStorage storage = null!;
    private Instance instance = null!;

    public async Task InitializeAsync()
    {
        storage = azurite.NewStorage();
        network = new ScriptedNetwork(clock);
        await using (var before = await Instance.First(storage, clock, network))
        {
            network.Asks("q1", text: "Where is my parcel to Elm Street 7?");
            network.Asks("q2", "tom", text: "Can you help me, where is my parcel?");
            await before.Minute();
            await before.Close("q1", "kim");
            foreach (var owned in before.Get<IEnumerable<OwnedTable>>()) await Age(owned);
        }

        instance = Instance.On(storage, clock, network);
    }

    public async Task DisposeAsync() => await instance.DisposeAsync();

    [Fact]
    public async Task Work_goes_on_where_it_stood()
    {
        clock.Advance(TimeSpan.FromMinutes(1));
        network.AnswersDirectly("b1", under: "q2");
        await instance.Minute();

        Assert.Equal(Disposition.AnsweredOnNetwork, Standing.Of(await instance.Conversation("q2", "tom")).Disposition);
        Assert.Equal(Disposition.ClosedByPerson, Standing.Of(await instance.Conversation()).Disposition);
        await instance.Get<CompareIndexes>().Run(default);
        Assert.Equal((0, 0), await instance.Get<CompareIndexes>().Run(default));
    }

    [Fact]
    public async Task What_was_stored_then_is_found_erased_and_kept_out_by_retention_too()
    {
        await instance.Get<CompareIndexes>().Run(default);
        clock.Advance(TimeSpan.FromDays(731));
        await instance.Get<SocialInbox.Retention.KeepRetention>().Run(default);
        Assert.Equal("", await instance.Kept("Elm Street"));

        await instance.Close("q2", "tom");
        await instance.Erase((await instance.LookFor(new PersonIdentity("scripted", "tom"))).Id);

        Assert.Equal("", await instance.Kept("Can you help", "\"tom\""));
    }

    [Fact]
    public async Task A_backup_of_it_is_restored_row_by_row()
    {
        using var file = new MemoryStream();
        await instance.Get<BackUpTables>().Run(file, new Progress<BackupProgress>(), default);
        await using var restored = Instance.On(azurite.NewStorage(), clock, network);
        await restored.Get<StoragePreparation>().Prepare(default);

        await restored.Get<RestoreTables>().Run(new MemoryStream(file.ToArray()), again: false, new Progress<BackupProgress>(), default);

        Assert.Equal(Standing.Of(await instance.Conversation()).Disposition, Standing.Of(await restored.Conversation()).Disposition);
        Assert.Equal("Where is my parcel to Elm Street 7?", Assert.Single((await restored.Ledger.Read((await restored.Conversation()).Id, default))!.Posts).Text);
    }

    private async Task Age(OwnedTable owned)
    {
        var raw = storage.Tables().GetTableClient(storage.Names.Table(owned.Name));
        await foreach (var row in raw.QueryAsync<TableEntity>())
        {
            row.Remove("Schema");
            row.Remove("Words");
            await raw.UpdateEntityAsync(row, ETag.All, TableUpdateMode.Replace);
        }
    }
}
