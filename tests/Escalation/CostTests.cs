using Azure.Data.Tables;
using SocialInbox.Ledger;
using SocialInbox.Tests.Infrastructure;
using Xunit.Abstractions;

namespace SocialInbox.Tests.Escalation;

/// <summary>What a sweep costs depends on what is due, however many customers wait: counted in storage operations, which is what is paid for.</summary>
[Collection(AzuriteCollection.Name)]
[Trait("Ring", "Storage")]
public sealed class CostTests(AzuriteFixture azurite, ITestOutputHelper output)
{
    private const int Due = 10;

    [Fact]
    public async Task A_sweep_among_fifty_thousand_open_conversations_costs_what_it_costs_among_a_thousand()
    {
        var few = await SweepAmong(1_000);
        var many = await SweepAmong(50_000);

        output.WriteLine($"{Due} due: {few} operations among 1,000 open, {many} among 50,000.");
        Assert.Equal(few, many);
        Assert.InRange(few, Due, 10 * Due);
    }

    private async Task<int> SweepAmong(int open)
    {
        var (storage, clock) = (azurite.NewStorage(), new FakeTimeProvider());
        var counting = new CountingPolicy(storage.Prefix);
        var network = new ScriptedNetwork(clock) { PageSize = 1000, Overlap = 0 };
        await using var instance = await Instance.First(storage, clock, network, counting);
        foreach (var i in Enumerable.Range(0, Due)) network.Asks($"due{i}", $"due {i}", at: clock.GetUtcNow().AddMinutes(-50));
        await instance.Poll();
        await Seed(instance, open - Due, clock.GetUtcNow().AddMinutes(30));
        counting.StartOver();

        Assert.Equal(Due, await instance.Sweep());

        return counting.Count;
    }

    // Index rows alone: the sweep knows a conversation by nothing else before it is due.
    private static async Task Seed(Instance instance, int rows, DateTimeOffset from)
    {
        var table = instance.Table(ConversationIndexes.Clocks);
        var seeds = Enumerable.Range(0, rows).Select(i => new ConversationId(KeyHash.Of($"seed {i}"))).Select((id, i) =>
            new TableEntity(IndexRows.Shard(id), $"{IndexRows.Instant(from.AddSeconds(i % 86_400))}~{id}~0000000001") { ["Conversation"] = id.Value, ["Version"] = 1 });
        var batches = seeds.GroupBy(row => row.PartitionKey).SelectMany(shard => shard.Chunk(100));
        await Parallel.ForEachAsync(batches, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (batch, stop) =>
            await table.SubmitTransactionAsync(batch.Select(row => new TableTransactionAction(TableTransactionActionType.Add, row)), stop));
    }
}
