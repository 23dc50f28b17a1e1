using Azure;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Backup;
using SocialInbox.Hosting;
using SocialInbox.Ledger;
using SocialInbox.Reconcile;
using SocialInbox.Tests.Infrastructure;
using static SocialInbox.Tests.Ledger.Exchange;

namespace SocialInbox.Tests.Reconcile;

[Collection(AzuriteCollection.Name)]
[Trait("Ring", "Storage")]
public sealed class RebuildTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private readonly FakeTimeProvider clock = new();
    private ScriptedNetwork network = null!;
    private TestStorage storage = null!;
    private Instance instance = null!;

    public async Task InitializeAsync()
    {
        storage = azurite.NewStorage();
        network = new ScriptedNetwork(clock);
        instance = await Instance.First(storage, clock, network);
        network.Asks("q1");
        network.Asks("q2", "tom", text: "Is anybody there?");
        network.Asks("q3", "jo", text: "Danke, alles super!");
        network.Asks("q4", "lu", text: "Can you help me?");
        network.AnswersDirectly("b1", under: "q4");
        await instance.Minute();
        await instance.Do((await instance.Conversation()).Id, new ConversationCommand.Pause(new CommandId("browser-pause"), SocialInbox.Sla.PauseReason.WaitingForThirdParty, Ada));
        await instance.Minute(50);
    }

    public async Task DisposeAsync() => await instance.DisposeAsync();

    [Fact]
    public async Task Every_row_of_every_list_is_written_as_the_inbox_itself_had_written_it()
    {
        var expected = await Rows();
        foreach (var table in Derived) await Empty(table);
        var told = new List<int>();

        var (conversations, ghosts) = await instance.Get<RebuildIndexes>().Run(new Now<int>(told.Add), default);

        Assert.Equal(expected, await Rows());
        Assert.Equal((4, 0, 4), (conversations, ghosts, told[^1]));
        Assert.True(expected.Count >= 5);
    }

    [Fact]
    public async Task What_is_wrong_in_a_row_is_put_right_and_what_belongs_to_nothing_goes()
    {
        var expected = await Rows();
        await foreach (var row in instance.Table(ConversationIndexes.Worklist).QueryAsync<TableEntity>())
        {
            row["Item"] = "{}";
            await instance.Table(ConversationIndexes.Worklist).UpdateEntityAsync(row, ETag.All, TableUpdateMode.Replace);
        }

        await instance.Table(ConversationIndexes.Worklist).AddEntityAsync(new TableEntity("team~open", $"{new string('0', 19)}~{KeyHash.Of("nobody")}~0000000001"));

        Assert.Equal(1, (await instance.Get<RebuildIndexes>().Run(new Now<int>(_ => { }), default)).Ghosts);
        Assert.Equal(expected, await Rows());
    }

    [Fact]
    public async Task Killed_anywhere_it_is_simply_run_again()
    {
        var expected = await Rows();
        for (var call = 1; ; call += 3)
        {
            foreach (var table in Derived) await Empty(table);
            var crash = FaultPolicy.CrashAfter(call);
            await using (var killed = Instance.On(storage, clock, network, crash)) await Record.ExceptionAsync(() => killed.Get<RebuildIndexes>().Run(new Now<int>(_ => { }), default));
            await instance.Get<RebuildIndexes>().Run(new Now<int>(_ => { }), default);
            Assert.Equal(expected, await Rows());
            if (crash.Struck is null) break;
        }
    }

    [Fact]
    public void Every_table_that_follows_from_others_is_built_anew() =>
        Assert.Equal(Derived.Order(StringComparer.Ordinal), RebuildIndexes.Tables.Order(StringComparer.Ordinal));

    [Fact]
    public async Task Rows_that_an_earlier_version_wrote_are_written_anew_by_the_nightly_comparison()
    {
        var expected = await Rows();
        var raw = storage.Tables().GetTableClient(storage.Names.Table(ConversationIndexes.Worklist));
        await foreach (var row in raw.QueryAsync<TableEntity>())
        {
            row.Remove("Schema");
            row.Remove("Words");
            await raw.UpdateEntityAsync(row, ETag.All, TableUpdateMode.Replace);
        }

        await instance.Get<CompareIndexes>().Run(default);

        Assert.Equal(expected, await Rows());
    }

    private IEnumerable<string> Derived => instance.Get<IEnumerable<OwnedTable>>().Where(table => table.Role == TableRole.Derived).Select(table => table.Name);

    private async Task Empty(string table)
    {
        await foreach (var row in instance.Table(table).QueryAsync<TableEntity>()) await instance.Table(table).DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All);
    }

    private async Task<List<string>> Rows()
    {
        var rows = new List<string>();
        foreach (var table in Derived)
            await foreach (var row in instance.Table(table).QueryAsync<TableEntity>()) rows.Add(new BackupRow(table, row).ToLine());
        return rows;
    }

    private sealed class Now<T>(Action<T> told) : IProgress<T>
    {
        public void Report(T value) => told(value);
    }
}
