using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Hosting;
using SocialInbox.Security;

namespace SocialInbox.Intake;

/// <summary>A person has looked at what nobody understood, and it is nobody's question. It is kept, with who said so, and shown no longer.</summary>
public sealed class DismissUnreadable(InboundTable inbound)
{
    [Function(nameof(DismissUnreadable))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/unreadable/{id}/dismiss")] HttpRequest request, string id, CancellationToken cancellation)
    {
        if (await ApiBody.Read(request, ApiJson.Web.CommandBody, cancellation) is null) return ApiBody.Unreadable;
        if (!InboundId.TryParse(id, out var inboundId) || await inbound.Find(inboundId, cancellation) is not { } item)
            return Problem.Of(StatusCodes.Status404NotFound, "not-found", "There is no such item.");
        await inbound.Dismiss(item, $"{request.Person().Name} ({request.Person().Id}) has looked at it.", cancellation);
        return Results.NoContent();
    }
}
