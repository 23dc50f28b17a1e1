using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using SocialInbox.Networks;
using SocialInbox.Networks.Http;
using SocialInbox.Shops.Orders;

namespace SocialInbox.Shops.Shopify;

/// <summary>Shopify over its Admin API. Orders older than sixty days need a scope of their own: without it Shopify leaves them out in silence.</summary>
internal sealed partial class ShopifyShop(NetworkHttp http, ShopTokens tokens, IOptions<ShopsOptions> options, TimeProvider time) : IShopSystem
{
    private const string Domain = ".myshopify.com";

    public string Name => "shopify";

    public string DisplayName => "Shopify";

    public ImmutableArray<ConnectField> Fields =>
    [
        new(ConnectForm.Server, new("Adresse bei Shopify", "Address at Shopify"), new($"Die auf {Domain} endet, nicht die Ihrer Kunden.", $"The one that ends in {Domain}, not that of your customers.")) { Kind = FieldKind.Address, Example = $"https://nordlicht{Domain}" },
        new(ShopifyClient.IdSecret, new("Client-ID der App", "The app's client id"), new("Im Dev Dashboard, in den Einstellungen der App.", "In the Dev Dashboard, in the app's settings.")) { Kept = FieldKept.Secret, Required = false },
        new(ShopifyClient.SecretSecret, new("Client-Secret der App", "The app's client secret"), new("Steht daneben.", "Stands beside it.")) { Kept = FieldKept.Secret, Required = false },
        new(ShopifyClient.TokenSecret, new("Oder: Zugriffstoken", "Or: access token"), new("Einer älteren eigenen App, statt ID und Secret.", "Of an older custom app, in place of id and secret.")) { Kept = FieldKept.Secret, Required = false, Example = "shpat_…" },
        new(ShopifyClient.VersionSetting, new("Version der API", "Version of the API"), new("Jahr und Monat; jede gilt mindestens ein Jahr.", "Year and month; each lasts a year at least.")) { Preset = ShopifyClient.PresetVersion, Example = ShopifyClient.PresetVersion },
    ];

    public async Task<ShopCheck> Check(ShopAccess access, CancellationToken cancellation)
    {
        if (!access.Server.IsLoopback && !access.Server.Host.EndsWith(Domain, StringComparison.OrdinalIgnoreCase))
            return new ShopCheck.Refused(new($"Geben Sie die Adresse an, die auf {Domain} endet.", $"Give the address that ends in {Domain}."), []);
        if (!VersionForm().IsMatch(access.Settings.GetValueOrDefault(ShopifyClient.VersionSetting, ShopifyClient.PresetVersion)))
            return new ShopCheck.Refused(new("Eine Version der API sieht aus wie 2026-07.", "A version of the API looks like 2026-07."), []);
        if (!access.Secrets.ContainsKey(ShopifyClient.TokenSecret) && !(access.Secrets.ContainsKey(ShopifyClient.IdSecret) && access.Secrets.ContainsKey(ShopifyClient.SecretSecret)))
            return new ShopCheck.Refused(new("Geben Sie Client-ID und Client-Secret an, oder ein Zugriffstoken.", "Give client id and client secret, or an access token."), []);

        var client = Client(access);
        var installation = await client.Ask(ShopifyQuestions.Scopes(), "currentAppInstallation", cancellation);
        var scopes = installation.At("accessScopes").List().Select(scope => scope.At("handle").Text()).ToImmutableHashSet();
        if (!scopes.Contains("read_orders") && !scopes.Contains("read_all_orders")) return ShopCheck.Refused.Lacks("read_orders");
        await client.Ask(ShopifyQuestions.Orders("name:\"#0\""), "orders", cancellation);
        return new ShopCheck.Passed(Warning(scopes));
    }

    public async Task<OrdersFound> Find(ShopAccess access, OrderQuery query, CancellationToken cancellation)
    {
        // What was typed came through narrow forms: it holds no quotes that could end the word.
        var filter = query switch
        {
            OrderQuery.ByNumber { Number: var number } => string.Join(" OR ", number.Spellings.Select(spelling => $"name:\"{spelling}\"")),
            OrderQuery.ByEmail { Email: var email } => $"email:\"{email}\"",
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        var orders = await Client(access).Ask(ShopifyQuestions.Orders(filter), "orders", cancellation);
        var meant = orders.At("nodes").List().Where(order => query switch
        {
            OrderQuery.ByNumber { Number: var number } => number.Is(order.At("name").Text()),
            OrderQuery.ByEmail { Email: var email } => order.At("email").Text() is not { } known || known.Equals(email, StringComparison.OrdinalIgnoreCase),
            _ => false,
        });
        return new OrdersFound([.. meant.Select(ShopifyOrders.Read).OfType<Order>().Take(ShopifyQuestions.Enough)], orders.At("pageInfo").At("hasNextPage") is { ValueKind: System.Text.Json.JsonValueKind.True });
    }

    public async Task<ImmutableArray<SuggestedProduct>> Suggest(ShopAccess access, ImmutableArray<string> products, CancellationToken cancellation)
    {
        var bought = products.Where(product => ProductForm().IsMatch(product)).ToImmutableArray();
        if (bought.IsEmpty) return [];
        var nodes = ((System.Text.Json.JsonElement?)await Client(access).Ask(ShopifyQuestions.Beside(bought, options.Value.ShopifySuggestions), "nodes", cancellation)).List().ToList();
        return
        [
            .. new[] { "complementary", "related" }.SelectMany(kind => nodes.SelectMany(node => node.At(kind).At("references").At("nodes").List()))
                .Where(product => !bought.Contains(product.At("id").Text() ?? ""))
                .Select(product => (Name: product.At("title").Line(), Address: product.At("onlineStoreUrl").WebAddress()))
                .Where(product => product is { Name: not null, Address: not null }).DistinctBy(product => product.Address).Take(ShopifyQuestions.Enough)
                .Select(product => new SuggestedProduct(product.Name!, product.Address!)),
        ];
    }

    private ShopifyClient Client(ShopAccess access) => ShopifyClient.At(http, access, tokens, time);

    private static Wording? Warning(ImmutableHashSet<string?> scopes)
    {
        Wording? warning = null;
        void Lacks(string scope, Wording words)
        {
            if (!scopes.Contains(scope)) warning = warning?.And(words) ?? words;
        }

        Lacks("read_all_orders", new("Ohne read_all_orders zeigt Shopify nur Bestellungen der letzten 60 Tage.", "Without read_all_orders Shopify shows orders of the last 60 days only."));
        Lacks("read_products", new("Ohne read_products gibt es keine Vorschläge.", "Without read_products there are no suggestions."));
        Lacks("read_customers", new("Ohne read_customers fehlt der Name, mit dem verglichen wird, wer fragt.", "Without read_customers the name is missing with which whoever asks is compared."));
        return warning;
    }

    [GeneratedRegex(@"^\d{4}-\d{2}$")]
    private static partial Regex VersionForm();

    [GeneratedRegex(@"^gid://shopify/Product/\d{1,20}$")]
    private static partial Regex ProductForm();
}
