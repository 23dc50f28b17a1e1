using System.Collections.Immutable;
using System.Text.Json;
using SocialInbox.Shops.Orders;

namespace SocialInbox.Shops.WooCommerce;

/// <summary>From WooCommerce's order to ours. Pure.</summary>
internal static class WooCommerceOrders
{
    internal const string Fields =
        "id,number,status,currency,total,customer_id,date_created_gmt,date_paid_gmt,date_completed_gmt,billing.first_name,billing.last_name,billing.email,line_items,refunds,meta_data";

    // A shipment's tracking as the plugin "Shipment Tracking" keeps it; single numbers are the options' matter.
    private const string TrackingItems = "_wc_shipment_tracking_items";

    private const int MostItems = 50;

    /// <returns>Null when it is no order.</returns>
    internal static Order? Read(JsonElement order, ShopsOptions options)
    {
        if (order.At("number").Line() is not { } number) return null;
        var (currency, status) = (order.At("currency").Text(), order.At("status").Line());
        var billing = order.At("billing");
        var meta = order.At("meta_data").List().ToLookup(entry => entry.At("key").Text() ?? "", entry => entry.At("value"));
        var refunds = order.At("refunds").List().Take(MostItems).ToImmutableArray();
        var expected = options.WooCommerceExpectedKeys.SelectMany(key => meta[key]).Select(value => value.Instant()).FirstOrDefault(at => at is not null);
        return new Order(
            number, order.At("date_created_gmt").Instant(), StateOf(status), status, PaymentOf(status, order.At("date_paid_gmt").Instant() is not null, refunds.Length > 0),
            order.At("total").Money(currency), ShopMembers.Name(billing.At("first_name").Line(), billing.At("last_name").Line()))
        {
            Items = [.. order.At("line_items").List().Take(MostItems).Select(item => new OrderItem(item.At("name").HtmlLine() ?? "?", item.At("quantity").Decimal() ?? "1", item.At("total").Money(currency), Id(item.At("product_id"))))],
            Shipments = Shipments(meta, options, order.At("date_completed_gmt").Instant()),
            ExpectedFrom = expected,
            ExpectedUntil = expected,
            Returns = [.. refunds.Select(refund => new OrderReturn(true, refund.At("reason").HtmlLine(), refund.At("total").Money(currency)))],
        };
    }

    internal static bool IsOf(JsonElement order, string email) => string.Equals(order.At("billing").At("email").Text(), email, StringComparison.OrdinalIgnoreCase);

    private static ImmutableArray<Shipment> Shipments(ILookup<string, JsonElement?> meta, ShopsOptions options, DateTimeOffset? completed)
    {
        var tracked = meta[TrackingItems].SelectMany(items => items.List()).Take(MostItems).Select(item => new Shipment(
            item.At("tracking_provider").Line() ?? item.At("custom_tracking_provider").Line(), item.At("tracking_number").Line(),
            item.At("custom_tracking_link").WebAddress() ?? item.At("tracking_link").WebAddress(),
            item.At("date_shipped").Text() is { } seconds && long.TryParse(seconds, out var unix) && unix is > 946_684_800 and < 4_102_444_800 ? DateTimeOffset.FromUnixTimeSeconds(unix) : null, null));
        var numbers = options.WooCommerceTrackingKeys.SelectMany(key => meta[key]).Select(value => value.Line()).OfType<string>().Distinct().Take(MostItems)
            .Select(number => new Shipment(null, number, null, completed, null));
        return [.. tracked.Concat(numbers).DistinctBy(shipment => shipment.TrackingNumber)];
    }

    private static string? Id(JsonElement? product) => product.Text() is { } id && id != "0" ? id : null;

    private static OrderState StateOf(string? status) => status switch
    {
        "pending" or "checkout-draft" => OrderState.Open,
        "processing" => OrderState.Processing,
        "on-hold" => OrderState.OnHold,
        "completed" => OrderState.Completed,
        "cancelled" or "trash" => OrderState.Cancelled,
        "refunded" => OrderState.Refunded,
        "failed" => OrderState.Failed,
        _ => OrderState.Unknown,
    };

    private static PaymentState PaymentOf(string? status, bool paid, bool refunds) => status switch
    {
        "refunded" => PaymentState.Refunded,
        "failed" => PaymentState.Failed,
        _ when refunds => PaymentState.PartlyRefunded,
        _ => paid ? PaymentState.Paid : PaymentState.Open,
    };
}
