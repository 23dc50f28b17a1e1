using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Escalation.Settings;
using SocialInbox.Hosting;
using SocialInbox.Ledger;

namespace SocialInbox.Shops.Orders;

/// <summary>The orders that somebody asks for by number or e-mail address; who did is kept, the address is not.</summary>
public sealed class LookUpOrders(ConversationLedger ledger, ShopsTable shops, FindOrders orders, LookUpLog log, ShopSystems systems, TimeProvider time)
{
    [Function(nameof(LookUpOrders))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/conversations/{id}/orders/look-up")] HttpRequest request, string id, CancellationToken cancellation)
    {
        if (await ApiBody.Read(request, ApiJson.Web.LookUpBody, cancellation) is not { } body) return ApiBody.Unreadable;
        if (!ConversationId.TryParse(id, out var conversation) || await ledger.Load(conversation, cancellation) is not { Conversation: var asking }) return ConversationDesk.NoConversation;
        var connected = await shops.ReadAll(cancellation);
        var typed = body.Query.Trim();
        var email = IsEmail(typed);
        var queries = connected.Select(shop => (Shop: shop, Query: email ? new OrderQuery.ByEmail(typed) : OrderNumbers.Typed(typed, shop.Prefix) is { } number ? (OrderQuery)new OrderQuery.ByNumber(number) : null)).ToList();
        if (queries.TrueForAll(each => each.Query is null)) return Unclear;

        var all = await Task.WhenAll(queries.Where(each => each.Query is not null).Select(each => Of(each.Shop, each.Query!, email ? null : typed, asking.Face, cancellation)));
        var found = all.Sum(shop => shop.Found.Length);
        await log.Note(new LookUpEntry(time.GetUtcNow(), ConversationDesk.By(request), conversation.Value, email ? LookUpKind.Email : LookUpKind.Number, email ? null : typed, found), cancellation);
        return Results.Json(new OrdersAnswer([.. all]), ApiJson.Web.OrdersAnswer);
    }

    private static IResult Unclear => FieldErrors.Answer(
        [new FieldError("query", "query", "Geben Sie eine Bestellnummer oder eine E-Mail-Adresse ein.", "Enter an order number or an e-mail address.")]);

    private async Task<ShopOrders> Of(Shop shop, OrderQuery query, string? number, ConversationFace customer, CancellationToken cancellation)
    {
        var answer = await orders.Ask(shop, query, cancellation);
        var found = answer.Found.Orders.Select(order => new FoundOrder(order.Number, NameFits.Of(order.BuyerName, customer.CustomerName, customer.CustomerHandle), answer.ReadAt, order));
        ImmutableArray<string> missing = answer.Trouble is null && answer.Found.Orders.IsEmpty && number is not null ? [number] : [];
        return new ShopOrders(shop.Id, shop.Name, systems.NameOf(shop.Kind), shop.Practice, answer.Trouble, [.. found], missing, answer.Found.More);
    }

    // Quotes would end the word in the query languages of shops.
    private static bool IsEmail(string text) => PeopleErrors.IsEmail(text) && !text.AsSpan().ContainsAny("\"'\\*()<>:");
}
