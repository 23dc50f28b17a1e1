using Azure.Data.Tables;
using SocialInbox.Erasure;
using SocialInbox.Hosting;
using SocialInbox.Tests.Infrastructure;

namespace SocialInbox.Tests.Costs;

/// <summary>Measures what fifty mentions take in all tables together.</summary>
[Collection(AzuriteCollection.Name)]
[Trait("Ring", "Storage")]
public sealed class StoredBytesTests(AzuriteFixture azurite)
{
    private const int Mentions = 50;
    private const string Text = "Hallo @shop, my parcel with order 4711 was due on Monday and has not come, and the tracking page says only that it left Hamburg. Where is it, and when will I get it? Danke!";

    [Fact]
    public async Task A_mention_takes_as_much_as_the_page_on_costs_says()
    {
        var clock = new FakeTimeProvider();
        var network = new ScriptedNetwork(clock);
        await using var instance = await Instance.First(azurite.NewStorage(), clock, network);
        await instance.Minute();
        var before = await Stored(instance);
        for (var i = 0; i < Mentions; i++) network.Asks($"question {i}", $"customer {i}", text: Text);
        await instance.Minute();
        var kept = await Stored(instance);
        foreach (var conversation in await instance.Conversations()) await instance.Get<ForgetWords>().Run(conversation.Id, _ => true, null, default);
        var forgotten = await Stored(instance);

        Approved.Matches(StoredBytes.File, $"{StoredBytes.WithWords} | {Rounded(kept - before)}\n{StoredBytes.Forgotten} | {Rounded(forgotten - before)}");
    }

    // To whole hundreds: ids and instants are of varying length.
    private static long Rounded(long bytes) => (bytes / Mentions + 99) / 100 * 100;

    private static async Task<long> Stored(Instance instance)
    {
        var sum = 0L;
        foreach (var owned in instance.Get<IEnumerable<OwnedTable>>())
            await foreach (var row in instance.Table(owned.Name).QueryAsync<TableEntity>()) sum += StoredBytes.Of(row);
        return sum;
    }
}
