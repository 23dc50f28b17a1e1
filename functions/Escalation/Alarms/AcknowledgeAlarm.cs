using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Hosting;
using SocialInbox.Ledger;

namespace SocialInbox.Escalation.Alarms;

/// <summary>Somebody takes note of an alarm: nobody is reminded of what was told until now. It stays open until its cause is gone.</summary>
public sealed class AcknowledgeAlarm(AlarmTable alarms, TimeProvider time)
{
    [Function(nameof(AcknowledgeAlarm))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/alarms/{id}/acknowledge")] HttpRequest request, string id, CancellationToken cancellation)
    {
        if (await ApiBody.Read(request, ApiJson.Web.CommandBody, cancellation) is null) return ApiBody.Unreadable;
        return await alarms.Change(id, alarm => alarm.Acknowledged(ConversationDesk.By(request), time.GetUtcNow()), cancellation)
            ? Results.StatusCode(StatusCodes.Status204NoContent)
            : Problem.Of(StatusCodes.Status404NotFound, "not-found", "There is no such alarm (any more).");
    }
}
