using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using Azure.Data.Tables;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Backup;
using SocialInbox.Hosting;
using SocialInbox.Ledger;
using SocialInbox.Reconcile;
using SocialInbox.Tests.Infrastructure;

namespace SocialInbox.Tests.Backup;

[Collection(AzuriteCollection.Name)]
[Trait("Ring", "Storage")]
public sealed class BackupTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private static readonly IProgress<BackupProgress> Nobody = new Progress<BackupProgress>();

    private readonly FakeTimeProvider clock = new();
    private TestStorage storage = null!;
    private ScriptedNetwork network = null!;
    private Instance instance = null!;

    public async Task InitializeAsync()
    {
        storage = azurite.NewStorage();
        network = new ScriptedNetwork(clock);
        instance = await Instance.First(storage, clock, network);
        network.Asks("q1", text: "Wo bleibt mein Paket? 📦 Grüße aus Köln");
        network.Asks("q2", "robin", text: "Können Sie helfen?");
        network.Asks("q3", "jo", text: "Danke, alles super!");
        network.AnswersDirectly("b1", under: "q2");
        await instance.Minute();
    }

    public async Task DisposeAsync() => await instance.DisposeAsync();

    [Fact]
    public async Task Every_row_of_every_table_that_holds_truth_comes_back_as_it_was()
    {
        using var file = await BackUp();
        await using var restored = await Empty();

        var result = Assert.IsType<RestoreResult.Restored>(await Restore(restored, file));

        var truth = instance.Get<IEnumerable<OwnedTable>>().Where(table => table.Role == TableRole.Truth).ToList();
        var rows = 0;
        foreach (var table in truth)
        {
            var expected = await Rows(instance, table.Name);
            Assert.Equal(expected, await Rows(restored, table.Name));
            rows += expected.Count;
        }

        Assert.Equal(new RestoreResult.Restored(rows, 0, 0), result);
        Assert.True(rows > 12);
    }

    [Fact]
    public async Task The_worklist_is_built_again_from_the_ledger()
    {
        using var file = await BackUp();
        await using var restored = await Empty();
        await Restore(restored, file);

        Assert.NotEmpty(await Rows(restored, ConversationIndexes.Worklist));
        Assert.Equal(await Rows(instance, ConversationIndexes.Worklist), await Rows(restored, ConversationIndexes.Worklist));
        Assert.Equal(await Rows(instance, ConversationIndexes.Clocks), await Rows(restored, ConversationIndexes.Clocks));
        Assert.Equal((0, 0), await restored.Get<CompareIndexes>().Run(default));
    }

    [Fact]
    public async Task No_token_leaves_the_storage()
    {
        await instance.Get<CredentialVault>().Store(Instance.Shop.Id, ImmutableDictionary<string, string>.Empty.Add("token", "s3cret"), null, default);
        using var file = await BackUp();

        using var text = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        var lines = await text.ReadToEndAsync();

        Assert.Contains("Paket", lines, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", lines, StringComparison.Ordinal);
        Assert.DoesNotContain($"\"table\":\"{CredentialVault.Table}\"", lines, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reply_that_was_under_way_is_not_sent_a_second_time_but_looked_for_by_a_person()
    {
        var question = (await instance.Conversation()).Posts[0].Key;
        await instance.Do((await instance.Conversation()).Id, new ConversationCommand.QueueReply(new CommandId("answer"), new ReplyId("r1"), question, new Actor("kim", "Kim"), 99));
        using var file = await BackUp();
        await using var restored = await Empty();

        Assert.Equal(1, Assert.IsType<RestoreResult.Restored>(await Restore(restored, file)).Replies);
        await restored.Minute(30);

        Assert.Equal(ReplyState.Unknown, (await restored.Conversation()).Reply(new ReplyId("r1"))!.State);
        Assert.Empty(network.Received);
    }

    [Fact]
    public async Task What_fell_due_since_the_backup_alarms_nobody_a_second_time()
    {
        using var file = await BackUp();
        clock.Advance(TimeSpan.FromHours(3));
        await using var restored = await Empty();

        var result = Assert.IsType<RestoreResult.Restored>(await Restore(restored, file));
        var steps = (await restored.Conversation()).Steps;

        Assert.Equal(result.Steps, steps.Length);
        Assert.NotEmpty(steps);
        Assert.Equal(0, await restored.Sweep());
    }

    [Fact]
    public async Task A_conversation_that_changes_while_it_is_read_is_read_again_as_a_whole()
    {
        var id = (await instance.Conversation()).Id;
        // More rows than a page holds, between the changes and the state: the listing is torn in the middle of the conversation.
        foreach (var page in Enumerable.Range(0, 1000).Chunk(100))
            await instance.Table(ConversationLedger.Name).SubmitTransactionAsync(page.Select(n => new TableTransactionAction(TableTransactionActionType.Add, LedgerRows.Note(id, new CommandId($"n{n:D4}"), "words"))));
        var listings = 0;
        await using var slow = Instance.On(storage, clock, network, new BeforeEach(async call =>
        {
            if (call.ToString() == $"query {ConversationLedger.Name}" && ++listings == 2)
                await instance.Do(id, new ConversationCommand.Claim(new CommandId("claim"), new Actor("kim", "Kim")));
        }, storage.Prefix));
        using var file = new MemoryStream();

        await slow.Get<BackUpTables>().Run(file, Nobody, default);

        await using var restored = await Empty();
        await Restore(restored, new MemoryStream(file.ToArray()));
        Assert.Equal("kim", (await restored.Conversation()).ClaimedBy?.Id);
        Assert.Equal(await Rows(instance, ConversationLedger.Name), await Rows(restored, ConversationLedger.Name));
    }

    [Fact]
    public async Task Nothing_is_written_over_what_is_there()
    {
        using var file = await BackUp();

        Assert.IsType<RestoreResult.NotEmpty>(await Restore(instance, file));
        Assert.IsType<RestoreResult.Restored>(await instance.Get<RestoreTables>().Run(file, again: true, Nobody, default));
    }

    [Fact]
    public async Task A_file_that_was_cut_off_or_is_none_is_refused_before_a_row_is_written()
    {
        using var whole = await BackUp();
        var lines = Encoding.UTF8.GetString(Unpacked(whole)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        await using var restored = await Empty();

        Assert.Contains("cut off", await Refused(restored, Packed(lines[..^1])), StringComparison.Ordinal);
        Assert.Contains("holds", await Refused(restored, Packed([.. lines[..5], .. lines[6..]])), StringComparison.Ordinal);
        Assert.Contains("format 99", await Refused(restored, Packed([lines[0].Replace("\"format\":1", "\"format\":99", StringComparison.Ordinal), .. lines[1..]])), StringComparison.Ordinal);
        Assert.Contains("no backup", await Refused(restored, Packed(["{\"some\":\"json\"}"])), StringComparison.Ordinal);
        Assert.Contains("no row", await Refused(restored, Packed([lines[0], "{\"table\":3}", .. lines[1..]])), StringComparison.Ordinal);
        Assert.Contains("table Myths", await Refused(restored, Packed([lines[0], .. lines[1..].Select(line => line.Replace("\"Cursors\"", "\"Myths\"", StringComparison.Ordinal))])), StringComparison.Ordinal);
        Assert.Contains("cannot be unpacked", await Refused(restored, new MemoryStream(Encoding.UTF8.GetBytes("no zip at all"))), StringComparison.Ordinal);
        Assert.Contains("damaged", await Refused(restored, new MemoryStream(whole.ToArray()[..(int)(whole.Length / 2)])), StringComparison.Ordinal);
        Assert.Empty(await Rows(restored, ConversationLedger.Name));
    }

    private static async Task<string> Refused(Instance into, Stream file) =>
        (await Assert.ThrowsAsync<BackupUnreadableException>(() => Restore(into, file))).Message;

    private static Task<RestoreResult> Restore(Instance into, Stream file) => into.Get<RestoreTables>().Run(file, again: false, Nobody, default);

    private static byte[] Unpacked(MemoryStream file)
    {
        using var plain = new MemoryStream();
        using (var zip = new GZipStream(new MemoryStream(file.ToArray()), CompressionMode.Decompress)) zip.CopyTo(plain);
        return plain.ToArray();
    }

    private static MemoryStream Packed(IEnumerable<string> lines)
    {
        var file = new MemoryStream();
        using (var zip = new GZipStream(file, CompressionLevel.Fastest, leaveOpen: true)) zip.Write(Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"));
        file.Position = 0;
        return file;
    }

    private static async Task<List<string>> Rows(Instance of, string table)
    {
        var rows = new List<string>();
        await foreach (var row in of.Table(table).QueryAsync<TableEntity>()) rows.Add(new BackupRow(table, row).ToLine());
        return rows;
    }

    private async Task<MemoryStream> BackUp()
    {
        using var file = new MemoryStream();
        await instance.Get<BackUpTables>().Run(file, Nobody, default);
        return new MemoryStream(file.ToArray());
    }

    private async Task<Instance> Empty()
    {
        var other = Instance.On(azurite.NewStorage(), clock, network);
        await other.Get<StoragePreparation>().Prepare(default);
        return other;
    }
}
