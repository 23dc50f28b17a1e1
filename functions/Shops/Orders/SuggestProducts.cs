using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Hosting;

namespace SocialInbox.Shops.Orders;

/// <summary>What the shop itself offers beside products that somebody bought. Nothing of it is personal.</summary>
public sealed class SuggestProducts(ShopsTable shops, FindOrders orders)
{
    private const int MostProducts = 5, LongestId = 80;

    [Function(nameof(SuggestProducts))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/shops/{id}/suggestions")] HttpRequest request, string id, CancellationToken cancellation)
    {
        var products = request.Query["product"].OfType<string>().Where(product => product.Length is > 0 and <= LongestId).Distinct().Take(MostProducts).ToImmutableArray();
        if ((await shops.ReadAll(cancellation)).FirstOrDefault(shop => shop.Id == id) is not { } shop) return Problem.Of(StatusCodes.Status404NotFound, "not-found", "There is no such shop.");
        if (products.IsEmpty) return Results.Json(new OfferedProductsAnswer([], null), ApiJson.Web.OfferedProductsAnswer);
        var (found, trouble) = await orders.Suggest(shop, products, cancellation);
        return Results.Json(new OfferedProductsAnswer(found, trouble), ApiJson.Web.OfferedProductsAnswer);
    }
}
