using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Hosting;

namespace SocialInbox.Intake;

/// <summary>Has something read again that nobody understood, after the product learned to.</summary>
public sealed class ReplayUnreadable(InboundTable inbound, IntakeQueue queue, TimeProvider time)
{
    [Function(nameof(ReplayUnreadable))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/unreadable/{id}/replay")] HttpRequest request, string id, CancellationToken cancellation)
    {
        if (await ApiBody.Read(request, ApiJson.Web.CommandBody, cancellation) is null) return ApiBody.Unreadable;
        if (!InboundId.TryParse(id, out var inboundId) || await inbound.Find(inboundId, cancellation) is not { } item)
            return Problem.Of(StatusCodes.Status404NotFound, "not-found", "There is no such item.");
        await inbound.MarkWaiting(item, time.GetUtcNow(), cancellation);
        if (item.State != InboundState.Done) await queue.Send(new IntakeMessage.Inbound(item.Account.Value, id), cancellation);
        return Results.StatusCode(StatusCodes.Status202Accepted);
    }
}
