using Azure.Data.Tables;
using SocialInbox.Ledger;
using SocialInbox.Reconcile;
using SocialInbox.Sla;
using SocialInbox.Sla.Book;
using SocialInbox.Tests.Infrastructure;
using SocialInbox.Tests.Ledger;
using SocialInbox.Tests.Sla.Book;

namespace SocialInbox.Tests.Reconcile;

/// <summary>A lead saved a new version of the service levels while many wait.</summary>
[Collection(AzuriteCollection.Name)]
[Trait("Ring", "Storage")]
public sealed class RetargetRestTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private readonly FakeTimeProvider clock = new();
    private ScriptedNetwork network = null!;
    private Instance instance = null!;
    private CountingPolicy counting = null!;

    public async Task InitializeAsync()
    {
        var storage = azurite.NewStorage();
        network = new ScriptedNetwork(clock) { PageSize = 1000, Overlap = 0 };
        counting = new CountingPolicy(storage.Prefix);
        instance = await Instance.First(storage, clock, network, counting);
    }

    public async Task DisposeAsync() => await instance.DisposeAsync();

    [Fact]
    public async Task What_nobody_touches_gets_the_new_version_and_the_job_says_how_far_it_is()
    {
        await Asked(3);
        await Save(instance, 1, 30);
        await instance.Minute();

        var conversations = await Judged();
        Assert.All(conversations, conversation => Assert.Equal((1, TimeSpan.FromMinutes(30)), (conversation.Book, conversation.Clocks()[0].DueAt - conversation.Clocks()[0].StartedAt)));
        var job = (await instance.Get<RetargetRest>().Progress(default))!;
        Assert.Equal((1, 3, 3, clock.GetUtcNow()), (job.Book, job.Looked, job.Changed, job.FinishedAt));
        await Told.IsWhole(instance);
    }

    [Fact]
    public async Task While_another_instance_may_not_have_heard_of_the_version_the_job_waits()
    {
        await Asked(1);
        await Save(instance, 1, 30);

        await instance.Tick();
        Assert.Null(await instance.Get<RetargetRest>().Progress(default));

        await instance.Minute();
        Assert.NotNull((await instance.Get<RetargetRest>().Progress(default))!.FinishedAt);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(150)]
    [InlineData(240)]
    public async Task An_instance_that_ends_in_the_middle_loses_nothing_and_the_next_goes_on_where_it_was(int change)
    {
        await Asked(250);
        await Save(instance, 1, 30);
        clock.Advance(TimeSpan.FromMinutes(1));
        var crash = FaultPolicy.CrashAfter(change, call => call.Operation == "transaction" && call.Name.EndsWith(ConversationLedger.Name, StringComparison.Ordinal));
        await using (var doomed = Instance.On(instance.Storage, clock, network, crash)) await Assert.ThrowsAnyAsync<Exception>(doomed.Tick);
        Assert.NotNull(crash.Struck);
        var before = await instance.Get<RetargetRest>().Progress(default);
        clock.Advance(TimeSpan.FromMinutes(3));

        await instance.Tick();

        Assert.All(await Judged(), conversation => Assert.Equal((1, TimeSpan.FromMinutes(30)), (conversation.Book, conversation.Clocks()[0].DueAt - conversation.Clocks()[0].StartedAt)));
        var job = (await instance.Get<RetargetRest>().Progress(default))!;
        Assert.NotNull(job.FinishedAt);
        if (before is not null) Assert.True(before.StartedAt == job.StartedAt && before.Looked <= job.Looked);
        await Told.IsWhole(instance);
    }

    [Fact]
    public async Task Two_instances_at_once_change_each_conversation_once()
    {
        await Asked(120);
        await Save(instance, 1, 30);
        clock.Advance(TimeSpan.FromMinutes(1));
        await using var other = Instance.On(instance.Storage, clock, network);

        await Task.WhenAll(instance.Tick(), other.Tick());
        await instance.Minute();

        Assert.All(await Judged(), conversation => Assert.Equal((1, 2), (conversation.Book, conversation.Version)));
        await Told.IsWhole(instance);
    }

    [Fact]
    public async Task Whatever_is_touched_before_the_job_comes_has_the_version_already()
    {
        await Asked(1);
        await using var other = Instance.On(instance.Storage, clock, network);
        await Save(other, 1, 30);
        clock.Advance(SlaBooks.Fresh);

        await instance.Do((await instance.Conversation("q0", "customer 0")).Id, new ConversationCommand.Claim(new CommandId("browser-01"), Exchange.Ada));

        Assert.Equal(1, (await instance.Conversation("q0", "customer 0")).Book);
    }

    [Fact]
    public async Task A_target_that_is_already_past_breaches_at_the_change_with_the_next_sweep()
    {
        await Asked(1);
        clock.Advance(TimeSpan.FromMinutes(40));
        await Save(instance, 1, 30);
        var changed = clock.GetUtcNow();

        await instance.Minute();
        await instance.Minute();

        Assert.Equal([(StepKind.Warn, changed), (StepKind.Breach, changed)], (await instance.Conversation("q0", "customer 0")).Steps.Where(step => step.Kind != StepKind.Rung).Select(step => (step.Kind, step.DueAt)));
    }

    [Fact]
    public async Task What_is_closed_stays_as_it_was_and_is_not_looked_at()
    {
        await Asked(2);
        await instance.Do((await instance.Conversation("q0", "customer 0")).Id, new ConversationCommand.Close(new CommandId("browser-01"), Exchange.Ada, CloseReason.Spam));
        await Save(instance, 1, 30);

        await instance.Minute();

        Assert.Equal(0, (await instance.Conversation("q0", "customer 0")).Book);
        Assert.Equal(1, (await instance.Get<RetargetRest>().Progress(default))!.Looked);
    }

    [Fact]
    public async Task One_conversation_that_cannot_be_read_keeps_no_other_from_the_new_version()
    {
        await Asked(3);
        var broken = await instance.Conversation("q0", "customer 0");
        await instance.Table(ConversationLedger.Name).UpsertEntityAsync(new TableEntity(broken.Id.Value, LedgerRows.Snapshot) { ["Json"] = "{" });
        await Save(instance, 1, 30);
        clock.Advance(TimeSpan.FromMinutes(1));

        await Assert.ThrowsAsync<AggregateException>(instance.Tick);
        await instance.Tick();

        foreach (var i in new[] { 1, 2 }) Assert.Equal(1, (await instance.Conversation($"q{i}", $"customer {i}")).Book);
        Assert.NotNull((await instance.Get<RetargetRest>().Progress(default))!.FinishedAt);
    }

    [Fact]
    public async Task The_next_version_begins_anew()
    {
        await Asked(2);
        await Save(instance, 1, 30);
        await instance.Minute();

        await Save(instance, 2, 50);
        await instance.Minute();

        Assert.All(await Judged(), conversation => Assert.Equal(2, conversation.Book));
        Assert.Equal((2, 2), ((await instance.Get<RetargetRest>().Progress(default))!.Book, (await instance.Get<RetargetRest>().Progress(default))!.Changed));
    }

    [Fact]
    public async Task A_minute_in_which_nothing_is_left_to_do_asks_for_the_version_and_nothing_more()
    {
        await Asked(2);
        await Save(instance, 1, 30);
        await instance.Minute();
        await instance.Minute();
        clock.Advance(TimeSpan.FromMinutes(1));
        counting.StartOver();

        await instance.Get<RetargetRest>().Run(await instance.Get<SocialInbox.Accounts.AccountsTable>().ReadAll(default), default);

        Assert.Equal("1 × query Accounts, 1 × read Settings", counting.Summary);
    }

    [Fact]
    public async Task A_save_whose_answer_was_lost_has_happened_once()
    {
        await Save(instance, 1, 30);
        await using var shaky = Instance.OnShaky(instance.Storage, clock, network, FaultPolicy.LoseAnswer(1, call => call.Operation == "transaction"));

        var saved = await shaky.Get<SlaBooks>().Save(Version(2, 20), default);

        Assert.Equal(2, Assert.IsType<BookSaved.Done>(saved).Book.Version);
        Assert.Equal([2, 1], (await instance.Get<SlaBooks>().Versions(default)).Select(version => version.Version));
    }

    [Fact]
    public async Task A_version_that_an_ended_clock_was_judged_by_is_found_by_whoever_starts_anew()
    {
        await Asked(1);
        await Save(instance, 1, 30);
        await instance.Minute();
        await Save(instance, 2, 50);
        await instance.Minute();
        await using var later = Instance.On(instance.Storage, clock, network);

        var conversation = await later.Conversation("q0", "customer 0");

        Assert.Equal([0, 1], conversation.Earlier.Select(earlier => earlier.Book));
        Assert.Equal(50, (conversation.Clocks()[0].DueAt - conversation.Clocks()[0].StartedAt).TotalMinutes);
    }

    private SlaBook Version(int version, double minutes) => Books.Says(version, 0, Books.Policy("all", minutes)) with { ChangedAt = clock.GetUtcNow() };

    private async Task Save(Instance on, int version, double minutes) => Assert.IsType<BookSaved.Done>(await on.Get<SlaBooks>().Save(Version(version, minutes), default));

    private async Task<IReadOnlyList<Conversation>> Judged() =>
        await Task.WhenAll((await instance.Conversations()).Select(async conversation => (await instance.Ledger.Load(conversation.Id, default))!.Conversation));

    private async Task Asked(int customers)
    {
        foreach (var i in Enumerable.Range(0, customers)) network.Asks($"q{i}", $"customer {i}");
        clock.Advance(TimeSpan.FromMinutes(1));
        await instance.Poll();
    }
}
