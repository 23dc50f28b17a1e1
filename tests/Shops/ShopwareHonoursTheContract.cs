using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using SocialInbox.Networks;
using SocialInbox.Shops;
using SocialInbox.Shops.Orders;
using SocialInbox.Shops.Shopware;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Shops;

public sealed class ShopwareHonoursTheContract : ShopContract
{
    private static readonly string Bought = new('a', 32);
    private string products = "[]";

    private protected override ShopAccess Access => World.Access(("clientId", "SWIA123456"), ("clientSecret", "secret-12345"));

    private protected override IShopSystem Create() => new ShopwareShop(World.Http, World.Tokens, World.Clock);

    private protected override JsonNode Sample() => JsonNode.Parse(ShopServer.Sample("shopware-search-order"))!["data"]![0]!;

    private protected override bool AsksForOrders(HttpRequest request) => request.Path.Value!.EndsWith("/search/order", StringComparison.Ordinal);

    private protected override void Rename(string item) => Order["lineItems"]![0]!["label"] = item;

    private protected override void Price(string amount, string currency) => (Order["amountTotal"], Order["currency"]!["isoCode"]) = (JsonNode.Parse(amount.Any(char.IsLetter) ? $"\"{amount}\"" : amount), currency);

    private protected override void Placed(string at) => Order["orderDateTime"] = at;

    private protected override async Task Answer(HttpContext http)
    {
        if (http.Request.Path.Value!.EndsWith("/token", StringComparison.Ordinal)) await ShopServer.Json(http, ShopServer.Sample("shopware-token"));
        else if (!AsksForOrders(http.Request)) await ShopServer.Json(http, $"{{\"data\":{products}}}");
        else
        {
            using var reader = new StreamReader(http.Request.Body);
            var filter = JsonNode.Parse(await reader.ReadToEndAsync())!["filter"]![0]!;
            var found = filter["value"] is JsonArray numbers ? numbers.Any(number => number!.GetValue<string>() == "20417") : filter["value"]!.GetValue<string>() == Jana;
            await ShopServer.Json(http, $"{{\"data\":[{(found ? Order.ToJsonString() : "")}]}}");
        }
    }

    [Fact]
    public async Task The_days_of_delivery_and_what_came_back_are_known()
    {
        Order["deliveries"]![0]!["stateMachineState"]!["technicalName"] = "returned";
        Order["transactions"]![0]!["stateMachineState"]!["technicalName"] = "refunded_partially";

        var order = Assert.Single((await Find(ShopServer.Number("20417"))).Orders);
        Assert.Equal((OrderState.Returned, PaymentState.PartlyRefunded), (order.State, order.Payment));
        Assert.Equal(new DateTimeOffset(2026, 9, 11, 0, 0, 0, TimeSpan.Zero), order.ExpectedFrom);
        Assert.Equal(new DateTimeOffset(2026, 9, 14, 0, 0, 0, TimeSpan.Zero), order.ExpectedUntil);
        Assert.Equal(new[] { (false, "returned"), (true, "refunded_partially") }, order.Returns.Select(each => (each.Refund, each.State!)));
    }

    [Fact]
    public async Task The_shops_own_pattern_leads_to_the_parcel_whatever_its_code_is()
    {
        Order["deliveries"]![0]!["shippingMethod"] = JsonNode.Parse("""{"name":"DHL","trackingUrl":"https://track.example/?c=%s"}""");
        Order["deliveries"]![0]!["trackingCodes"] = new JsonArray("1&x=<b>");

        Assert.Equal("https://track.example/?c=1%26x%3D%3Cb%3E", Assert.Single(Assert.Single((await Find(ShopServer.Number("20417"))).Orders).Shipments).TrackingUrl);
    }

    [Fact]
    public async Task Only_what_is_shown_is_asked_for()
    {
        await Find(ShopServer.Email(Jana));

        var asked = JsonNode.Parse(World.Server.Requests.Last().Body)!["includes"]!.ToJsonString();
        Assert.DoesNotMatch("(?i)address|phone|birthday|remote", asked);
    }

