using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using SocialInbox.Networks;
using SocialInbox.Networks.Http;
using SocialInbox.Shops.Orders;

namespace SocialInbox.Shops.Shopware;

/// <summary>Shopware 6 over its Admin API, with an integration that may read orders.</summary>
internal sealed partial class ShopwareShop(NetworkHttp http, ShopTokens tokens, TimeProvider time) : IShopSystem
{
    public string Name => "shopware";

    public string DisplayName => "Shopware 6";

    public ImmutableArray<ConnectField> Fields =>
    [
        new(ConnectForm.Server, new("Adresse des Shops", "Address of the shop"), new("Ohne /admin.", "Without /admin.")) { Kind = FieldKind.Address, Example = "https://shop.example" },
        new(ShopwareClient.IdSecret, new("Zugangs-ID", "Access key ID"), new("Einstellungen, System, Integrationen: eine Integration mit einer Rolle, die Bestellungen liest.", "Settings, System, Integrations: an integration with a role that reads orders.")) { Kept = FieldKept.Secret, Example = "SWIA…" },
        new(ShopwareClient.SecretSecret, new("Sicherheitsschlüssel", "Secret access key"), new("Wird nur beim Anlegen gezeigt.", "Shown only when it is made.")) { Kept = FieldKept.Secret },
    ];

    public async Task<ShopCheck> Check(ShopAccess access, CancellationToken cancellation)
    {
        var client = ShopwareClient.At(http, access, tokens, time);
        if (await client.Missing("order", ShopwareCriteria.ByNumber(["0"]), cancellation) is { IsEmpty: false } missing) return ShopCheck.Refused.Lacks(missing);
        var products = await client.Missing("product", ShopwareCriteria.ProductsById([new string('0', 32)]), cancellation);
        return new ShopCheck.Passed(products.IsEmpty ? null : new(
            $"Ohne {string.Join(", ", products)} gibt es keine Vorschläge.", $"Without {string.Join(", ", products)} there are no suggestions."));
    }

    public async Task<OrdersFound> Find(ShopAccess access, OrderQuery query, CancellationToken cancellation)
    {
        var client = ShopwareClient.At(http, access, tokens, time);
        var (criteria, meant) = query switch
        {
            OrderQuery.ByNumber { Number: var number } => (ShopwareCriteria.ByNumber(number.Spellings), (Func<JsonElement, bool>)(order => number.Is(order.At("orderNumber").Text()))),
            OrderQuery.ByEmail { Email: var email } => (ShopwareCriteria.ByEmail(email), order => ShopwareOrders.IsOf(order, email)),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        var orders = (await client.Search("order", criteria, cancellation)).Where(meant).Select(ShopwareOrders.Read).OfType<Order>().ToImmutableArray();
        return new OrdersFound([.. orders.Take(ShopwareCriteria.Enough)], orders.Length > ShopwareCriteria.Enough);
    }

    public async Task<ImmutableArray<SuggestedProduct>> Suggest(ShopAccess access, ImmutableArray<string> products, CancellationToken cancellation)
    {
        var bought = products.Where(product => IdForm().IsMatch(product)).ToImmutableArray();
        if (bought.IsEmpty) return [];
        var found = await ShopwareClient.At(http, access, tokens, time).Search("product", ShopwareCriteria.ProductsById(bought), cancellation);
        return
        [
            .. found.SelectMany(product => product.At("crossSellings").List()).Where(IsShown)
                .SelectMany(crossSelling => crossSelling.At("assignedProducts").List()).Select(assigned => assigned.At("product")).OfType<JsonElement>().Where(IsShown)
                .Where(product => product.At("id").Text() is { } id && IdForm().IsMatch(id) && !bought.Contains(id)).DistinctBy(product => product.At("id").Text()).Take(ShopwareCriteria.Enough)
                .Select(product => (Name: product.At("translated").At("name").Line() ?? product.At("name").Line(), Address: AddressOf(access.Server, product)))
                .Where(product => product.Name is not null).Select(product => new SuggestedProduct(product.Name!, product.Address)),
        ];
    }

    private static bool IsShown(JsonElement thing) => thing.At("active") is not { ValueKind: JsonValueKind.False };

    // The page by id is there in every storefront; the readable path is the shop's own choice. Both stay at the shop, whatever it answers.
    private static string AddressOf(Uri shop, JsonElement product)
    {
        var path = product.At("seoUrls").List().Where(url => url.At("isCanonical") is { ValueKind: JsonValueKind.True } && url.At("isDeleted") is not { ValueKind: JsonValueKind.True })
            .Select(url => url.At("seoPathInfo").Text()).FirstOrDefault(each => each is { Length: > 0 and < 1000 } && PathForm().IsMatch(each)) ?? $"detail/{product.At("id").Text()}";
        return $"{shop.AbsoluteUri.TrimEnd('/')}/{path}";
    }

    [GeneratedRegex("^[0-9a-f]{32}$")]
    private static partial Regex IdForm();

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9/_.~%-]*$", RegexOptions.NonBacktracking)]
    private static partial Regex PathForm();
}
