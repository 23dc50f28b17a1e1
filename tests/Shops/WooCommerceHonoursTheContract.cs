using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using SocialInbox.Networks;
using SocialInbox.Shops;
using SocialInbox.Shops.Orders;
using SocialInbox.Shops.WooCommerce;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Shops;

public sealed class WooCommerceHonoursTheContract : ShopContract
{
    private bool registered = true;
    private int noise;
    private readonly JsonArray products = [];

    private protected override ShopAccess Access => World.Access(("consumerKey", "ck_1234567890"), ("consumerSecret", "cs_1234567890"));

    private protected override IShopSystem Create() => new WooCommerceShop(World.Http, Options.Create(new ShopsOptions()), World.Clock);

    private protected override JsonNode Sample() => JsonNode.Parse(ShopServer.Sample("woocommerce-orders"))![0]!;

    private protected override bool AsksForOrders(HttpRequest request) => request.Path.Value!.Contains("/orders", StringComparison.Ordinal);

    private protected override void Rename(string item) => Order["line_items"]![0]!["name"] = item;

    private protected override void Price(string amount, string currency) => (Order["total"], Order["currency"]) = (amount, currency);

    private protected override void Placed(string at) => Order["date_created_gmt"] = at;

    private protected override Task Answer(HttpContext http)
    {
        var (path, query) = (http.Request.Path.Value!, http.Request.Query);
        if (path.EndsWith("/customers", StringComparison.Ordinal))
            return ShopServer.Json(http, registered && query["email"] == Jana ? ShopServer.Sample("woocommerce-customers") : "[]");
        if (path.EndsWith("/products", StringComparison.Ordinal))
            return ShopServer.Json(http, new JsonArray([.. products.Where(product => query["include"].ToString().Split(',').Contains(product!["id"]!.ToString())).Select(product => product!.DeepClone())]));
        if (path.EndsWith("/orders/20417", StringComparison.Ordinal)) return ShopServer.Json(http, Order.ToJsonString());
        if (!path.EndsWith("/orders", StringComparison.Ordinal)) return ShopServer.Json(http, "{\"code\":\"woocommerce_rest_shop_order_invalid_id\",\"message\":\"Invalid ID.\"}", 404);
        if (query["customer"] is { Count: > 0 } customer) return ShopServer.Json(http, customer == "88" ? $"[{Order.ToJsonString()}]" : "[]");
        // The search finds what was not meant, and pages of it.
        var page = int.Parse(query["page"]!, System.Globalization.CultureInfo.InvariantCulture);
        var all = Enumerable.Range(0, noise).Select(number => Other(number).ToJsonString()).Append(Order.ToJsonString()).Skip((page - 1) * 20).Take(20);
        return ShopServer.Json(http, $"[{string.Join(',', all)}]");
    }

    private JsonNode Other(int number)
    {
        var other = Order.DeepClone();
        (other["number"], other["billing"]!["email"]) = ($"9{number}", "x" + Jana);
        return other;
    }

    [Fact]
    public async Task A_guest_is_found_behind_pages_of_others()
    {
        registered = false;
        noise = 25;

        Assert.Equal("20417", Assert.Single((await Find(ShopServer.Email(Jana))).Orders).Number);
        Assert.Equal(2, World.Server.Requests.Count(request => request.Query.Contains("search", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_order_that_a_plugin_numbers_otherwise_is_found_by_search()
    {
        Order["number"] = "NL-777";

        Assert.Equal("NL-777", Assert.Single((await Find(ShopServer.Number("777"))).Orders).Number);
    }

    [Fact]
    public async Task Nobody_asks_for_addresses_and_telephone_numbers_and_the_key_is_in_no_address()
    {
        await Find(ShopServer.Number("20417"));
        await Find(ShopServer.Email(Jana));

        Assert.All(World.Server.Requests.Where(request => request.Path.Contains("orders", StringComparison.Ordinal)), request => Assert.Contains("_fields=", request.Query, StringComparison.Ordinal));
        Assert.All(World.Server.Requests, request => Assert.DoesNotMatch("phone|address_1|shipping|ck_|cs_", request.Query));
    }

    [Fact]
    public async Task Each_missing_permission_is_named()
    {
        World.Server.Meets(AsksForOrders, Trouble.Status(401, ShopServer.Sample("woocommerce-error-401")));
        World.Server.Meets(request => request.Path.Value!.EndsWith("/products", StringComparison.Ordinal), Trouble.Status(403, "{\"code\":\"woocommerce_rest_cannot_view\",\"message\":\"no\"}"));

        Assert.Equal(new[] { "orders: read", "products: read" }, Assert.IsType<ShopCheck.Refused>(await Shop.Check(Access, default)).Missing);
        Assert.IsType<ShopCheck.Passed>(await Shop.Check(Access, default));
    }

    [Fact]
    public async Task A_wrong_key_a_firewall_and_a_site_without_a_shop_are_told_apart()
    {
        Assert.IsType<NetworkFailure.CredentialsRefused>(await Failure(Trouble.Status(401, "{\"code\":\"woocommerce_rest_authentication_error\",\"message\":\"Consumer key is invalid.\"}"), 1));
        Assert.IsType<NetworkFailure.Unreachable>(await Failure(Trouble.Status(403, "<html>blocked</html>"), 1));
        Assert.Contains("permalinks", (await Failure(Trouble.Status(404, "{\"code\":\"rest_no_route\",\"message\":\"No route\"}"), 1)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HTML_in_a_name_becomes_its_text()
    {
        Rename("Lampe &#8222;Fjord&#8220; <script>alert(1)</script><b>neu</b>");

        Assert.Equal("Lampe „Fjord“ neu", Assert.Single(Assert.Single((await Find(ShopServer.Number("20417"))).Orders).Items).Name);
    }

    [Fact]
    public async Task Tracking_that_a_plugin_keeps_is_shown_and_only_web_addresses_become_links()
    {
        Order["meta_data"] = JsonNode.Parse("""[{"key":"_wc_shipment_tracking_items","value":[{"tracking_provider":"DHL","tracking_number":"1","custom_tracking_link":"https://track.example/1","date_shipped":"1789000000"},{"tracking_number":"2","custom_tracking_link":"javascript:alert(1)"}]},{"key":"_delivery_date","value":"2026-09-20"}]""");

        var order = Assert.Single((await Find(ShopServer.Number("20417"))).Orders);
        Assert.Equal(new[] { "https://track.example/1", null }, order.Shipments.Select(shipment => shipment.TrackingUrl));
        Assert.Equal(new DateTimeOffset(2026, 9, 20, 0, 0, 0, TimeSpan.Zero), order.ExpectedUntil);
    }

    [Fact]
    public async Task What_the_shops_people_chose_beside_a_product_comes_first()
    {
        products.Add(JsonNode.Parse("""{"id":402,"cross_sell_ids":[7],"upsell_ids":[],"related_ids":[8,9,402]}"""));
        products.Add(JsonNode.Parse("""{"id":8,"name":"Bulb","permalink":"https://shop.example/bulb"}"""));
        products.Add(JsonNode.Parse("""{"id":9,"name":"Trap","permalink":"javascript:alert(1)"}"""));
        products.Add(JsonNode.Parse("""{"id":7,"name":"Dimmer","permalink":"https://shop.example/dimmer"}"""));

        Assert.Equal(new[] { "Dimmer", "Bulb" }, (await Shop.Suggest(Access, ["402", "../etc", "402&status=any"], default)).Select(product => product.Name));
    }
}
