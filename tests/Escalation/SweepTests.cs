using Azure.Data.Tables;
using Azure.Storage.Queues;
using SocialInbox.Accounts;
using SocialInbox.Ledger;
using SocialInbox.Reconcile;
using SocialInbox.Replies;
using SocialInbox.Sla;
using SocialInbox.Tests.Infrastructure;
using SocialInbox.Tests.Ledger;
using Xunit.Abstractions;

namespace SocialInbox.Tests.Escalation;

[Collection(AzuriteCollection.Name)]
[Trait("Ring", "Storage")]
public sealed class SweepTests(AzuriteFixture azurite, ITestOutputHelper output) : IAsyncLifetime
{
    /// <summary>The accounts, one range of each shard, and who can be told.</summary>
    private const int Fixed = 6;

    /// <summary>Read, marker, change, list, clock.</summary>
    private const int EachDue = 5;

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

    [Theory]
    [InlineData(200)]
    [InlineData(1000)]
    public async Task What_a_sweep_costs_depends_on_what_is_due_only(int open)
    {
        foreach (var i in Enumerable.Range(0, 10)) network.Asks($"due{i}", $"due {i}", at: clock.GetUtcNow().AddMinutes(-50));
        foreach (var i in Enumerable.Range(10, open - 10)) network.Asks($"q{i}", $"customer {i}");
        await Poll();
        counting.StartOver();

        Assert.Equal(10, await instance.Sweep());

        output.WriteLine($"10 due among {open} open: {counting.Count} ({counting.Summary})");
        Assert.Equal(Fixed + (10 * EachDue), counting.Count);
    }

    [Fact]
    public async Task An_unanswered_question_is_warned_of_and_then_breached_at_its_true_instants()
    {
        network.Asks("q1");
        await Poll();
        clock.Advance(TimeSpan.FromHours(5));

        await instance.Sweep();
        await instance.Sweep();

        var steps = (await instance.Conversation()).Steps;
        Assert.Equal([(StepKind.Warn, 45), (StepKind.Breach, 60)], steps.Select(s => (s.Kind, (int)(s.DueAt - new FakeTimeProvider().GetUtcNow()).TotalMinutes)));
    }

    [Fact]
    public async Task A_new_target_is_taken_up_by_the_sweep_when_the_old_one_falls_due()
    {
        network.Asks("q1");
        await Poll();
        var accounts = instance.Get<AccountsTable>();
        await accounts.Add(Instance.Shop with { Policy = new ResponsePolicy(2, TimeSpan.FromHours(5), TimeSpan.FromMinutes(5)) }, clock.GetUtcNow(), default);
        clock.Advance(TimeSpan.FromHours(1));

        await instance.Sweep();
        Assert.Equal(0, await instance.Sweep());

        Assert.Empty((await instance.Conversation()).Steps);
        Assert.Equal(2, (await instance.Conversation()).Policy.Version);
    }

    [Fact]
    public async Task A_reply_whose_message_was_lost_is_handed_over_again()
    {
        network.Asks("q1");
        await Poll();
        await Write("reply-01");

        await instance.Minute();

        Assert.Equal(ReplyState.Sent, (await instance.Conversation()).Replies.Single().State);
    }

    [Fact]
    public async Task One_conversation_that_cannot_be_read_keeps_no_other_from_its_sweep()
    {
        network.Asks("q1");
        network.Asks("q2", "tom", at: clock.GetUtcNow().AddMinutes(-1));
        await Poll();
        var broken = await instance.Conversation("q2", "tom");
        await instance.Table(ConversationLedger.Name).UpsertEntityAsync(new TableEntity(broken.Id.Value, LedgerRows.Snapshot) { ["Json"] = "{" });
        clock.Advance(TimeSpan.FromHours(2));

        await Assert.ThrowsAsync<AggregateException>(() => instance.Sweep());

        Assert.Equal(2, (await instance.Conversation()).Steps.Length);
    }

    [Fact]
    public async Task A_ghost_of_an_earlier_version_is_removed_when_it_falls_due()
    {
        network.Asks("q1");
        await Poll();
        var before = await instance.Conversation();
        network.AnswersDirectly("b1", under: "q1");
        await Poll();
        await instance.Table(ConversationIndexes.Clocks).UpsertEntityAsync(IndexRows.Clock(before)!);
        clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(1, await instance.Sweep());
        Assert.Equal(0, await instance.Sweep());

        Assert.Empty((await instance.Conversation()).Steps);
        await Told.IsWhole(instance);
    }

    [Fact]
    public async Task The_nightly_comparison_puts_back_what_is_missing_and_removes_what_nobody_expects()
    {
        network.Asks("q1");
        network.Asks("q2", "tom");
        await Poll();
        var lost = IndexRows.KeysOf(await instance.Conversation())!;
        var ghost = IndexRows.Worklist(await instance.Conversation("q2", "tom") with { Version = 7 });
        await instance.Table(ConversationIndexes.Worklist).DeleteEntityAsync(lost.WorklistPartition, lost.WorklistKey);
        await instance.Table(ConversationIndexes.Clocks).DeleteEntityAsync(IndexRows.Shard((await instance.Conversation()).Id), lost.ClockKey);
        await instance.Table(ConversationIndexes.Worklist).UpsertEntityAsync(ghost);

        Assert.Equal((2, 1), await instance.Get<CompareIndexes>().Run(default));
        Assert.Equal((0, 0), await instance.Get<CompareIndexes>().Run(default));
    }

    private async Task Write(string reply) => await instance.Ledger.Execute(
        new LedgerWrite((await instance.Conversation()).Id, new ConversationCommand.QueueReply(new CommandId("browser-01"), new ReplyId(reply), PostKey.For(Instance.Shop.Id, "q1"), Exchange.Ada, 1))
            .With(new ReplyText(new ReplyId(reply), "It comes tomorrow.", "en", null, null)),
        default);

    private Task Poll()
    {
        clock.Advance(TimeSpan.FromMinutes(1));
        return instance.Poll();
    }
}
