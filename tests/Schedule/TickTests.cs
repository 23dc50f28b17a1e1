using Azure.Data.Tables;
using Azure.Storage.Queues;
using SocialInbox.Accounts;
using SocialInbox.Escalation.Alarms;
using SocialInbox.Intake;
using SocialInbox.Ledger;
using SocialInbox.Replies;
using SocialInbox.Schedule;
using SocialInbox.Tests.Infrastructure;

namespace SocialInbox.Tests.Schedule;

[Collection(AzuriteCollection.Name)]
[Trait("Ring", "Storage")]
public sealed class TickTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private readonly FakeTimeProvider clock = new();
    private ScriptedNetwork network = null!;
    private Instance instance = null!;

    public async Task InitializeAsync()
    {
        network = new ScriptedNetwork(clock);
        instance = await Instance.First(azurite.NewStorage(), clock, network);
    }

    public async Task DisposeAsync() => await instance.DisposeAsync();

    [Fact]
    public async Task Each_minute_the_accounts_that_are_due_are_read()
    {
        network.Asks("q1");
        await instance.Minute();
        network.Asks("q2", "tom");
        await instance.Minute();

        Assert.Equal(2, (await instance.Conversations()).Length);
        Assert.Equal(new Rounds(clock.GetUtcNow(), clock.GetUtcNow()), await instance.Get<Heartbeat>().Read(default));
    }

    [Fact]
    public async Task A_conversation_that_fails_each_minute_is_no_standstill_and_is_told_of()
    {
        await instance.Minute();
        var done = clock.GetUtcNow();
        await Break();
        network.Asks("q1");

        await Fail(minutes: 7);

        var rounds = await instance.Get<Heartbeat>().Read(default);
        Assert.Equal((null, done), (rounds.StoodStillSince(clock.GetUtcNow()), rounds.DoneAt));
        Assert.Single(await instance.Conversations());
        Assert.Equal([SignalKind.WorkUndone], await Alarms());
    }

    [Fact]
    public async Task Something_that_fails_each_minute_hides_no_account_that_nobody_reads()
    {
        await instance.Minute();
        await Break();

        // Messages of the queue are worked off by nobody.
        await Fail(minutes: 12, workOff: false);

        Assert.Equal([SignalKind.NotRead, SignalKind.WorkUndone], await Alarms());
    }

    [Fact]
    public async Task Once_all_is_done_again_nobody_is_told_of_it_any_more()
    {
        await instance.Minute();
        await Break();
        await Fail(minutes: 7);
        await instance.Table(ConversationIndexes.Clocks).DeleteEntityAsync("0", Broken);

        await instance.Minute();
        await instance.Minute();

        Assert.Empty(await Alarms());
    }

    [Fact]
    public async Task Deadlines_are_watched_although_the_accounts_cannot_be_read()
    {
        network.Asks("q1");
        await instance.Minute();
        await instance.Table(AccountsTable.Name).AddEntityAsync(new TableEntity("accounts", "torn") { ["Account"] = "{" });
        clock.Advance(TimeSpan.FromHours(2));

        await Fail(minutes: 1);

        Assert.Equal(2, (await instance.Conversation()).Steps.Length);
    }

    [Fact]
    public async Task Two_instances_in_the_same_minute_queue_a_poll_once()
    {
        await using var other = Instance.On(instance.Storage, clock, network);

        await Task.WhenAll(instance.Tick(), other.Tick());
        await instance.WorkOff();

        Assert.Equal(1, network.Requests);
    }

    [Fact]
    public async Task An_account_of_a_network_that_is_gone_silences_neither_the_other_accounts_nor_the_clocks()
    {
        network.Asks("q1");
        await instance.Minute();
        await instance.Get<AccountsTable>().Add(Instance.Shop with { Id = new AccountId("aa-gone"), Network = "gone" }, clock.GetUtcNow(), default);
        network.Asks("q2", "tom");
        clock.Advance(TimeSpan.FromHours(2));

        await instance.Tick();
        await instance.WorkOff();

        Assert.Equal(2, (await instance.Conversation()).Steps.Length);
        Assert.Equal(2, (await instance.Conversations()).Length);
    }

    [Theory]
    [InlineData(IntakeQueue.Name)]
    [InlineData(OutboxQueue.Name)]
    public async Task A_message_that_failed_too_often_is_kept_where_people_see_it(string queue)
    {
        await Poison(queue).SendMessageAsync("{\"kind\":\"something else\"}");

        await instance.Tick();
        await instance.Tick();

        Assert.Equal(1, await instance.Get<RecordPoison>().Count(default));
        Assert.Empty((await Poison(queue).PeekMessagesAsync(1)).Value);
    }

    [Fact]
    public async Task What_failed_too_often_is_tried_again_when_somebody_says_so()
    {
        network.Asks("q1");
        await Poison(IntakeQueue.Name).SendMessageAsync((await instance.DuePoll()).ToJson());
        await Poison(OutboxQueue.Name).SendMessageAsync(new string('x', 48_000));
        await instance.Tick();

        Assert.Equal(1, await instance.Get<RecordPoison>().TryAgain(default));
        await instance.WorkOff();

        Assert.Single(await instance.Conversations());
        Assert.Equal(1, await instance.Get<RecordPoison>().Count(default));
    }

    [Fact]
    public async Task The_longest_message_that_a_queue_holds_is_kept_too()
    {
        await Poison(IntakeQueue.Name).SendMessageAsync(new string('x', 48_000));

        await instance.Tick();

        Assert.Equal(1, await instance.Get<RecordPoison>().Count(default));
    }

    [Fact]
    public async Task A_queue_message_that_nobody_knows_is_refused_and_not_passed_over()
    {
        await Assert.ThrowsAnyAsync<System.Text.Json.JsonException>(() => instance.Get<IntakeFunction>().Run("{\"kind\":\"other\",\"accountId\":\"a\"}", default));
        await Assert.ThrowsAnyAsync<Exception>(() => instance.Get<Outbox>().Run("{}", default));
    }

    private const string Broken = "0000000000000000000~broken";

    // A row that the sweep cannot work off.
    private Task Break() => instance.Table(ConversationIndexes.Clocks).AddEntityAsync(new TableEntity("0", Broken));

    private async Task Fail(int minutes, bool workOff = true)
    {
        for (var minute = 0; minute < minutes; minute++)
        {
            clock.Advance(TimeSpan.FromMinutes(1));
            await Assert.ThrowsAsync<AggregateException>(instance.Tick);
            if (workOff) await instance.WorkOff();
        }
    }

    private async Task<IEnumerable<SignalKind>> Alarms() => (await instance.Get<AlarmTable>().ReadAll(default)).Alarms.Select(stored => stored.Alarm).Where(alarm => alarm.EndedAt is null).Select(alarm => alarm.Kind).Order();

    private QueueClient Poison(string queue) => new(
        instance.Storage.ConnectionString, instance.Storage.Names.Queue(queue) + "-poison", new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });
}