    [Fact]
    public async Task A_token_that_ended_is_fetched_anew_once_and_wrong_credentials_are_not_tried_on()
    {
        World.Server.Meets(AsksForOrders, Trouble.Status(401, ShopServer.Sample("shopware-error-401")));
        Assert.Single((await Find(ShopServer.Number("20417"))).Orders);
        Assert.Equal(2, Tokens);

        World.Tokens.Forget(Access);
        World.Server.Meets(request => request.Path.Value!.EndsWith("/token", StringComparison.Ordinal), Trouble.Status(401, ShopServer.Sample("shopware-token-error")));
        Assert.IsType<NetworkFailure.CredentialsRefused>((await Assert.ThrowsAsync<NetworkFailedException>(() => Find(ShopServer.Number("20417")))).Failure);
        Assert.Equal(3, Tokens);
    }

    [Fact]
    public async Task A_token_that_no_header_can_carry_is_none()
    {
        World.Server.Meets(request => request.Path.Value!.EndsWith("/token", StringComparison.Ordinal), Trouble.Status(200, """{"access_token":"a\r\nHost: evil.example","expires_in":600}"""));

        Assert.IsType<NetworkFailure.Unreadable>((await Assert.ThrowsAsync<NetworkFailedException>(() => Find(ShopServer.Number("20417")))).Failure);
    }

    [Fact]
    public async Task Each_missing_privilege_is_named()
    {
        var body = """{"errors":[{"status":"403","code":"FRAMEWORK__MISSING_PRIVILEGE_ERROR","detail":"{\"message\":\"Missing privilege\",\"missingPrivileges\":[\"order:read\",\"order_delivery:read\"]}"}]}""";
        World.Server.Meets(AsksForOrders, Trouble.Status(403, body));
        Assert.Equal(new[] { "order:read", "order_delivery:read" }, Assert.IsType<ShopCheck.Refused>(await Shop.Check(Access, default)).Missing);

        World.Server.Meets(AsksForOrders, Trouble.Status(403, "{}"));
        Assert.Equal(new[] { "order:read" }, Assert.IsType<ShopCheck.Refused>(await Shop.Check(Access, default)).Missing);

        World.Server.Meets(request => request.Path.Value!.EndsWith("/product", StringComparison.Ordinal), Trouble.Status(403, "{}"));
        Assert.Contains("product:read", Assert.IsType<ShopCheck.Passed>(await Shop.Check(Access, default)).Warning!.English, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cross_selling_leads_to_the_shop_itself_and_nowhere_else()
    {
        var (one, two) = (new string('b', 32), new string('c', 32));
        products = """
            [{"id":"BOUGHT","crossSellings":[{"active":true,"assignedProducts":[
              {"product":{"id":"ONE","name":"Dimmer","active":true,"seoUrls":[{"isCanonical":true,"seoPathInfo":"dimmer/nl"}]}},
              {"product":{"id":"TWO","translated":{"name":"Birne"},"seoUrls":[{"isCanonical":true,"seoPathInfo":"//evil.example/"}]}},
              {"product":{"id":"BOUGHT","name":"Itself"}}]}]}]
            """.Replace("BOUGHT", Bought, StringComparison.Ordinal).Replace("ONE", one, StringComparison.Ordinal).Replace("TWO", two, StringComparison.Ordinal);

        var shop = World.Server.Address.AbsoluteUri;
        Assert.Equal(new[] { new SuggestedProduct("Dimmer", $"{shop}dimmer/nl"), new SuggestedProduct("Birne", $"{shop}detail/{two}") }, await Shop.Suggest(Access, [Bought, "x"], default));
    }

    private int Tokens => World.Server.Requests.Count(request => request.Path.EndsWith("/token", StringComparison.Ordinal));
}
