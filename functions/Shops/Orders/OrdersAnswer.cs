using System.Collections.Immutable;

namespace SocialInbox.Shops.Orders;

/// <param name="Shops">Empty where no shop is connected.</param>
internal sealed record OrdersAnswer(ImmutableArray<ShopOrders> Shops);

/// <param name="Missing">Numbers that the shop does not know.</param>
/// <param name="More">It has more orders than these.</param>
internal sealed record ShopOrders(string ShopId, string Name, string System, bool Practice, ShopTrouble? Trouble, ImmutableArray<FoundOrder> Found, ImmutableArray<string> Missing, bool More);

/// <param name="Number">As it was asked for, or as the shop writes it.</param>
/// <param name="Order">Null: an order with this number exists, and is shown to whoever asks for it by name: the asker's is another.</param>
internal sealed record FoundOrder(string Number, NameFit Fit, DateTimeOffset ReadAt, Order? Order);

/// <param name="Query">A number or an e-mail address, as typed.</param>
internal sealed record LookUpBody(string Query);

internal sealed record OfferedProductsAnswer(ImmutableArray<SuggestedProduct> Products, ShopTrouble? Trouble);

internal sealed record LookUpsAnswer(ImmutableArray<LookUpEntry> Entries);
