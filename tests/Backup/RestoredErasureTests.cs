using SocialInbox.Backup;
using SocialInbox.Erasure;
using SocialInbox.Hosting;
using SocialInbox.Intake;
using SocialInbox.Ledger;
using SocialInbox.Networks;
using SocialInbox.Reconcile;
using SocialInbox.Tests.Erasure;
using SocialInbox.Tests.Infrastructure;

namespace SocialInbox.Tests.Backup;

/// <summary>A backup is older than an erasure: the people who were erased do not come back with it.</summary>
[Collection(AzuriteCollection.Name)]
[Trait("Ring", "Storage")]
public sealed class RestoredErasureTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private static readonly IProgress<BackupProgress> Nobody = new Progress<BackupProgress>();

    private readonly FakeTimeProvider clock = new();
    private ScriptedNetwork network = null!;
    private Instance instance = null!;

    public async Task InitializeAsync()
    {
        network = new ScriptedNetwork(clock);
        instance = await Instance.First(azurite.NewStorage(), clock, network);
        network.Asks("q1", text: "Where is my parcel to Elm Street 7?");
        network.Asks("q2", "tom", under: "q1", text: "Same here, where is mine?");
        await instance.Minute();
        await instance.Get<InboundTable>().StoreUnreadable(Instance.Shop.Id, new UnreadablePost("{\"odd\":\"Elm Street\"}", "no post"), clock.GetUtcNow(), default);
        await instance.Close("q1", "kim");
    }

    public async Task DisposeAsync() => await instance.DisposeAsync();

    [Fact]
    public async Task Whoever_was_erased_after_the_backup_is_erased_again_by_the_list_that_was_kept()
    {
        using var file = await BackUp();
        clock.Advance(TimeSpan.FromHours(1));
        await instance.EraseKim();
        using var list = new MemoryStream();
        Assert.Equal(1, await ErasureListFile.Write(instance.Get<ErasureList>(), list, default));
        await using var restored = await Empty();
        var path = Path.GetTempFileName();
        await File.WriteAllBytesAsync(path, list.ToArray());
        await ErasureListFile.Read(path, restored.Get<ErasureList>(), default);
        File.Delete(path);

        var result = await Restore(restored, file);

        Assert.Equal((1, 0), (result.Erased, result.ForeignErasures));
        Assert.Equal("", await restored.Kept("Elm Street", "\"kim\"", "@kim"));
        Assert.NotEqual("", await restored.Kept("Same here"));
        Assert.Equal(Disposition.ClosedByPerson, Standing.Of(await restored.Conversation()).Disposition);
        Assert.Equal((0, 0), await restored.Get<CompareIndexes>().Run(default));
    }

    [Fact]
    public async Task Whoever_had_been_erased_before_the_backup_is_on_the_list_in_it_and_a_re_read_brings_nothing_back()
    {
        await instance.EraseKim();
        using var file = await BackUp();
        await using var restored = await Empty();

        await Restore(restored, file);
        clock.Advance(TimeSpan.FromMinutes(1));
        await restored.Poll();

        Assert.NotNull((await restored.Get<ErasureList>().Read(default)).Until("scripted", "kim"));
        Assert.Equal("", await restored.Kept("\"kim\"", "@kim"));
    }

    [Fact]
    public async Task A_question_that_was_open_in_the_backup_is_closed_as_it_was_and_what_came_later_stays()
    {
        network.Asks("q5", text: "And my other parcel, where is it?");
        await instance.Minute();
        using var early = await BackUp();
        clock.Advance(TimeSpan.FromHours(1));
        await instance.EraseKim(alsoOpen: true);
        var until = (await instance.Get<ErasureList>().Read(default)).Entries.Single();
        await using var restored = await Empty();
        await restored.Get<ErasureList>().Add(until.Key, until.Value, default);

        await Restore(restored, early);
        clock.Advance(TimeSpan.FromMinutes(1));
        network.Asks("q9", text: "A new question: where is my refund?");
        await restored.Minute();

        Assert.Equal("", await restored.Kept("other parcel", "Elm Street"));
        Assert.Equal(ConversationState.Closed, Standing.Of(await restored.Conversation("q5")).State);
        Assert.Equal(ConversationState.Open, Standing.Of(await restored.Conversation("q9")).State);
    }

    [Fact]
    public async Task An_older_entry_in_the_backup_does_not_shorten_the_list_that_is_there()
    {
        await instance.EraseKim();
        using var file = await BackUp();
        var entry = (await instance.Get<ErasureList>().Read(default)).Entries.Single();
        await using var restored = await Empty();
        await restored.Get<ErasureList>().Add(entry.Key, entry.Value.AddDays(3), default);

        await Restore(restored, file);

        Assert.Equal(entry.Value.AddDays(3), (await restored.Get<ErasureList>().Read(default)).Until("scripted", "kim"));
    }

    [Fact]
    public async Task A_list_made_under_another_key_is_refused_or_told_and_never_passed_over()
    {
        await instance.EraseKim();
        using var file = await BackUp();
        var key = Convert.ToBase64String([.. Enumerable.Repeat((byte)9, 32)]);
        await using var other = Instance.On(azurite.NewStorage(), clock, [network], new Dictionary<string, string?> { ["Credentials:DataKey"] = key });
        await other.Get<StoragePreparation>().Prepare(default);
        var path = Path.GetTempFileName();
        await using (var list = File.OpenWrite(path)) await ErasureListFile.Write(instance.Get<ErasureList>(), list, default);

        await Assert.ThrowsAsync<BackupUnreadableException>(() => ErasureListFile.Read(path, other.Get<ErasureList>(), default));
        Assert.Equal(1, (await Restore(other, file)).ForeignErasures);
        await File.WriteAllTextAsync(path, "nonsense");
        await Assert.ThrowsAsync<BackupUnreadableException>(() => ErasureListFile.Read(path, other.Get<ErasureList>(), default));
        File.Delete(path);
    }

    [Fact]
    public async Task Rows_of_a_newer_version_are_refused_before_one_is_written()
    {
        await instance.Storage.Tables().GetTableClient(instance.Storage.Names.Table(ConversationLedger.Name)).UpsertEntityAsync(
            new Azure.Data.Tables.TableEntity((await instance.Conversation()).Id.Value, "note-newer") { ["Words"] = "x", ["Schema"] = 99 });
        using var file = await BackUp();
        await using var restored = await Empty();

        var refused = await Assert.ThrowsAsync<BackupUnreadableException>(() => Restore(restored, file));

        Assert.Contains("version 99", refused.Message, StringComparison.Ordinal);
        Assert.Empty(await restored.Conversations());
    }

    private static async Task<RestoreResult.Restored> Restore(Instance into, Stream file) =>
        Assert.IsType<RestoreResult.Restored>(await into.Get<RestoreTables>().Run(file, again: false, Nobody, default));

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
