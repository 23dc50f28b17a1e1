using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using SocialInbox.Hosting;
using SocialInbox.Security;

namespace SocialInbox.Erasure;

/// <summary>All that is kept of a person, as a file for them.</summary>
public sealed partial class HandOverPerson(PersonTasks tasks, ExportPerson export, ILogger<HandOverPerson> log)
{
    [Function(nameof(HandOverPerson))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/persons/{id}/export")] HttpRequest request, string id, CancellationToken cancellation)
    {
        if (!DecidePerson.IsId(id) || await tasks.Find(id, cancellation) is not { Task: var task }) return DecidePerson.NoTask;
        if (task is not { State: PersonTaskState.Found, Person: not null })
            return Problem.Of(StatusCodes.Status409Conflict, "not-found-yet", "There is nothing to hand over: it is still looked for, or its time is over.");
        Log.HandedOver(log, request.Person().Id, id);
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        return Results.Stream(async body => await export.Write(task, body, cancellation), "application/json", $"person-{id}.json");
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "{Person} took what is kept of a person: task {Task}.")]
        public static partial void HandedOver(ILogger log, string person, string task);
    }
}
