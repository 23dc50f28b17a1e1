using System.Collections.Immutable;

namespace SocialInbox.Shops.Orders;

/// <summary>How far an order has come, in the words that all shop systems share. <see cref="Unknown"/>: the shop's own word says it.</summary>
public enum OrderState { Unknown, Open, Processing, OnHold, PartlyShipped, Shipped, Delivered, Completed, Cancelled, Returned, Refunded, Failed }

/// <summary>What is known of the money for an order.</summary>
public enum PaymentState { Unknown, Open, PartlyPaid, Paid, PartlyRefunded, Refunded, Failed }

/// <summary>One order as its shop tells it. Names in it are outside text; addresses and telephone numbers are not even asked for.</summary>
/// <param name="Number">As the shop writes it.</param>
/// <param name="ShopState">The shop's own word for the state.</param>
/// <param name="BuyerName">Who bought; null when the shop does not tell.</param>
public sealed record Order(string Number, DateTimeOffset? PlacedAt, OrderState State, string? ShopState, PaymentState Payment, Money? Total, string? BuyerName)
{
    public ImmutableArray<OrderItem> Items { get; init; } = [];
    public ImmutableArray<Shipment> Shipments { get; init; } = [];

    /// <summary>When it should be with the customer, as far as the shop knows; one instant: both the same.</summary>
    public DateTimeOffset? ExpectedFrom { get; init; }

    /// <inheritdoc cref="ExpectedFrom"/>
    public DateTimeOffset? ExpectedUntil { get; init; }

    public ImmutableArray<OrderReturn> Returns { get; init; } = [];
}

/// <param name="Amount">A decimal number with a point.</param>
/// <param name="Currency">ISO 4217.</param>
public sealed record Money(string Amount, string Currency);

/// <param name="ProductId">By which the shop knows the product; null when it is gone.</param>
public sealed record OrderItem(string Name, string Quantity, Money? Total, string? ProductId);

/// <param name="TrackingUrl">A web address that the shop names; nobody but an agent opens it.</param>
public sealed record Shipment(string? Carrier, string? TrackingNumber, string? TrackingUrl, DateTimeOffset? ShippedAt, DateTimeOffset? DeliveredAt);

/// <summary>Goods that come back, or money that goes back.</summary>
/// <param name="State">The shop's own word, or its reason.</param>
public sealed record OrderReturn(bool Refund, string? State, Money? Amount);

/// <summary>A product that the shop itself names beside another one.</summary>
/// <param name="Address">Where customers find it.</param>
public sealed record SuggestedProduct(string Name, string Address);

/// <param name="More">The shop has more than these.</param>
public sealed record OrdersFound(ImmutableArray<Order> Orders, bool More)
{
    internal static readonly OrdersFound None = new([], false);
}
