using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Options;
using SocialInbox.Networks;
using SocialInbox.Networks.Http;
using SocialInbox.Shops.Orders;

namespace SocialInbox.Shops.WooCommerce;

/// <summary>WooCommerce over its REST API, version 3, with a key that may read.</summary>
internal sealed class WooCommerceShop(NetworkHttp http, IOptions<ShopsOptions> options, TimeProvider time) : IShopSystem
{
    private const int Enough = 5, PageSize = 20, MostPages = 3;

    public string Name => "woocommerce";

    public string DisplayName => "WooCommerce";

    public ImmutableArray<ConnectField> Fields =>
    [
        new(ConnectForm.Server, new("Adresse des Shops", "Address of the shop"), new("Die Startseite, mit Pfad, wenn WordPress in einem Verzeichnis liegt.", "Its front page, with the path where WordPress lies in a folder.")) { Kind = FieldKind.Address, Example = "https://shop.example" },
        new(WooCommerceClient.KeySecret, new("Consumer Key", "Consumer key"), new("WooCommerce, Einstellungen, Erweitert, REST-API: ein Schlüssel mit der Berechtigung „Lesen“.", "WooCommerce, Settings, Advanced, REST API: a key with the permission Read.")) { Kept = FieldKept.Secret, Example = "ck_…" },
        new(WooCommerceClient.SecretSecret, new("Consumer Secret", "Consumer secret"), new("Steht daneben.", "Stands beside it.")) { Kept = FieldKept.Secret, Example = "cs_…" },
    ];

    public async Task<ShopCheck> Check(ShopAccess access, CancellationToken cancellation)
    {
        var client = WooCommerceClient.At(http, access, time);
        var lacks = new List<string>();
        foreach (var (permission, call) in new (string, Func<IWooCommerceOrdersApi, Task<Refit.ApiResponse<string>>>)[]
        {
            ("orders: read", api => api.Search("0", 1, 1, cancellation)),
            ("customers: read", api => api.Customers("nobody@invalid.example", 1, cancellation)),
            ("products: read", api => api.Products("0", 1, cancellation)),
        })
        {
            if (await client.May(call) is false) lacks.Add(permission);
        }

        return lacks.Count > 0 ? ShopCheck.Refused.Lacks([.. lacks]) : new ShopCheck.Passed();
    }

    public async Task<OrdersFound> Find(ShopAccess access, OrderQuery query, CancellationToken cancellation)
    {
        var client = WooCommerceClient.At(http, access, time);
        return query switch
        {
            OrderQuery.ByNumber { Number: var number } => await ByNumber(client, number, cancellation),
            OrderQuery.ByEmail { Email: var email } => await ByEmail(client, email, cancellation),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    public async Task<ImmutableArray<SuggestedProduct>> Suggest(ShopAccess access, ImmutableArray<string> products, CancellationToken cancellation)
    {
        var client = WooCommerceClient.At(http, access, time);
        var bought = products.Where(IsId).ToImmutableArray();
        if (bought.IsEmpty) return [];
        var known = await client.List(api => api.Products(string.Join(',', bought), PageSize, cancellation));
        // What the shop's people chose comes before what the shop computes.
        var beside = new[] { "cross_sell_ids", "upsell_ids", "related_ids" }.SelectMany(kind => known.SelectMany(product => product.At(kind).List()).Select(id => ((JsonElement?)id).Text()))
            .OfType<string>().Where(IsId).Except(bought).Take(Enough).ToImmutableArray();
        if (beside.IsEmpty) return [];
        var found = await client.List(api => api.Products(string.Join(',', beside), PageSize, cancellation));
        return
        [
            .. from product in found
               where product.At("catalog_visibility").Text() is not "hidden"
               let name = product.At("name").HtmlLine()
               let address = product.At("permalink").WebAddress()
               where name is not null && address is not null
               orderby beside.IndexOf(product.At("id").Text() ?? "")
               select new SuggestedProduct(name, address),
        ];
    }

    private async Task<OrdersFound> ByNumber(WooCommerceClient client, OrderNumber number, CancellationToken cancellation)
    {
        if (long.TryParse(number.Digits, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            && await client.FindOne(api => api.Order(id, cancellation)) is { } one && WooCommerceOrders.Read(one, options.Value) is { } order && number.Is(order.Number))
            return new OrdersFound([order], false);
        return await Matching(client, number.Digits, found => number.Is(found.At("number").Text()), cancellation);
    }

    private async Task<OrdersFound> ByEmail(WooCommerceClient client, string email, CancellationToken cancellation)
    {
        var customers = await client.List(api => api.Customers(email, 1, cancellation));
        var customer = customers.Where(found => string.Equals(found.At("email").Text(), email, StringComparison.OrdinalIgnoreCase)).Select(found => found.At("id").Text()).FirstOrDefault(id => id is not null && IsId(id));
        if (customer is null) return await Matching(client, email, order => WooCommerceOrders.IsOf(order, email), cancellation);
        var orders = await client.List(api => api.OfCustomer(long.Parse(customer, CultureInfo.InvariantCulture), Enough + 1, cancellation));
        return new OrdersFound(Read(orders.Take(Enough)), orders.Length > Enough);
    }

    // The search is inexact: what was not meant is left out here, and a page full of it is no end.
    private async Task<OrdersFound> Matching(WooCommerceClient client, string words, Func<JsonElement, bool> meant, CancellationToken cancellation)
    {
        var found = new List<JsonElement>();
        for (var page = 1; page <= MostPages && found.Count <= Enough; page++)
        {
            var turn = page;
            var orders = await client.List(api => api.Search(words, turn, PageSize, cancellation));
            found.AddRange(orders.Where(meant));
            if (orders.Length < PageSize) break;
        }

        return new OrdersFound(Read(found.Take(Enough)), found.Count > Enough);
    }

    private ImmutableArray<Order> Read(IEnumerable<JsonElement> orders) => [.. orders.Select(order => WooCommerceOrders.Read(order, options.Value)).OfType<Order>()];

    private static bool IsId(string id) => id is { Length: > 0 and <= 18 } && id.All(char.IsAsciiDigit) && id != "0";
}
