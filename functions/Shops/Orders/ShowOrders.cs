using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Hosting;
using SocialInbox.Ledger;

namespace SocialInbox.Shops.Orders;

/// <summary>
/// The orders whose numbers the customer wrote. A number in a public post proves nothing about who wrote it: an order whose buyer is called otherwise than
/// the customer is only said to exist.
/// </summary>
public sealed class ShowOrders(ConversationLedger ledger, ShopsTable shops, FindOrders orders, ShopSystems systems)
{
    [Function(nameof(ShowOrders))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/conversations/{id}/orders")] HttpRequest request, string id, CancellationToken cancellation)
    {
        if (!ConversationId.TryParse(id, out var conversation)) return ConversationDesk.NoConversation;
        var connected = await shops.ReadAll(cancellation);
        if (await ledger.Read(conversation, cancellation) is not { } record) return ConversationDesk.NoConversation;
        var texts = record.Posts.Where(post => !post.ByBrand).OrderBy(post => post.PostedAt).ThenBy(post => post.SeenAt).Select(post => post.Text).ToImmutableArray();
        var all = await Task.WhenAll(connected.Select(shop => Of(shop, texts, record.Conversation.Face, cancellation)));
        return Results.Json(new OrdersAnswer([.. all]), ApiJson.Web.OrdersAnswer);
    }

    private async Task<ShopOrders> Of(Shop shop, ImmutableArray<string> texts, ConversationFace customer, CancellationToken cancellation)
    {
        var (found, missing, trouble) = (ImmutableArray.CreateBuilder<FoundOrder>(), ImmutableArray.CreateBuilder<string>(), default(ShopTrouble));
        foreach (var number in OrderNumbers.In(texts, shop.Prefix))
        {
            var answer = await orders.Ask(shop, new OrderQuery.ByNumber(number), cancellation);
            trouble ??= answer.Trouble;
            if (answer.Trouble is not null) continue;
            if (answer.Found.Orders.IsEmpty) missing.Add(number.ToString());
            foreach (var order in answer.Found.Orders)
            {
                var fit = NameFits.Of(order.BuyerName, customer.CustomerName, customer.CustomerHandle);
                found.Add(new FoundOrder(number.ToString(), fit, answer.ReadAt, fit == NameFit.Fits ? order : null));
            }
        }

        return new ShopOrders(shop.Id, shop.Name, systems.NameOf(shop.Kind), shop.Practice, trouble, found.ToImmutable(), missing.ToImmutable(), false);
    }
}
