using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using SocialInbox.Accounts;
using SocialInbox.Intake;
using SocialInbox.Tests.Infrastructure;

namespace SocialInbox.Tests.Intake;

/// <summary>Many deliveries at once: one run takes them in, and none of them is lost.</summary>
[Collection(AzuriteCollection.Name)]
[Trait("Ring", "Storage")]
public sealed class DeliveryBellTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private static readonly AccountId Shop = Instance.Shop.Id;

    private readonly TestStorage storage = azurite.NewStorage();
    private readonly FakeTimeProvider clock = new();
    private Instance instance = null!;

    public async Task InitializeAsync() => instance = await Instance.First(storage, clock, new ScriptedNetwork(clock));

    public async Task DisposeAsync() => await instance.DisposeAsync();

    [Fact]
    public async Task The_first_is_told_of_at_once_and_all_that_follow_by_one_message_after_a_pause()
    {
        for (var i = 0; i < 40; i++)
        {
            await Arrives(i);
            clock.Advance(TimeSpan.FromMilliseconds(100));
        }

        Assert.Equal(2, await InQueue());
        Assert.IsType<IntakeMessage.Inbound>(IntakeMessage.Parse(Assert.Single(await Heard()).Body.ToString()));
    }

    [Fact]
    public async Task Whatever_comes_when_the_pause_is_nearly_over_is_told_of_again()
    {
        await Arrives(1);
        await Arrives(2);
        clock.Advance(TimeSpan.FromSeconds(7));
        await Arrives(3);
        Assert.Equal(2, await InQueue());

        clock.Advance(TimeSpan.FromSeconds(2));
        await Arrives(4);

        Assert.Equal(3, await InQueue());
    }

    [Fact]
    public async Task Those_that_come_seldom_are_each_told_of_at_once()
    {
        for (var i = 0; i < 3; i++)
        {
            await Arrives(i);
            clock.Advance(TimeSpan.FromSeconds(11));
        }

        Assert.Equal(3, (await Heard()).Length);
    }

    [Fact]
    public async Task Another_account_does_not_wait_for_it()
    {
        await Arrives(1);
        await instance.Get<DeliveryBell>().Ring(new AccountId("other-shop"), new InboundId("x"), default);

        Assert.Equal(2, (await Heard()).Length);
    }

    [Fact]
    public async Task When_the_message_cannot_be_sent_the_next_one_rings_and_the_network_hears_that_we_do_not_have_it()
    {
        await using var broken = Instance.On(storage, clock, new ScriptedNetwork(clock), FaultPolicy.Refuse(1, 403, call => call.Operation == "send"));

        await Assert.ThrowsAsync<Azure.RequestFailedException>(() => broken.Get<DeliveryBell>().Ring(Shop, new InboundId("x"), default));
        await broken.Get<DeliveryBell>().Ring(Shop, new InboundId("x"), default);

        Assert.Single(await Heard());
    }

    [Fact]
    public async Task One_run_takes_up_all_that_waits_once_and_leaves_what_others_have_taken()
    {
        for (var i = 0; i < 20; i++) await Store(i);

        await instance.Get<TakeWaiting>().Run(new IntakeMessage.Waiting(Shop.Value), default);

        // The scripted network takes no deliveries: each is shown as such, and waits no longer.
        Assert.Equal(20, (await instance.Get<InboundTable>().ListUnreadable(100, default)).Count);
        Assert.Empty(await New());
    }

    [Fact]
    public async Task One_that_fails_is_taken_up_by_itself_and_holds_up_no_other()
    {
        for (var i = 0; i < 10; i++) await Store(i);
        await using var failing = Instance.On(storage, clock, new ScriptedNetwork(clock), FaultPolicy.Refuse(3, 403, call => call.Operation == "read" && call.Name.EndsWith(InboundTable.Name, StringComparison.Ordinal)));

        await failing.Get<TakeWaiting>().Run(new IntakeMessage.Waiting(Shop.Value), default);

        Assert.Equal(9, (await instance.Get<InboundTable>().ListUnreadable(100, default)).Count);
        var single = Assert.IsType<IntakeMessage.Inbound>(IntakeMessage.Parse(Assert.Single(await Heard()).Body.ToString()));
        await instance.Get<IntakeFunction>().Run(single.ToJson(), default);
        Assert.Equal(10, (await instance.Get<InboundTable>().ListUnreadable(100, default)).Count);
    }

    [Fact]
    public async Task Whoever_is_killed_among_many_leaves_none_behind()
    {
        for (var i = 0; i < 10; i++) await Store(i);
        await using (var killed = Instance.On(storage, clock, new ScriptedNetwork(clock), FaultPolicy.CrashAfter(9)))
            await Record.ExceptionAsync(() => killed.Get<TakeWaiting>().Run(new IntakeMessage.Waiting(Shop.Value), default));

        clock.Advance(TimeSpan.FromMinutes(5));
        await instance.Get<RequeueStragglers>().Run(clock.GetUtcNow(), default);
        foreach (var message in await Heard()) await instance.Get<IntakeFunction>().Run(message.Body.ToString(), default);

        Assert.Equal(10, (await instance.Get<InboundTable>().ListUnreadable(100, default)).Count);
    }

    private async Task Arrives(int number) => await instance.Get<DeliveryBell>().Ring(Shop, await Store(number), default);

    private async Task<InboundId> Store(int number)
    {
        var body = System.Text.Encoding.UTF8.GetBytes($"{{\"number\":{number}}}");
        var id = InboundId.For(Shop, "", body);
        await instance.Get<InboundTable>().Store(Shop, id, body, clock.GetUtcNow(), default);
        return id;
    }

    private async Task<List<Straggler>> New()
    {
        var found = new List<Straggler>();
        await foreach (var waiting in instance.Get<InboundTable>().ListNew(Shop, default)) found.Add(waiting);
        return found;
    }

    private async Task<QueueMessage[]> Heard() => (await Queue().ReceiveMessagesAsync(32)).Value;

    private async Task<int> InQueue() => (await Queue().GetPropertiesAsync()).Value.ApproximateMessagesCount;

    private QueueClient Queue() => new(storage.ConnectionString, storage.Names.Queue(IntakeQueue.Name), new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });
}
