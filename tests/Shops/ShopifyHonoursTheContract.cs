using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using SocialInbox.Networks;
using SocialInbox.Shops;
using SocialInbox.Shops.Orders;
using SocialInbox.Shops.Shopify;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Shops;

public sealed class ShopifyHonoursTheContract : ShopContract
{
    private string scopes = "read_orders,read_all_orders,read_products,read_customers";
    private JsonNode nodes = new JsonArray();

    private protected override ShopAccess Access => World.Access(("clientId", "client-12345"), ("clientSecret", "secret-12345"));

    private protected override IShopSystem Create() => new ShopifyShop(World.Http, World.Tokens, Options.Create(new ShopsOptions()), World.Clock);

    private protected override JsonNode Sample() => JsonNode.Parse(ShopServer.Sample("shopify-orders"))!["data"]!["orders"]!["nodes"]![0]!;

    private protected override bool AsksForOrders(HttpRequest request) => request.Path.Value!.EndsWith("graphql.json", StringComparison.Ordinal);

    private protected override void Rename(string item) => Order["lineItems"]!["nodes"]![0]!["title"] = item;

    private protected override void Price(string amount, string currency) => Order["totalPriceSet"]!["shopMoney"] = new JsonObject { ["amount"] = amount, ["currencyCode"] = currency };

    private protected override void Placed(string at) => Order["createdAt"] = at;

    private protected override async Task Answer(HttpContext http)
    {
        if (!AsksForOrders(http.Request))
        {
            await ShopServer.Json(http, ShopServer.Sample("shopify-token"));
            return;
        }

        using var reader = new StreamReader(http.Request.Body);
        var question = JsonNode.Parse(await reader.ReadToEndAsync())!;
        var asked = question["query"]!.GetValue<string>();
        var filter = question["variables"]!["q"]?.GetValue<string>() ?? "";
        var found = filter == $"email:\"{Jana}\"" || filter.Contains("name:\"#NL20417\"", StringComparison.Ordinal);
        await ShopServer.Json(http, asked.Contains("accessScopes", StringComparison.Ordinal)
            ? """{"data":{"shop":{"name":"Nordlicht"},"currentAppInstallation":{"accessScopes":[""" + string.Join(',', scopes.Split(',').Select(scope => $"{{\"handle\":\"{scope}\"}}")) + "]}}}"
            : asked.Contains("nodes(ids", StringComparison.Ordinal) ? $"{{\"data\":{{\"nodes\":{nodes.ToJsonString()}}}}}"
            : $"{{\"data\":{{\"orders\":{{\"nodes\":[{(found ? Order.ToJsonString() : "")}],\"pageInfo\":{{\"hasNextPage\":true}}}}}}}}");
    }

    [Fact]
    public async Task That_there_are_more_orders_is_said() => Assert.True((await Find(ShopServer.Email(Jana))).More);

    [Fact]
    public async Task Too_many_questions_come_with_status_200_and_say_when_the_bucket_is_full_again()
    {
        var failure = Assert.IsType<NetworkFailure.Throttled>(await Failure(Trouble.Status(200, ShopServer.Sample("shopify-error-throttled")), 1));

        Assert.Equal(World.Clock.GetUtcNow().AddMilliseconds(6340), failure.Until);
    }

    [Fact]
    public async Task A_missing_scope_comes_with_status_200_and_is_named()
    {
        Assert.Contains("read_orders", Assert.IsType<NetworkFailure.CredentialsRefused>(await Failure(Trouble.Status(200, ShopServer.Sample("shopify-error-access-denied")), 1)).Words, StringComparison.Ordinal);

        scopes = "read_products";
        Assert.Equal(new[] { "read_orders" }, Assert.IsType<ShopCheck.Refused>(await Shop.Check(Access, default)).Missing);
        scopes = "read_orders";
        Assert.Contains("60 days", Assert.IsType<ShopCheck.Passed>(await Shop.Check(Access, default)).Warning!.English, StringComparison.Ordinal);
        scopes = "read_orders,read_all_orders,read_products,read_customers";
        Assert.Null(Assert.IsType<ShopCheck.Passed>(await Shop.Check(Access, default)).Warning);
    }

    [Fact]
    public async Task A_field_that_the_token_may_not_see_is_missing_and_the_order_is_there()
    {
        Order["customer"] = null;
        World.Server.Meets(AsksForOrders, Trouble.Changed(text => text.Replace("{\"data\"", """{"errors":[{"message":"no","extensions":{"code":"ACCESS_DENIED"}}],"data" """.Trim(), StringComparison.Ordinal)));

        Assert.Null(Assert.Single((await Find(ShopServer.Number("20417"))).Orders).BuyerName);
    }

    [Fact]
    public async Task An_error_that_nobody_knows_is_said_in_the_shops_words() =>
        Assert.Contains("Field 'x' is gone", Assert.IsType<NetworkFailure.Rejected>(await Failure(Trouble.Status(200, """{"errors":[{"message":"Field 'x' is gone"}]}"""), 1)).Words, StringComparison.Ordinal);

    [Fact]
    public async Task A_token_serves_for_a_day_and_is_fetched_anew_once_when_it_is_refused()
    {
        await Find(ShopServer.Number("20417"));
        await Find(ShopServer.Number("20417"));
        Assert.Single(World.Server.Requests, request => request.Path.EndsWith("access_token", StringComparison.Ordinal));

        World.Server.Meets(AsksForOrders, Trouble.Status(401, "{\"errors\":\"[API] Invalid API key or access token\"}"));
        Assert.Single((await Find(ShopServer.Number("20417"))).Orders);
        Assert.Equal(2, World.Server.Requests.Count(request => request.Path.EndsWith("access_token", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Credentials_that_give_no_token_are_refused()
    {
        World.Server.Meets(request => !AsksForOrders(request), Trouble.Status(400, "{\"error\":\"invalid_client\"}"));

        Assert.IsType<NetworkFailure.CredentialsRefused>((await Assert.ThrowsAsync<NetworkFailedException>(() => Find(ShopServer.Number("20417")))).Failure);
    }

    [Fact]
    public async Task Only_an_address_at_Shopify_gets_the_credentials()
    {
        var elsewhere = Access with { Server = new Uri("https://shop.example") };

        Assert.Contains(".myshopify.com", Assert.IsType<ShopCheck.Refused>(await Shop.Check(elsewhere, default)).Words.English, StringComparison.Ordinal);
        Assert.Empty(World.Server.Requests);
    }

    [Fact]
    public async Task What_goes_with_a_product_comes_as_links()
    {
        nodes = JsonNode.Parse("""[{"complementary":{"references":{"nodes":[{"id":"gid://shopify/Product/2","title":"Dimmer","onlineStoreUrl":"https://shop.example/dimmer"},{"id":"gid://shopify/Product/3","title":"Hidden","onlineStoreUrl":null}]}},"related":null},null]""")!;

        Assert.Equal(new[] { new SuggestedProduct("Dimmer", "https://shop.example/dimmer") }, await Shop.Suggest(Access, ["gid://shopify/Product/1", "\") { shop }"], default));
    }
}
