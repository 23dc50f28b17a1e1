using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Escalation.Targets;
using SocialInbox.Hosting;
using SocialInbox.Security;

namespace SocialInbox.Escalation.Settings;

/// <summary>Sends a test to a target and tells what came of it, in the receiver's own words.</summary>
public sealed class TestTarget(ReachTable reaches, Courier courier, NoticeMessages messages)
{
    [Function(nameof(TestTarget))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/escalation/targets/{id}/test")] HttpRequest request, string id, CancellationToken cancellation)
    {
        if (await ApiBody.Read(request, ApiJson.Web.CommandBody, cancellation) is null) return ApiBody.Unreadable;
        var reach = await reaches.ReadNow(cancellation);
        if (reach.Target(id) is not { } target) return Problem.Of(StatusCodes.Status404NotFound, "not-found", "There is no such target.");
        var message = messages.Test(target, reach.Directory.Person(request.Person().Id));
        var delivery = await courier.Bring(target, _ => message, cancellation);
        if (delivery is Delivery.Taken { StaysOpen: true }) await courier.Resolve(target, message.Id, cancellation);
        return Results.Json(
            delivery switch
            {
                Delivery.Taken => new TestAnswer(true, null),
                Delivery.NotTaken not => new TestAnswer(false, not.Words),
                Delivery.Refused refused => new TestAnswer(false, refused.Words),
                _ => throw new UnreachableException($"Nobody tells what {delivery.GetType().Name} means."),
            },
            ApiJson.Web.TestAnswer);
    }
}

/// <param name="Words">What the receiver answered when it did not take it: outside text.</param>
internal sealed record TestAnswer(bool Taken, string? Words);
