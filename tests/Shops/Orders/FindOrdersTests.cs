using System.Collections.Immutable;
using Microsoft.Extensions.Options;
using SocialInbox.Accounts;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Ledger;
using SocialInbox.Networks;
using SocialInbox.Shops;
using SocialInbox.Shops.Orders;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Shops.Orders;

/// <summary>Asking a shop that does as it is told.</summary>
public sealed class FindOrdersTests : IAsyncLifetime
{
    private static readonly Shop Here = new("shop-scripted-1", "scripted", "Here", new Uri("https://shop.example"), ImmutableDictionary<string, string>.Empty, false, DateTimeOffset.UnixEpoch, new Actor("dario", "Dario"));

    private readonly BriskClock clock = new();
    private readonly ScriptedShop shop = new();
    private readonly CredentialVault vault;
    private readonly FindOrders orders;

    public FindOrdersTests()
    {
        vault = new CredentialVault(new MemoryTable(), new DataKey(Options.Create(new CredentialsOptions { DataKey = Convert.ToBase64String(new byte[32]) })), clock);
        // The clock lets shorter limits pass at once.
        var options = Options.Create(new ShopsOptions { AnswerWithin = TimeSpan.FromSeconds(10) });
        orders = new FindOrders(new ShopSystems([shop]), vault, new RecentOrders(options, clock), new ShopsAway(clock), options, clock);
    }

    public Task InitializeAsync() => vault.Store(new AccountId(Here.Id), ImmutableDictionary<string, string>.Empty.Add("key", "k"), null, default);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_conversation_that_is_looked_at_again_costs_the_shop_nothing_for_minutes()
    {
        var first = await Ask();
        clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(first.ReadAt, (await Ask()).ReadAt);
        Assert.Equal(1, shop.Asked);

        clock.Advance(TimeSpan.FromMinutes(2));
        Assert.NotEqual(first.ReadAt, (await Ask()).ReadAt);
        Assert.Equal(2, shop.Asked);
    }

    [Fact]
    public async Task A_shop_that_is_away_is_said_to_be_so_with_since_when_and_is_not_asked_at_every_look()
    {
        shop.Does = () => throw new NetworkFailedException(new NetworkFailure.Unreachable("no connection"));
        var since = clock.GetUtcNow();
        await Ask();
        clock.Advance(TimeSpan.FromSeconds(20));
        Assert.Equal((ShopTroubleKind.Away, since), ((await Ask()).Trouble!.Kind, (await Ask()).Trouble!.Since));
        Assert.Equal(1, shop.Asked);

        clock.Advance(TimeSpan.FromSeconds(20));
        Assert.Equal(since, (await Ask()).Trouble!.Since);
        Assert.Equal(2, shop.Asked);

        shop.Does = () => OrdersFound.None;
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Null((await Ask()).Trouble);
    }

    [Fact]
    public async Task Credentials_that_are_refused_are_not_tried_on_and_on()
    {
        shop.Does = () => throw new NetworkFailedException(new NetworkFailure.CredentialsRefused("no"));
        await Ask();
        clock.Advance(TimeSpan.FromMinutes(4));

        Assert.Equal(ShopTroubleKind.Refused, (await Ask()).Trouble!.Kind);
        Assert.Equal(1, shop.Asked);
    }

    [Fact]
    public async Task One_question_that_is_rejected_stands_in_the_way_of_no_other()
    {
        shop.Does = () => throw new NetworkFailedException(new NetworkFailure.Rejected("what?"));
        Assert.Equal(ShopTroubleKind.Rejected, (await Ask()).Trouble!.Kind);
        shop.Does = () => OrdersFound.None;

        Assert.Null((await Ask("2")).Trouble);
    }

    [Fact]
    public async Task Nobody_waits_longer_than_a_few_seconds()
    {
        shop.Takes = TimeSpan.FromMinutes(5);
        clock.LimitsLast = TimeSpan.FromMilliseconds(50);

        Assert.Contains("no answer within", (await Ask()).Trouble!.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shop_whose_credentials_are_gone_is_not_asked()
    {
        var other = new FindOrders(
            new ShopSystems([shop]), new CredentialVault(new MemoryTable(), new DataKey(Options.Create(new CredentialsOptions { DataKey = Convert.ToBase64String(new byte[32]) })), clock),
            new RecentOrders(Options.Create(new ShopsOptions()), clock), new ShopsAway(clock), Options.Create(new ShopsOptions { AnswerWithin = TimeSpan.FromSeconds(10) }), clock);

        Assert.Equal(ShopTroubleKind.Refused, (await other.Ask(Here, ShopServer.Number("1"), default)).Trouble!.Kind);
        Assert.Equal(0, shop.Asked);
    }

    [Fact]
    public void Memory_holds_so_many_answers_and_no_more()
    {
        var recent = new RecentOrders(Options.Create(new ShopsOptions()), clock);
        for (var number = 0; number < RecentOrders.Most + 10; number++)
        {
            clock.Advance(TimeSpan.FromMilliseconds(1));
            recent.Keep($"s\n{number}", OrdersFound.None);
        }

        Assert.Null(recent.Find("s\n9"));
        Assert.NotNull(recent.Find("s\n10"));
        recent.Forget("s");
        Assert.Null(recent.Find("s\n10"));
    }

    private Task<ShopAnswer> Ask(string digits = "1") => orders.Ask(Here, ShopServer.Number(digits), default);

    private sealed class ScriptedShop : IShopSystem
    {
        public Func<OrdersFound> Does { get; set; } = () => OrdersFound.None;
        public TimeSpan Takes { get; set; }
        public int Asked { get; private set; }
        public string Name => "scripted";
        public string DisplayName => "Scripted";
        public ImmutableArray<ConnectField> Fields => [];

        public Task<ShopCheck> Check(ShopAccess access, CancellationToken cancellation) => Task.FromResult<ShopCheck>(new ShopCheck.Passed());

        public async Task<OrdersFound> Find(ShopAccess access, OrderQuery query, CancellationToken cancellation)
        {
            Asked++;
            if (Takes > TimeSpan.Zero) await Task.Delay(Takes, TimeProvider.System, cancellation);
            return Does();
        }

        public Task<ImmutableArray<SuggestedProduct>> Suggest(ShopAccess access, ImmutableArray<string> products, CancellationToken cancellation) => Task.FromResult(ImmutableArray<SuggestedProduct>.Empty);
    }
}
