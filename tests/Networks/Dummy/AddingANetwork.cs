using SocialInbox.Accounts;
using SocialInbox.Intake;
using SocialInbox.Ledger;
using SocialInbox.Networks;
using SocialInbox.Sla;
using SocialInbox.Tests.Infrastructure;
using SocialInbox.Tests.Networks.Infrastructure;
using SocialInbox.Worklist;

namespace SocialInbox.Tests.Networks.Dummy;

/// <summary>A network that nothing in the product knows: its folder, and the one line that registers it, are enough.</summary>
[Collection(AzuriteCollection.Name)]
[Trait("Ring", "Storage")]
public sealed class AddingANetwork(AzuriteFixture azurite) : IAsyncLifetime
{
    private static readonly ReplyId Reply = new("reply-0001");

    private readonly FakeTimeProvider clock = new();
    private DummyNetwork network = null!;
    private Instance instance = null!;

    public async Task InitializeAsync()
    {
        network = new DummyNetwork(clock);

        // The one line: Instance adds it to the services as each network's AddX does.
        instance = await Instance.First(azurite.NewStorage(), clock, network);
    }

    public async Task DisposeAsync() => await instance.DisposeAsync();

    [Fact]
    public async Task It_is_offered_connected_read_listed_and_answered()
    {
        Assert.Contains(instance.Get<NetworkCatalogue>().All, known => NetworkItem.Of(known, new Uri("https://inbox.example")).Name == "dummy");
        var entry = Assert.IsType<ConnectEntry.Complete>(instance.Get<NetworkCatalogue>()["dummy"].Form.Read(new Dictionary<string, string> { ["wall"] = "north" }));
        var connected = Assert.IsType<ConnectedAccount.Connected>(await instance.Get<ConnectAccount>().Connect(new NewAccount("dummy", entry.Request, ResponsePolicy.Default), default));

        network.Write("q1", "kim", "Where is my parcel?");
        await Read(connected.Account);
        var item = Assert.Single((await instance.Get<WorklistTable>().ReadPage(connected.Account.Team, ConversationState.Open, default, 10, null, default)).Rows).Item;
        Assert.Equal(("dummy", "kim", "Where is my parcel?"), (item.Network, item.CustomerName, item.Excerpt));

        clock.Advance(TimeSpan.FromMinutes(5));
        var write = new ConversationCommand.QueueReply(new CommandId("browser-01"), Reply, PostKey.For(connected.Account.Id, "q1"), Ledger.Exchange.Ada, item.Version);
        await instance.Ledger.Execute(new LedgerWrite(item.ConversationId, write).With(new ReplyText(Reply, "It comes tomorrow.", "en", null, null)), default);
        await instance.Get<SocialInbox.Replies.SendReply>().Run(item.ConversationId, Reply, default);
        await Read(connected.Account);

        Assert.Equal(Disposition.Answered, Standing.Of((await instance.Ledger.Load(item.ConversationId, default))!.Conversation).Disposition);
    }

    [Fact]
    public void Each_network_of_the_product_has_its_one_line_too()
    {
        var lines = File.ReadAllLines(Path.Combine(Sample.Folder(), "..", "..", "functions", "Networks", "NetworksSetup.cs")).Select(line => line.Trim()).ToList();
        var folders = instance.Get<NetworkCatalogue>().All.Select(known => known.GetType().Namespace!.Split('.')[^1]).Where(folder => folder != "Dummy").ToList();

        Assert.NotEmpty(folders);
        Assert.All(folders, folder => Assert.Single(lines, line => line.StartsWith($"services.Add{folder}(", StringComparison.Ordinal)));
    }

    private async Task Read(Account account)
    {
        clock.Advance(TimeSpan.FromMinutes(2));
        var accounts = instance.Get<AccountsTable>();
        var due = await accounts.ClaimDue((await accounts.Find(account.Id, default))!, network.Feeds, clock.GetUtcNow(), default);
        await instance.Poll(new IntakeMessage.Poll(account.Id.Value, due));
    }
}
