using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Hosting;

namespace SocialInbox.Teams.Routing;

/// <summary>Replaces the rules as a whole; they hold from the next minute.</summary>
public sealed class SaveRouting(RoutingTable routing, KnownPeople people)
{
    [Function(nameof(SaveRouting))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/routing")] HttpRequest request, CancellationToken cancellation)
    {
        if (await ApiBody.ReadWhole(request, ApiJson.Web.RoutingRules, cancellation) is not { People.IsDefault: false } body) return ApiBody.Unreadable;
        if (body.Errors(await people.ReadAll(cancellation)).ToList() is { Count: > 0 } errors) return FieldErrors.Answer(errors);
        await routing.Write(body, cancellation);
        return Results.Json(body, ApiJson.Web.RoutingRules);
    }
}
