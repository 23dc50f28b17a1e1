using SocialInbox.Accounts;
using SocialInbox.Escalation.Alarms;
using SocialInbox.Hosting;
using SocialInbox.Networks;
using SocialInbox.Tests.Infrastructure;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks;

/// <summary>Every network that delivers, after its deliveries ended without a word: the poll behind them finds what was written, counts it, and tells people.</summary>
[Collection(AzuriteCollection.Name)]
[Trait("Ring", "Storage")]
public sealed class LostSubscriptions(AzuriteFixture azurite)
{
    private static readonly Dictionary<string, Type> Suites = typeof(NetworkContract).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(AskedNetworkContract)) && !type.IsAbstract)
        .GroupBy(type => type.Namespace!.Split('.')[^1]).ToDictionary(suites => suites.Key, suites => suites.First());

    public static TheoryData<string> Delivering => [.. Names];

    /// <summary>Where deliveries are an extra that people set up.</summary>
    public static TheoryData<string> Extras => [.. Names.Except(["Facebook", "Instagram"])];

    private static IEnumerable<string> Names => Suites.Keys.Except(["Bluesky", "Dummy", "Mastodon", "Reddit", "YouTube"]).Order();

    [Theory]
    [MemberData(nameof(Delivering))]
    public async Task What_polls_find_and_no_delivery_brought_is_counted_and_told(string network)
    {
        await using var live = await Live.Start(Suites[network], azurite);
        await live.Delivered();
        await live.Quarter();
        live.Says("jana");
        await live.Quarter(2);
        Assert.Equal((1, 1), await live.Gap());
        Assert.DoesNotContain(SignalKind.SubscriptionLost, await live.Told());

        live.Says("tom");
        await live.Quarter(2);

        Assert.Equal((2, 2), await live.Gap());
        Assert.Contains(SignalKind.SubscriptionLost, await live.Told());
    }

    [Theory]
    [MemberData(nameof(Extras))]
    public async Task What_is_delivered_a_little_later_than_a_poll_found_it_is_not_missed(string network)
    {
        await using var live = await Live.Start(Suites[network], azurite);
        await live.Delivered();
        foreach (var customer in new[] { "jana", "tom" })
        {
            await live.Quarter();
            live.Says(customer);
            await live.Minute();
            await live.Delivered();
        }

        await live.Quarter(2);

        Assert.Null(await live.Gap());
        Assert.DoesNotContain(SignalKind.SubscriptionLost, await live.Told());
    }

    [Theory]
    [MemberData(nameof(Delivering))]
    public async Task Who_never_set_deliveries_up_where_they_are_an_extra_misses_none(string network)
    {
        await using var live = await Live.Start(Suites[network], azurite);
        foreach (var customer in new[] { "jana", "tom" })
        {
            live.Says(customer);
            await live.Quarter(2);
        }

        Assert.Equal(((IWebhookNetwork)live.World.Network).DeliversEverything, await live.Gap() is not null);
    }

    private sealed class Live(NetworkContract suite, Instance instance, FakeTimeProvider clock) : IAsyncDisposable
    {
        internal NetworkWorld World => suite.World;

        private string? below;

        internal static async Task<Live> Start(Type suiteType, AzuriteFixture azurite)
        {
            var suite = (NetworkContract)Activator.CreateInstance(suiteType)!;
            await suite.InitializeAsync();
            var clock = new FakeTimeProvider(suite.World.Clock.GetUtcNow());
            var live = new Live(suite, Instance.Knowing(suite.World.Network, azurite.NewStorage(), clock), clock);
            await live.Begin();
            return live;
        }

        internal void Says(string customer) => World.CustomerSays("Wo bleibt meine Lampe?", replyTo: below, customer: customer);

        internal async Task Delivered() => await Accounts.RecordGoodRead(await Stored(), AccountHealth.Deliveries, clock.GetUtcNow(), default);

        internal async Task<(int, int)?> Gap() => (await Stored()).Health.Gap is { } gap ? (gap.Missed, gap.InARow) : null;

        internal async Task<IEnumerable<SignalKind>> Told() => BlindnessSignals.Of(await Stored(), instance.Get<NetworkCatalogue>(), clock.GetUtcNow()).Select(signal => signal.Kind);

        internal async Task Quarter(int times = 1)
        {
            for (; times > 0; times--) await Minute(16);
        }

        internal async Task Minute(int minutes = 1)
        {
            World.Clock.Advance(TimeSpan.FromMinutes(minutes));
            await instance.Minute(minutes);
        }

        public async ValueTask DisposeAsync()
        {
            await instance.DisposeAsync();
            await suite.DisposeAsync();
        }

        private AccountsTable Accounts => instance.Get<AccountsTable>();

        private async Task Begin()
        {
            await instance.Get<StoragePreparation>().Prepare(default);
            await Accounts.Add(World.Account, clock.GetUtcNow(), default);

            // Where the first feed lists what is never delivered, people speak below a post of the brand.
            if (!World.Network.Feeds[0].Reconciles) below = World.BrandSays("Die Herbstkollektion ist da!");
            await Quarter();
        }

        private async Task<StoredAccount> Stored() => (await Accounts.Find(World.Account.Id, default))!;
    }
}
