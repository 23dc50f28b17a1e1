using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Hosting;

namespace SocialInbox.Shops.Orders;

/// <summary>Who looked up orders, the last hundred times.</summary>
public sealed class ShowLookUps(LookUpLog log)
{
    private const int Most = 100;

    [Function(nameof(ShowLookUps))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/shop-look-ups")] HttpRequest request, CancellationToken cancellation) =>
        Results.Json(new LookUpsAnswer(await log.Newest(Most, cancellation)), ApiJson.Web.LookUpsAnswer);
}
