using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using SocialInbox.Networks;
using SocialInbox.Shops;
using SocialInbox.Shops.Orders;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Shops;

/// <summary>What every shop system has to do right, whatever its API looks like.</summary>
public abstract class ShopContract : IAsyncLifetime
{
    private protected const string Jana = "jana@kunden.example";

    private protected ShopServer World { get; private set; } = null!;

    private protected IShopSystem Shop { get; private set; } = null!;

    /// <summary>What the shop has; a test changes it before it asks.</summary>
    private protected JsonNode Order { get; set; } = null!;

    public async Task InitializeAsync()
    {
        World = await ShopServer.Start(Answer);
        Shop = Create();
        Order = Sample();
    }

    public async Task DisposeAsync() => await World.DisposeAsync();

    private protected abstract IShopSystem Create();

    private protected abstract ShopAccess Access { get; }

    /// <summary>One order of the samples.</summary>
    private protected abstract JsonNode Sample();

    /// <summary>Answers as the shop does: finds nothing but the order.</summary>
    private protected abstract Task Answer(HttpContext http);

    private protected abstract bool AsksForOrders(HttpRequest request);

    private protected abstract void Rename(string item);

    private protected abstract void Price(string amount, string currency);

    private protected abstract void Placed(string at);

    private protected Task<OrdersFound> Find(OrderQuery query) => Shop.Find(Access, query, CancellationToken.None);

    private protected async Task<NetworkFailure> Failure(Trouble trouble, int times = 3)
    {
        for (var i = 0; i < times; i++) World.Server.Meets(AsksForOrders, trouble);
        return (await Assert.ThrowsAsync<NetworkFailedException>(() => Find(ShopServer.Number("20417")))).Failure;
    }

