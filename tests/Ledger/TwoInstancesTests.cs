using SocialInbox.Ledger;
using SocialInbox.Reconcile;
using SocialInbox.Replies;
using SocialInbox.Tests.Infrastructure;
using static SocialInbox.Ledger.ConversationCommand;
using static SocialInbox.Tests.Ledger.Exchange;

namespace SocialInbox.Tests.Ledger;

/// <summary>Several instances on one storage are the normal case. Two that do the same at the same time come to what one comes to.</summary>
[Collection(AzuriteCollection.Name)]
[Trait("Ring", "Storage")]
public sealed class TwoInstancesTests(AzuriteFixture azurite)
{
    private const int Customers = 6;

    [Fact]
    public async Task Two_busy_instances_come_to_the_same_ledger_as_one()
    {
        var alone = await Lived(instances: 1);

        for (var round = 0; round < 3; round++) Assert.Equal(alone, await Lived(instances: 2));
    }

    [Fact]
    public async Task The_same_command_from_two_instances_at_once_happens_once()
    {
        var (clock, network, first) = await Begin();
        await using var second = Instance.On(first.Storage, clock, network);
        network.Asks("q1");
        await first.Poll();
        var id = ConversationId.For(Instance.Shop.Id, "q1", "kim");

        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => (i % 2 == 0 ? first : second).Do(id, new Close(new CommandId("browser-01"), Ada, CloseReason.Spam))));

        Assert.Single(results, result => result is LedgerResult.Changed);
        Assert.All(results, result => Assert.IsNotType<LedgerResult.Refused>(result));
        Assert.Single((await first.Ledger.Read(id, default))!.History, change => change.Command.Value == "browser-01");
        await Told.IsWhole(first);
        await first.DisposeAsync();
    }

    [Fact]
    public async Task Of_two_people_who_claim_at_once_one_has_it_and_the_other_hears_it()
    {
        var (clock, network, first) = await Begin();
        await using var second = Instance.On(first.Storage, clock, network);
        network.Asks("q1");
        await first.Poll();
        var id = ConversationId.For(Instance.Shop.Id, "q1", "kim");

        var results = await Task.WhenAll(first.Do(id, new Claim(new CommandId("browser-01"), Ada)), second.Do(id, new Claim(new CommandId("browser-02"), Ben)));

        Assert.Single(results, result => result is LedgerResult.Changed);
        Assert.Single(results, result => result is LedgerResult.Refused);
        await first.DisposeAsync();
    }

    private async Task<string> Lived(int instances)
    {
        var (clock, network, first) = await Begin();
        var all = new List<Instance> { first };
        while (all.Count < instances) all.Add(Instance.On(first.Storage, clock, network));
        async Task Everybody(Func<Instance, Task> act) => await Task.WhenAll(all.Select(instance => Task.Run(() => act(instance))));

        async Task Polled(bool again = false)
        {
            var message = await first.DuePoll(again: again);
            await Everybody(instance => instance.Poll(message));
            clock.Advance(TimeSpan.FromMinutes(6));
        }

        foreach (var customer in Enumerable.Range(0, Customers)) network.Asks($"q{customer}", $"customer {customer}");
        await Polled();
        foreach (var customer in Enumerable.Range(0, Customers)) network.Asks($"again{customer}", $"customer {customer}", under: $"q{customer}");
        network.Edit("q1", "Thanks, solved!");
        network.AnswersDirectly("b2", under: "again2");
        await Polled();
        network.Delete("q3");
        await Polled(again: true);
        await Everybody(instance => Write(instance, "q0", "reply-00"));
        await Everybody(instance => instance.Get<SendReply>().Run(IdOf("q0"), new ReplyId("reply-00"), default));
        await Everybody(instance => instance.Do(IdOf("q4"), new Close(new CommandId("browser-04"), Ada, CloseReason.Other)));
        clock.Advance(TimeSpan.FromMinutes(70));
        await Everybody(instance => instance.Sweep());
        clock.Advance(TimeSpan.FromDays(15));
        network.Asks("later0", "customer 0", under: "q0");
        await Polled();

        // Whoever came second may have left a ghost: the sweep and the nightly comparison remove them.
        clock.Advance(TimeSpan.FromMinutes(3));
        await Everybody(instance => instance.Sweep());
        clock.Advance(TimeSpan.FromMinutes(3));
        await first.Sweep();
        await first.Get<CompareIndexes>().Run(default);
        await Told.IsWhole(first);
        var told = $"{await Told.By(first)}\non the network: {string.Join(", ", network.Answers.Select(post => post.Text))}";
        foreach (var instance in all) await instance.DisposeAsync();
        return told;
    }

    private async Task<(FakeTimeProvider Clock, ScriptedNetwork Network, Instance First)> Begin()
    {
        var clock = new FakeTimeProvider();
        var network = new ScriptedNetwork(clock);
        return (clock, network, await Instance.First(azurite.NewStorage(), clock, network));
    }

    private static ConversationId IdOf(string question) => ConversationId.For(Instance.Shop.Id, question, $"customer {question[1..]}");

    private static Task Write(Instance instance, string question, string reply) => instance.Ledger.Execute(
        new LedgerWrite(IdOf(question), new ConversationCommand.QueueReply(new CommandId($"browser-{reply}"), new ReplyId(reply), PostKey.For(Instance.Shop.Id, question), Ada, 9))
            .With(new ReplyText(new ReplyId(reply), "It comes tomorrow.", "en", null, null)),
        default);
}
