using System.Text;
using Azure.Data.Tables;
using SocialInbox.Accounts;
using SocialInbox.Intake;
using SocialInbox.Ledger;
using SocialInbox.Tests.Infrastructure;
using SocialInbox.Tests.Ledger;

namespace SocialInbox.Tests.Intake;

/// <summary>A delivery was acknowledged: whatever ends while it is taken in, all that it says comes into the ledger, once.</summary>
[Collection(AzuriteCollection.Name)]
[Trait("Ring", "Storage")]
public sealed class DeliveryCrashTests(AzuriteFixture azurite)
{
    private static readonly string[] Deliveries =
    [
        """
        {"posts":[
          {"id":"q1","author":{"id":"kim","name":"Kim"},"text":"Where is my parcel?","postedAt":"2026-03-02T08:59:00Z"},
          {"id":"q2","parentId":"q1","author":{"id":"tom","name":"Tom"},"text":"Mine is missing too. Where is it?","postedAt":"2026-03-02T08:59:10Z"},
          {"id":"q3","author":{"id":"eve"},"text":"Hello?","postedAt":"2026-03-02T08:59:30Z"},
          {"id":"","text":"broken"}
        ]}
        """,
        """{"id":"q3","deleted":true}""",
        """{"id":"b1","parentId":"q1","author":{"id":"brand"},"byBrand":true,"text":"It is on its way.","postedAt":"2026-03-02T08:59:20Z"}""",
    ];

    private static readonly Account Channel = Instance.Shop with { Id = new AccountId("webhook-shop"), Network = "webhook" };

    [Fact]
    public async Task A_crash_at_any_call_loses_nothing_of_a_delivery_and_doubles_nothing()
    {
        var expected = await Taken(crash: null);
        Assert.Contains("AnsweredOnNetwork", expected, StringComparison.Ordinal);
        Assert.Contains("DeletedByAuthor", expected, StringComparison.Ordinal);
        foreach (var kind in new Func<int, FaultPolicy>[] { call => FaultPolicy.CrashBefore(call), call => FaultPolicy.CrashAfter(call) })
        {
            for (var call = 1; ; call++)
            {
                var crash = kind(call);
                var taken = await Taken(crash);
                Assert.True(expected == taken, $"Crash at {crash.Struck}:\n{taken}\ninstead of\n{expected}");
                if (crash.Struck is null) break;
            }
        }
    }

    [Fact]
    public async Task Deliveries_that_overtake_one_another_come_to_the_same()
    {
        var expected = await Taken(crash: null);

        Assert.Equal(expected, await Taken(crash: null, backwards: true));
    }

    [Fact]
    public async Task What_is_said_of_a_post_that_never_comes_is_let_go_after_an_hour()
    {
        var clock = new FakeTimeProvider();
        await using var instance = await Instance.First(azurite.NewStorage(), clock, new ScriptedNetwork(clock));
        await instance.Get<AccountsTable>().Add(Channel, clock.GetUtcNow(), default);
        await Deliver(instance, """{"id":"b1","parentId":"somebody's","author":{"id":"brand"},"byBrand":true,"text":"Gladly.","postedAt":"2026-03-02T08:59:20Z"}""");

        for (var minute = 0; minute < 130; minute += 10) await instance.Minute(10);

        Assert.Equal(0, await Waiting(instance));
        Assert.Empty(await instance.Get<InboundTable>().ListUnreadable(10, default));
    }

    private async Task<string> Taken(FaultPolicy? crash, bool backwards = false)
    {
        var clock = new FakeTimeProvider();
        var storage = azurite.NewStorage();
        await using var instance = await Instance.First(storage, clock, new ScriptedNetwork(clock));
        await instance.Get<AccountsTable>().Add(Channel, clock.GetUtcNow(), default);
        var messages = new List<IntakeMessage.Inbound>();
        foreach (var body in Deliveries)
        {
            messages.Add(await Deliver(instance, body));
            clock.Advance(TimeSpan.FromSeconds(10));
        }

        if (backwards) messages.Reverse();
        foreach (var message in messages)
        {
            await using var doomed = Instance.On(storage, clock, new ScriptedNetwork(clock), crash is null ? [] : [crash]);
            await Record.ExceptionAsync(() => doomed.Get<TakeDelivery>().Run(message, default));
        }

        // The queue's messages are lost with the instance: who waits too long is queued again.
        for (var minute = 0; minute < 12; minute++) await instance.Minute();
        await Told.IsWhole(instance);
        var unreadable = await instance.Get<InboundTable>().ListUnreadable(10, default);
        return $"{await Told.By(instance)}\nwaiting {await Waiting(instance)}, unreadable {string.Join(", ", unreadable.Select(item => item.Problem))}";
    }

    private static async Task<IntakeMessage.Inbound> Deliver(Instance instance, string body)
    {
        var raw = Encoding.UTF8.GetBytes(body);
        var id = InboundId.For(Channel.Id, "1", raw);
        await instance.Get<InboundTable>().Store(Channel.Id, id, raw, instance.Clock.GetUtcNow(), default);
        return new IntakeMessage.Inbound(Channel.Id.Value, id.Value);
    }

    private static async Task<int> Waiting(Instance instance) =>
        await instance.Table(InboundTable.Name).QueryAsync<TableEntity>().CountAsync(row => row.PartitionKey.StartsWith("waiting-", StringComparison.Ordinal));
}
