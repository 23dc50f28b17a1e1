using System.Collections.Immutable;
using System.Text.Json;
using SocialInbox.Shops.Orders;

namespace SocialInbox.Shops.Shopify;

/// <summary>From Shopify's order to ours. Pure.</summary>
internal static class ShopifyOrders
{
    private const int MostItems = 50;

    /// <returns>Null when it is no order.</returns>
    internal static Order? Read(JsonElement order)
    {
        if (order.At("name").Line() is not { } number) return null;
        var fulfilments = order.At("fulfillments").List().Take(MostItems).ToImmutableArray();
        var (cancelled, shipped) = (order.At("cancelledAt").Instant() is not null, order.At("displayFulfillmentStatus").Line());
        var delivered = fulfilments.Length > 0 && fulfilments.All(each => each.At("deliveredAt").Instant() is not null);
        var expected = fulfilments.Select(each => each.At("estimatedDeliveryAt").Instant()).OfType<DateTimeOffset>().ToImmutableArray();
        return new Order(number, order.At("createdAt").Instant(), cancelled ? OrderState.Cancelled : StateOf(shipped, delivered), shipped, PaymentOf(order.At("displayFinancialStatus").Text()), Money(order.At("totalPriceSet")), order.At("customer").At("displayName").Line())
        {
            Items = [.. order.At("lineItems").At("nodes").List().Take(MostItems).Select(item => new OrderItem(item.At("title").Line() ?? "?", item.At("quantity").Decimal() ?? "1", Money(item.At("originalTotalSet")), item.At("product").At("id").Text()))],
            Shipments = [.. fulfilments.SelectMany(Shipments).Take(MostItems)],
            ExpectedFrom = expected.IsEmpty ? null : expected.Min(),
            ExpectedUntil = expected.IsEmpty ? null : expected.Max(),
            Returns = [.. Returns(order)],
        };
    }

    private static IEnumerable<Shipment> Shipments(JsonElement fulfilment)
    {
        var (sent, delivered) = (fulfilment.At("createdAt").Instant(), fulfilment.At("deliveredAt").Instant());
        var tracked = fulfilment.At("trackingInfo").List().Select(each => new Shipment(each.At("company").Line(), each.At("number").Line(), each.At("url").WebAddress(), sent, delivered)).ToImmutableArray();
        return tracked.IsEmpty ? [new Shipment(null, null, null, sent, delivered)] : tracked;
    }

    private static IEnumerable<OrderReturn> Returns(JsonElement order)
    {
        if (order.At("returnStatus").Line() is { } state && state != "NO_RETURN") yield return new OrderReturn(false, state, null);
        if (Money(order.At("totalRefundedSet")) is { } refunded && decimal.Parse(refunded.Amount, System.Globalization.CultureInfo.InvariantCulture) > 0) yield return new OrderReturn(true, null, refunded);
    }

    private static Money? Money(JsonElement? set) => set.At("shopMoney").At("amount").Money(set.At("shopMoney").At("currencyCode").Text());

    private static OrderState StateOf(string? shipped, bool delivered) => shipped switch
    {
        "FULFILLED" => delivered ? OrderState.Delivered : OrderState.Shipped,
        "PARTIALLY_FULFILLED" => OrderState.PartlyShipped,
        "UNFULFILLED" or "OPEN" or "IN_PROGRESS" or "PENDING_FULFILLMENT" or "SCHEDULED" => OrderState.Processing,
        "ON_HOLD" => OrderState.OnHold,
        "RESTOCKED" => OrderState.Returned,
        _ => OrderState.Unknown,
    };

    private static PaymentState PaymentOf(string? paid) => paid switch
    {
        "PAID" => PaymentState.Paid,
        "PARTIALLY_PAID" => PaymentState.PartlyPaid,
        "PENDING" or "AUTHORIZED" => PaymentState.Open,
        "REFUNDED" => PaymentState.Refunded,
        "PARTIALLY_REFUNDED" => PaymentState.PartlyRefunded,
        "VOIDED" or "EXPIRED" => PaymentState.Failed,
        _ => PaymentState.Unknown,
    };
}
