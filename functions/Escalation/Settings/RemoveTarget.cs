using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using SocialInbox.Hosting;
using SocialInbox.Security;

namespace SocialInbox.Escalation.Settings;

/// <summary>Removes a target and its secrets. One at which people are reached stays until they are reached elsewhere.</summary>
public sealed partial class RemoveTarget(ReachTable reaches, ILogger<RemoveTarget> log)
{
    [Function(nameof(RemoveTarget))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/escalation/targets/{id}")] HttpRequest request, string id, CancellationToken cancellation)
    {
        var reach = await reaches.ReadNow(cancellation);
        if (id == EscalationOptions.TargetId || reach.Target(id) is null) return Problem.Of(StatusCodes.Status404NotFound, "not-found", "There is no such target to remove.");
        if (reach.Directory.Names(id)) return Problem.Of(StatusCodes.Status409Conflict, "in-use", "People or teams are reached at this target: change that first.");
        await reaches.Remove(id, cancellation);
        Log.Removed(log, request.Person().Id, id);
        return Results.StatusCode(StatusCodes.Status204NoContent);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{Person} removed target {Target}.")]
        public static partial void Removed(ILogger log, string person, string target);
    }
}
