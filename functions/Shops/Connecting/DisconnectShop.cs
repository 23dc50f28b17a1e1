using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using SocialInbox.Hosting;
using SocialInbox.Security;

namespace SocialInbox.Shops.Connecting;

/// <summary>Lets a shop go: its credentials are deleted, and nothing is asked there any more.</summary>
public sealed partial class DisconnectShop(ShopConnections connections, ILogger<DisconnectShop> log)
{
    [Function(nameof(DisconnectShop))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/shops/{id}")] HttpRequest request, string id, CancellationToken cancellation)
    {
        if (!await connections.Disconnect(id, cancellation)) return Problem.Of(StatusCodes.Status404NotFound, "not-found", "There is no such shop.");
        Log.Disconnected(log, request.Person().Id, id);
        return Results.NoContent();
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{Person} disconnected shop {Shop}.")]
        public static partial void Disconnected(ILogger log, string person, string shop);
    }
}
