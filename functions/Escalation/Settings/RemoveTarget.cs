using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using SocialInbox.Escalation.Ladders;
using SocialInbox.Hosting;
using SocialInbox.Security;
using SocialInbox.Sla.Book;

namespace SocialInbox.Escalation.Settings;

/// <summary>Removes a target and its secrets. One that people, teams or the present ladders name stays until they name another.</summary>
public sealed partial class RemoveTarget(ReachTable reaches, SlaBooks books, ILogger<RemoveTarget> log)
{
    [Function(nameof(RemoveTarget))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/escalation/targets/{id}")] HttpRequest request, string id, CancellationToken cancellation)
    {
        var reach = await reaches.ReadNow(cancellation);
        if (id == EscalationOptions.TargetId || reach.Target(id) is not { } target) return Problem.Of(StatusCodes.Status404NotFound, "not-found", "There is no such target to remove.");
        var told = (await books.Current(cancellation)).Book.Ladders.SelectMany(ladder => ladder.Rungs).SelectMany(rung => rung.Tell).Any(to => to.Kind == RecipientKind.Channel && to.Id == id);
        if (told || reach.Directory.Names(id)) return Problem.Of(StatusCodes.Status409Conflict, "in-use", "People, teams or ladders name this target: change that first.");
        await reaches.Remove(target, cancellation);
        Log.Removed(log, request.Person().Id, id);
        return Results.StatusCode(StatusCodes.Status204NoContent);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{Person} removed target {Target}.")]
        public static partial void Removed(ILogger log, string person, string target);
    }
}
