using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using SocialInbox.Hosting;
using SocialInbox.Ledger;
using SocialInbox.Replies;
using SocialInbox.Security;

namespace SocialInbox.Erasure;

/// <summary>A lead has seen what was found, and has it erased. Questions that wait are answered first, unless the lead closes them with it.</summary>
public sealed partial class DecidePerson(WorkOnPerson work, PersonTasks tasks, OutboxQueue outbox, ILogger<DecidePerson> log)
{
    [Function(nameof(DecidePerson))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/persons/{id}/erase")] HttpRequest request, string id, CancellationToken cancellation)
    {
        if (await ApiBody.Read(request, ApiJson.Web.ErasePersonBody, cancellation) is not { } body || !CommandId.TryParse(body.CommandId, out _)) return ApiBody.Unreadable;
        if (!IsId(id) || await tasks.Find(id, cancellation) is null) return NoTask;
        if (await work.Decide(id, ConversationDesk.By(request), body.AlsoOpen, cancellation) is not { } decided)
            return Problem.Of(StatusCodes.Status409Conflict, "not-found-yet", "There is nothing to decide: it is still looked for, or its time is over.");
        Log.Decided(log, request.Person().Id, id, body.AlsoOpen);
        if (decided.Task.State == PersonTaskState.Erasing) await outbox.Send(new OutboxMessage.PersonTask(id), cancellation);
        return Results.Json(PersonTaskView.Of(decided.Task), ApiJson.Web.PersonTaskView, statusCode: StatusCodes.Status202Accepted);
    }

    internal static IResult NoTask => Problem.Of(StatusCodes.Status404NotFound, "not-found", "There is no such task.");

    internal static bool IsId(string id) => id is { Length: 26 } && id.All(c => c is (>= 'a' and <= 'z') or (>= '2' and <= '7'));

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "{Person} had a person erased: task {Task}, open conversations too: {AlsoOpen}.")]
        public static partial void Decided(ILogger log, string person, string task, bool alsoOpen);
    }
}

internal sealed record ErasePersonBody(string CommandId, bool AlsoOpen);
