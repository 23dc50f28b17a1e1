using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Hosting;

namespace SocialInbox.Teams.Routing;

public sealed class ShowRouting(RoutingTable routing)
{
    [Function(nameof(ShowRouting))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/routing")] HttpRequest request, CancellationToken cancellation) =>
        Results.Json((await routing.Read(cancellation)).Rules, ApiJson.Web.RoutingRules);
}
