using SocialInbox.Backup;
using SocialInbox.Erasure;
using SocialInbox.Hosting;
using SocialInbox.Intake;
using SocialInbox.Ledger;
using SocialInbox.Networks;
using SocialInbox.Reconcile;
using SocialInbox.Tests.Erasure;
using SocialInbox.Tests.Infrastructure;
using SocialInbox.Tests.Ledger;

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
        await instance.Get<InboundTable>().StoreUnreadable(Instance.Shop.Id, new UnreadablePost("{\"by\":\"kim\",\"odd\":\"Elm Street\"}", "no post"), clock.GetUtcNow(), default);
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
    public async Task A_question_that_was_left_open_is_not_closed_and_follows_once_it_has_ended()
    {
        network.Asks("q5", text: "And my other parcel, where is it?");
        await instance.Minute();
        using var early = await BackUp();
        clock.Advance(TimeSpan.FromHours(1));
        await instance.EraseKim();
        await using var restored = await Empty();
        await Keep(restored);

        var result = await Restore(restored, early);

        Assert.Equal((1, 1), (result.Erased, result.LeftToErase));
        Assert.Equal(ConversationState.Open, Standing.Of(await restored.Conversation("q5")).State);
        Assert.Equal("", await restored.Kept("Elm Street"));
        Assert.NotEqual("", await restored.Kept("other parcel"));
        var task = Assert.Single(await restored.Get<PersonTasks>().All(default)).Task;
        Assert.Equal((PersonTaskState.Waiting, 1), (task.State, (await restored.Night(task.Id)).Left));
        await restored.Close("q5", "kim");
        Assert.Equal(PersonTaskState.Erased, (await restored.Night(task.Id)).State);
        Assert.Equal("", await restored.Kept("other parcel", "\"kim\""));
    }

    [Fact]
    public async Task An_answer_of_which_nobody_knows_whether_it_arrived_keeps_its_words_until_somebody_says_so()
    {
        network.Asks("q5", text: "And my other parcel, where is it?");
        await instance.Minute();
        var question = await instance.Conversation("q5");
        await instance.Ledger.Execute(new LedgerWrite(question.Id, new ConversationCommand.QueueReply(new CommandId("browser-reply"), new ReplyId("reply-01"), question.Posts[0].Key, Exchange.Ada, 99)).With(new ReplyText(new ReplyId("reply-01"), "It is on its way.", "en", null, null)), default);
        using var early = await BackUp();
        clock.Advance(TimeSpan.FromHours(1));
        await instance.EraseKim(alsoOpen: true);
        await using var restored = await Empty();
        var entry = (await instance.Get<ErasureList>().Read(default)).Entries.Single();
        Assert.NotNull(entry.Value.ClosedUntil);
        await restored.Get<ErasureList>().Add(entry.Key, entry.Value, default);

        Assert.Equal(1, (await Restore(restored, early)).LeftToErase);

        var undecided = await restored.Conversation("q5");
        Assert.Equal((ConversationState.Open, ReplyState.Unknown), (Standing.Of(undecided).State, Assert.Single(undecided.Replies).State));
        Assert.NotEqual("", await restored.Kept("It is on its way."));
        Assert.NotEqual("", await restored.Kept("other parcel"));
    }

    [Fact]
    public async Task An_edit_made_after_the_erasure_stays_and_what_it_replaced_does_not()
    {
        clock.Advance(TimeSpan.FromHours(1));
        var hash = instance.Get<ErasureList>().HashOf("scripted", "kim");
        await instance.Get<ErasureList>().Add(hash, new ListedErasure(clock.GetUtcNow()), default);
        clock.Advance(TimeSpan.FromHours(1));
        network.Edit("q1", "Thanks, it came to Oak Street!");
        await instance.Minute();

        await instance.Get<ApplyErasures>().Run(default);

        Assert.Equal("", await instance.Kept("Elm Street"));
        Assert.NotEqual("", await instance.Kept("Oak Street"));
    }

    [Fact]
    public async Task Deliveries_of_others_that_nobody_has_read_are_left_alone()
    {
        await instance.Get<InboundTable>().StoreUnreadable(Instance.Shop.Id, new UnreadablePost("{\"by\":\"tom\",\"odd\":\"Pine Street, kim said\"}", "no post"), clock.GetUtcNow(), default);
        using var file = await BackUp();
        clock.Advance(TimeSpan.FromHours(1));
        await instance.EraseKim();
        Assert.NotEqual("", await instance.Kept("Pine Street"));
        await using var restored = await Empty();
        await Keep(restored);

        await Restore(restored, file);

        Assert.NotEqual("", await restored.Kept("Pine Street"));
        Assert.Equal("", await restored.Kept("Elm Street"));
    }

    [Fact]
    public async Task What_was_read_and_erased_after_the_backup_comes_back_without_words_and_what_is_written_since_with_them()
    {
        using var file = await BackUp();
        clock.Advance(TimeSpan.FromHours(1));
        network.Asks("q5", text: "And my other parcel, where is it?");
        await instance.Minute();
        network.AnswersDirectly("a5", "q5", "Kim, it comes to Elm Street tomorrow.");
        await instance.Minute();
        await instance.EraseKim();
        Assert.Equal("", await instance.Kept("other parcel", "tomorrow"));
        await using var restored = await Empty();
        await Keep(restored);

        await Restore(restored, file);
        clock.Advance(TimeSpan.FromMinutes(1));
        network.Asks("q9", text: "A new question: where is my refund?");
        await restored.Minute(3);

        Assert.Equal("", await restored.Kept("other parcel", "tomorrow", "Elm Street"));
        Assert.Equal(Disposition.AnsweredOnNetwork, Standing.Of(await restored.Conversation("q5")).Disposition);
        Assert.Equal(ConversationState.Open, Standing.Of(await restored.Conversation("q9")).State);
        Assert.NotEqual("", await restored.Kept("my refund"));
    }

    [Fact]
    public async Task An_older_entry_in_the_backup_does_not_shorten_the_list_that_is_there()
    {
        await instance.EraseKim();
        using var file = await BackUp();
        var entry = (await instance.Get<ErasureList>().Read(default)).Entries.Single();
        await using var restored = await Empty();
        await restored.Get<ErasureList>().Add(entry.Key, new ListedErasure(entry.Value.Until.AddDays(3)), default);

        await Restore(restored, file);

        Assert.Equal(entry.Value.Until.AddDays(3), (await restored.Get<ErasureList>().Read(default)).Until("scripted", "kim"));
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

    /// <summary>The list as it was kept beside the backups.</summary>
    private async Task Keep(Instance restored)
    {
        foreach (var (person, erasure) in (await instance.Get<ErasureList>().Read(default)).Entries) await restored.Get<ErasureList>().Add(person, erasure, default);
    }

    private async Task<Instance> Empty()
    {
        var other = Instance.On(azurite.NewStorage(), clock, network);
        await other.Get<StoragePreparation>().Prepare(default);
        return other;
    }
}