    [Fact]
    public async Task An_order_is_found_by_its_number_however_the_customer_writes_it()
    {
        var order = Assert.Single((await Find(ShopServer.Number("20417"))).Orders);

        Assert.Contains("20417", order.Number, StringComparison.Ordinal);
        Assert.Equal(new DateTimeOffset(2026, 9, 9, 18, 14, 0, TimeSpan.Zero), order.PlacedAt);
        Assert.Equal((PaymentState.Paid, "Jana Muster"), (order.Payment, order.BuyerName));
        Assert.Equal(179m, decimal.Parse(order.Total!.Amount, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal("EUR", order.Total.Currency);
        Assert.Equal(("Stehlampe Eiche „Fjord“", "1"), (Assert.Single(order.Items).Name, order.Items[0].Quantity));
        Assert.Equal("00340434161094000001", Assert.Single(order.Shipments).TrackingNumber);
    }

    [Fact]
    public async Task Orders_are_found_by_the_e_mail_address_of_their_buyer() =>
        Assert.Equal("Jana Muster", Assert.Single((await Find(ShopServer.Email(Jana))).Orders).BuyerName);

    [Fact]
    public async Task What_a_search_finds_and_nobody_meant_is_left_out()
    {
        Assert.Empty((await Find(ShopServer.Number("2041"))).Orders);
        Assert.Empty((await Find(ShopServer.Email("somebody@else.example"))).Orders);
    }

    [Fact]
    public async Task A_shop_that_asks_to_wait_is_left_alone_until_then()
    {
        var asked = World.Server.Requests.Count;
        var failure = Assert.IsType<NetworkFailure.Throttled>(await Failure(Trouble.Status(429, "{}", ("Retry-After", "120")), times: 1));

        Assert.Equal(World.Clock.GetUtcNow().AddMinutes(2), failure.Until);
        asked = World.Server.Requests.Count;
        await Assert.ThrowsAsync<NetworkFailedException>(() => Find(ShopServer.Number("20417")));
        Assert.Equal(asked, World.Server.Requests.Count);
    }

    [Fact]
    public async Task A_shop_that_is_down_is_away() => Assert.IsType<NetworkFailure.Unreachable>(await Failure(Trouble.Status(502, "<html>bad gateway</html>")));

    [Fact]
    public async Task A_shop_that_breaks_off_is_away() => Assert.IsType<NetworkFailure.Unreachable>(await Failure(Trouble.BrokenOff()));

    [Fact]
    public async Task A_shop_that_never_answers_is_away()
    {
        World.Clock.LimitsLast = TimeSpan.FromMilliseconds(200);

        Assert.IsType<NetworkFailure.Unreachable>(await Failure(new Trouble(async (http, _) => await Task.Delay(TimeSpan.FromSeconds(30), TimeProvider.System, http.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default))));
    }

    [Fact]
    public async Task An_answer_without_end_is_not_read_to_its_end() => Assert.IsType<NetworkFailure.Unreachable>(await Failure(Trouble.TooLarge()));

    [Fact]
    public async Task A_shop_that_sends_us_elsewhere_is_not_followed()
    {
        var failure = await Failure(Trouble.Status(302, "", ("Location", "http://169.254.169.254/latest")));

        Assert.Contains("elsewhere", Assert.IsType<NetworkFailure.Unreachable>(failure).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<!DOCTYPE html><html><body>Wartungsarbeiten</body></html>")]
    [InlineData("{\"data\":\"nonsense\"}")]
    [InlineData("null")]
    [InlineData("\"order\"")]
    [InlineData("[1, {")]
    public async Task Nonsense_is_said_to_be_nonsense(string body) => Assert.IsType<NetworkFailure.Unreadable>(await Failure(Trouble.Status(200, body)));

    [Fact]
    public async Task Whatever_becomes_of_an_order_on_its_way_nothing_breaks()
    {
        foreach (var body in Mutations.Of(Order.ToJsonString()).Take(120))
        {
            World.Server.Meets(AsksForOrders, new Trouble((http, answer) => Trouble.Changed(text => text.Replace(Order.ToJsonString(), System.Text.Encoding.UTF8.GetString(body.Span), StringComparison.Ordinal)).Happen(http, answer)));
            try
            {
                Assert.InRange((await Find(ShopServer.Number("20417"))).Orders.Length, 0, 5);
            }
            catch (NetworkFailedException said)
            {
                Assert.IsType<NetworkFailure.Unreadable>(said.Failure);
            }
        }
    }

    [Fact]
    public async Task What_a_shop_repeats_of_our_secrets_is_told_to_nobody()
    {
        var failure = await Failure(Trouble.Echo(400));

        Assert.All(Access.Secrets.Values, secret => Assert.DoesNotContain(secret, failure.Words, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_name_is_text_of_one_line_whatever_stands_in_it()
    {
        Rename("Lampe\u0007\n" + new string('x', 5000));

        var name = Assert.Single(Assert.Single((await Find(ShopServer.Number("20417"))).Orders).Items).Name;
        Assert.InRange(name.Length, 10, 301);
        Assert.DoesNotContain(name, char.IsControl);
    }

    [Theory]
    [InlineData("1234567.89", "CHF")]
    [InlineData("12000", "JPY")]
    [InlineData("0.001", "KWD")]
    public async Task An_amount_keeps_its_digits_and_its_currency(string amount, string currency)
    {
        Price(amount, currency);

        Assert.Equal(new Money(amount, currency), Assert.Single((await Find(ShopServer.Number("20417"))).Orders).Total);
    }

    [Theory]
    [InlineData("a lot", "EUR")]
    [InlineData("1.00", "<b>EUR</b>")]
    public async Task An_amount_that_is_none_is_left_out(string amount, string currency)
    {
        Price(amount, currency);

        Assert.Null(Assert.Single((await Find(ShopServer.Number("20417"))).Orders).Total);
    }

    [Fact]
    public async Task A_day_before_time_is_no_day()
    {
        Placed("0001-01-01T00:00:00Z");
        Assert.Null(Assert.Single((await Find(ShopServer.Number("20417"))).Orders).PlacedAt);
        Placed("2026-03-29T02:30:00+02:00");
        Assert.Equal(new DateTimeOffset(2026, 3, 29, 0, 30, 0, TimeSpan.Zero), Assert.Single((await Find(ShopServer.Number("20417"))).Orders).PlacedAt);
    }
}
