using System.Collections.Immutable;
using System.Text.Json;
using SocialInbox.Shops.Orders;

namespace SocialInbox.Shops.Shopware;

/// <summary>From Shopware's order to ours. Pure.</summary>
internal static class ShopwareOrders
{
    private const int MostItems = 50;

    /// <returns>Null when it is no order.</returns>
    internal static Order? Read(JsonElement order)
    {
        if (order.At("orderNumber").Line() is not { } number) return null;
        var currency = order.At("currency").At("isoCode").Text();
        var buyer = order.At("orderCustomer");
        var state = StateIn(order);
        var deliveries = order.At("deliveries").List().Take(MostItems).ToImmutableArray();
        var (payment, refund) = Payment([.. order.At("transactions").List().Select(StateIn).OfType<string>()]);
        return new Order(number, order.At("orderDateTime").Instant(), StateOf(state, [.. deliveries.Select(StateIn).OfType<string>()]), state, payment, order.At("amountTotal").Money(currency), ShopMembers.Name(buyer.At("firstName").Line(), buyer.At("lastName").Line()))
        {
            Items = [.. order.At("lineItems").List().Where(item => item.At("type").Text() is null or "product" or "custom").Take(MostItems)
                .Select(item => new OrderItem(item.At("label").Line() ?? "?", item.At("quantity").Decimal() ?? "1", item.At("totalPrice").Money(currency), item.At("productId").Text()))],
            Shipments = [.. deliveries.SelectMany(Shipments).Take(MostItems)],
            ExpectedFrom = deliveries.Select(delivery => delivery.At("shippingDateEarliest").Instant()).Min(),
            ExpectedUntil = deliveries.Select(delivery => delivery.At("shippingDateLatest").Instant()).Max(),
            Returns =
            [
                .. deliveries.Select(StateIn).OfType<string>().Where(each => each.StartsWith("returned", StringComparison.Ordinal)).Distinct().Select(each => new OrderReturn(false, each, null)),
                .. refund is null ? ImmutableArray<OrderReturn>.Empty : [new OrderReturn(true, refund, null)],
            ],
        };
    }

    internal static bool IsOf(JsonElement order, string email) => string.Equals(order.At("orderCustomer").At("email").Text(), email, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<Shipment> Shipments(JsonElement delivery)
    {
        var carrier = delivery.At("shippingMethod").At("name").Line();
        // The shop's own pattern: %s stands for the code.
        var pattern = delivery.At("shippingMethod").At("trackingUrl").WebAddress();
        return delivery.At("trackingCodes").List().Select(code => ((JsonElement?)code).Line()).OfType<string>()
            .Select(code => new Shipment(carrier, code, pattern?.Replace("%s", Uri.EscapeDataString(code), StringComparison.Ordinal), null, null));
    }

    private static string? StateIn(JsonElement thing) => thing.At("stateMachineState").At("technicalName").Line();

    private static OrderState StateOf(string? state, ImmutableArray<string> deliveries) => state switch
    {
        "cancelled" => OrderState.Cancelled,
        _ when deliveries.Contains("returned") => OrderState.Returned,
        _ when deliveries.Contains("shipped_partially") => OrderState.PartlyShipped,
        _ when deliveries.Contains("shipped") => OrderState.Shipped,
        "completed" => OrderState.Completed,
        "in_progress" => OrderState.Processing,
        "open" => OrderState.Open,
        _ => OrderState.Unknown,
    };

    // The last attempt at paying counts, unless an earlier one went through.
    private static (PaymentState Payment, string? Refund) Payment(ImmutableArray<string> states)
    {
        var state = states.LastOrDefault(each => each is "paid" or "paid_partially" or "refunded" or "refunded_partially") ?? states.LastOrDefault();
        return state switch
        {
            "paid" => (PaymentState.Paid, null),
            "paid_partially" => (PaymentState.PartlyPaid, null),
            "refunded" => (PaymentState.Refunded, state),
            "refunded_partially" => (PaymentState.PartlyRefunded, state),
            "failed" or "cancelled" => (PaymentState.Failed, null),
            "open" or "in_progress" or "authorized" or "reminded" => (PaymentState.Open, null),
            _ => (PaymentState.Unknown, null),
        };
    }
}
