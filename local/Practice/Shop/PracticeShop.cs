using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace SocialInbox.Local.Practice.Shop;

/// <summary>A shop to try the orders on: the part of WooCommerce's API that the product uses, with invented orders that fit the posts. On loopback, by one key.</summary>
internal sealed class PracticeShop(PracticeOrders orders, Lazy<Uri> server, string secret)
{
    /// <summary>Where it lies on the practice network's server.</summary>
    internal const string Path = "/laden";

    internal const string Key = "ck_practice", Prefix = "NL-", Name = "Nordlicht (Übungsladen)";

    private const string Api = $"{Path}/wp-json/wc/v3";

    public void Map(IEndpointRouteBuilder routes)
    {
        Get(routes, $"{Api}/orders/{{id:int}}", request => orders.Find(int.Parse((string)request.RouteValues["id"]!, CultureInfo.InvariantCulture)) is { } order ? Answer(Wire(order)) : NoOrder());
        Get(routes, $"{Api}/orders", request => Answer(new JsonArray([.. Search(request).Select(Wire)])));
        Get(routes, $"{Api}/customers", request => Answer(new JsonArray([.. orders.All().Where(order => order.Email == request.Query["email"]).DistinctBy(order => order.Email).Select(order => new JsonObject { ["id"] = Customer(order), ["email"] = order.Email })])));
        Get(routes, $"{Api}/products", request => Answer(new JsonArray([.. request.Query["include"].ToString().Split(',').Select(PracticeProduct.Find).OfType<PracticeProduct>().Select(Wire)])));
        routes.MapGet($"{Path}/produkt/{{id}}", (string id) => PracticeProduct.Find(id) is { } product ? Results.Text($"{product.Name} ({Name})", "text/plain; charset=utf-8") : Results.NotFound());
    }

    private void Get(IEndpointRouteBuilder routes, string route, Func<HttpRequest, IResult> answer) => routes.MapGet(route, (HttpContext http) =>
        IsAllowed(http.Request) ? answer(http.Request) : Answer(new JsonObject { ["code"] = "woocommerce_rest_authentication_error", ["message"] = "Consumer key is invalid." }, 401));

    private bool IsAllowed(HttpRequest request) => CryptographicOperations.FixedTimeEquals(
        Encoding.UTF8.GetBytes(request.Headers.Authorization.ToString()), Encoding.UTF8.GetBytes($"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Key}:{secret}"))}"));

    private IEnumerable<PracticeOrder> Search(HttpRequest request)
    {
        var (search, customer) = (request.Query["search"].ToString(), request.Query["customer"].ToString());
        return orders.All().Where(order => customer.Length > 0 ? Customer(order).ToString(CultureInfo.InvariantCulture) == customer : search.Length > 0 && (order.Number.ToString(CultureInfo.InvariantCulture) == search || order.Email == search));
    }

    // One customer, one number: from the letters of the name.
    private static int Customer(PracticeOrder order) => 1000 + order.Email.Aggregate(7, (sum, sign) => ((sum * 31) + sign) % 9000);

    private JsonObject Wire(PracticeOrder order)
    {
        var (placed, sent) = (order.PlacedAt, order.PlacedAt.AddDays(2));
        var item = new JsonObject { ["id"] = 1, ["name"] = order.Product.Name, ["product_id"] = order.Product.Id, ["quantity"] = 1, ["total"] = order.Product.Price };
        var meta = new JsonArray(Meta("_expected_delivery_date", Date(placed.AddDays(5))));
        if (order.Course is PracticeCourse.OnItsWay or PracticeCourse.Delivered)
        {
            var track = new JsonObject
            {
                ["tracking_provider"] = "DHL", ["tracking_number"] = $"00340434161{order.Number:d9}", ["custom_tracking_link"] = $"{server.Value.AbsoluteUri.TrimEnd('/')}{Path}/produkt/{order.Product.Id}",
                ["date_shipped"] = sent.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
            };
            meta.Add(Meta("_wc_shipment_tracking_items", new JsonArray(track)));
        }

        return new JsonObject
        {
            ["id"] = order.Number, ["number"] = order.Number.ToString(CultureInfo.InvariantCulture), ["currency"] = "EUR", ["total"] = order.Product.Price, ["customer_id"] = Customer(order),
            ["status"] = order.Course switch { PracticeCourse.Delivered => "completed", PracticeCourse.Refunded => "refunded", _ => "processing" },
            ["date_created_gmt"] = Date(placed), ["date_paid_gmt"] = Date(placed.AddMinutes(1)),
            ["date_completed_gmt"] = order.Course == PracticeCourse.Delivered ? Date(placed.AddDays(4)) : null,
            ["billing"] = new JsonObject { ["first_name"] = order.First, ["last_name"] = order.Last, ["email"] = order.Email },
            ["line_items"] = new JsonArray(item),
            ["refunds"] = order.Course == PracticeCourse.Refunded ? new JsonArray(new JsonObject { ["id"] = 1, ["reason"] = "Doppelt abgebucht", ["total"] = $"-{order.Product.Price}" }) : new JsonArray(),
            ["meta_data"] = meta,
        };
    }

    private JsonObject Wire(PracticeProduct product) => new()
    {
        ["id"] = product.Id, ["name"] = product.Name, ["price"] = product.Price, ["catalog_visibility"] = "visible",
        ["permalink"] = $"{server.Value.AbsoluteUri.TrimEnd('/')}{Path}/produkt/{product.Id}",
        ["cross_sell_ids"] = new JsonArray([.. product.Beside.Select(id => (JsonNode)id)]), ["upsell_ids"] = new JsonArray(), ["related_ids"] = new JsonArray(),
    };

    private static JsonObject Meta(string key, JsonNode value) => new() { ["id"] = 1, ["key"] = key, ["value"] = value };

    private static string Date(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);

    private static IResult NoOrder() => Answer(new JsonObject { ["code"] = "woocommerce_rest_shop_order_invalid_id", ["message"] = "Invalid ID.", ["data"] = new JsonObject { ["status"] = 404 } }, 404);

    private static IResult Answer(JsonNode body, int status = StatusCodes.Status200OK) => Results.Text(body.ToJsonString(), "application/json; charset=utf-8", statusCode: status);
}
