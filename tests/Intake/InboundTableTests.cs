using System.Text;
using Azure;
using SocialInbox.Accounts;
using SocialInbox.Intake;
using SocialInbox.Networks;
using SocialInbox.Tests.Infrastructure;

namespace SocialInbox.Tests.Intake;

[Trait("Ring", "Storage")]
[Collection(AzuriteCollection.Name)]
public sealed class InboundTableTests(AzuriteFixture azurite)
{
    private static readonly AccountId Account = new("webhook-1");
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(65_536)]
    [InlineData(786_432)]
    [InlineData(786_433)]
    [InlineData(1_048_576)]
    public async Task A_delivery_of_any_size_comes_back_byte_by_byte(int size)
    {
        var inbound = await NewTable();
        var raw = new byte[size];
        new Random(size).NextBytes(raw);

        await inbound.Store(Account, Id("a"), raw, Now, default);
        var item = await inbound.Find(Id("a"), default);

        Assert.Equal((Account, InboundSource.Delivery, InboundState.Waiting, Now), (item!.Account, item.Source, item.State, item.ReceivedAt));
        Assert.True(raw.AsSpan().SequenceEqual(item.Raw.Span));
    }

    [Fact]
    public async Task A_new_delivery_costs_two_operations()
    {
        var count = new CountingPolicy();
        var inbound = await NewTable(count);

        await inbound.Store(Account, Id("a"), new byte[900_000], Now, default);

        Assert.Equal(2, count.Count);
    }

    [Fact]
    public async Task What_waits_over_two_minutes_is_found_with_one_query_and_what_was_taken_in_is_not()
    {
        var count = new CountingPolicy();
        var inbound = await NewTable(count);
        foreach (var name in new[] { "a", "b", "c" }) await inbound.Store(Account, Id(name), "{}"u8.ToArray(), Now, default);
        await inbound.MarkDone((await inbound.Find(Id("b"), default))!, default);
        count.StartOver();

        Assert.Empty(await Stragglers(inbound, Now.AddMinutes(2)));
        Assert.Equal(1, count.Count);
        Assert.Equal(new[] { Id("a"), Id("c") }.ToHashSet(), (await Stragglers(inbound, Now.AddMinutes(2).AddSeconds(1))).Select(s => s.Id).ToHashSet());
        Assert.Equal(InboundState.Done, (await inbound.Find(Id("b"), default))!.State);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(200_000)]
    [InlineData(1_000_000)]
    public async Task What_was_taken_in_says_nothing_here_any_more(int length)
    {
        var inbound = await NewTable();
        await inbound.Store(Account, Id("a"), new byte[length], Now, default);

        await inbound.MarkDone((await inbound.Find(Id("a"), default))!, default);

        Assert.Equal((InboundState.Done, 0), ((await inbound.Find(Id("a"), default))!.State, (await inbound.Find(Id("a"), default))!.Raw.Length));
    }

    [Fact]
    public async Task Of_two_instances_one_claims_a_straggler_and_it_then_waits_longer()
    {
        var inbound = await NewTable();
        await inbound.Store(Account, Id("a"), "{}"u8.ToArray(), Now, default);
        var later = Now.AddMinutes(3);
        var straggler = Assert.Single(await Stragglers(inbound, later));

        Assert.True(await inbound.TryClaim(straggler, later, default));
        Assert.False(await inbound.TryClaim(straggler, later, default));
        Assert.Empty(await Stragglers(inbound, later.AddMinutes(4)));
        Assert.Single(await Stragglers(inbound, later.AddMinutes(4).AddSeconds(1)));
    }

    [Fact]
    public async Task A_delivery_sent_again_while_it_waits_still_waits_and_after_it_was_taken_in_does_nothing()
    {
        var inbound = await NewTable();
        Assert.Equal(InboundState.Waiting, await inbound.Store(Account, Id("a"), "{}"u8.ToArray(), Now, default));
        Assert.Equal(InboundState.Waiting, await inbound.Store(Account, Id("a"), "{}"u8.ToArray(), Now, default));
        await inbound.MarkDone((await inbound.Find(Id("a"), default))!, default);

        Assert.Equal(InboundState.Done, await inbound.Store(Account, Id("a"), "{}"u8.ToArray(), Now, default));
        Assert.Empty(await Stragglers(inbound, Now.AddDays(1)));
    }

    [Fact]
    public async Task An_item_that_nobody_understands_is_shown_once_and_can_be_read_again()
    {
        var inbound = await NewTable();
        var post = new UnreadablePost("{\"text\": <b>", "Not JSON at position 9.");
        await inbound.StoreUnreadable(Account, post, Now, default);
        await inbound.StoreUnreadable(Account, post, Now.AddMinutes(1), default);

        var shown = Assert.Single(await inbound.ListUnreadable(100, default));
        Assert.Equal((Account, Now, post.Problem, post.Raw), (shown.Account, shown.ReceivedAt, shown.Problem, shown.RawStart));

        var item = await inbound.Find(shown.Id, default);
        Assert.Equal((InboundSource.Item, post.Raw), (item!.Source, Encoding.UTF8.GetString(item.Raw.Span)));
        await inbound.MarkWaiting(item, Now, default);

        Assert.Empty(await inbound.ListUnreadable(100, default));
        Assert.Equal(shown.Id, Assert.Single(await Stragglers(inbound, Now.AddMinutes(3))).Id);
    }

    [Fact]
    public async Task A_delivery_that_nobody_understands_is_shown_until_it_is_taken_in()
    {
        var inbound = await NewTable();
        await inbound.Store(Account, Id("a"), "{"u8.ToArray(), Now, default);

        await inbound.MarkUnreadable((await inbound.Find(Id("a"), default))!, "The end is missing.", default);

        Assert.Empty(await Stragglers(inbound, Now.AddDays(1)));
        Assert.Equal("The end is missing.", Assert.Single(await inbound.ListUnreadable(100, default)).Problem);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_crash_while_storing_leaves_nothing_that_nobody_finds(int call)
    {
        var storage = azurite.NewStorage();
        await storage.NewTable(InboundTable.Name);
        var crashing = new InboundTable(storage.Tables(FaultPolicy.CrashAfter(call)).GetTableClient(storage.Names.Table(InboundTable.Name)));
        var inbound = new InboundTable(storage.Tables().GetTableClient(storage.Names.Table(InboundTable.Name)));

        await Assert.ThrowsAsync<CrashException>(() => crashing.Store(Account, Id("a"), "{}"u8.ToArray(), Now, default));

        Assert.Equal(Id("a"), Assert.Single(await Stragglers(inbound, Now.AddMinutes(3))).Id);
    }

    private async Task<InboundTable> NewTable(params Azure.Core.Pipeline.HttpPipelinePolicy[] policies) => new(await azurite.NewStorage().NewTable(InboundTable.Name, policies));

    private static InboundId Id(string name) => InboundId.For(Account, new UnreadablePost(name, ""));

    private static async Task<List<Straggler>> Stragglers(InboundTable inbound, DateTimeOffset now)
    {
        List<Straggler> found = [];
        await foreach (var straggler in inbound.ListStragglers(now, default)) found.Add(straggler);
        return found;
    }
}
