using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Hosting;
using SocialInbox.Ledger;
using SocialInbox.Security;
using SocialInbox.Teams;

namespace SocialInbox.Worklist;

/// <summary>Gives a conversation to somebody who may answer it, or to nobody.</summary>
public sealed class AssignConversation(ConversationDesk desk, KnownPeople people)
{
    [Function(nameof(AssignConversation))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/conversations/{id}/assign")] HttpRequest request, string id, CancellationToken cancellation)
    {
        if (await ApiBody.Read(request, ApiJson.Web.AssignBody, cancellation) is not { } body) return ApiBody.Unreadable;
        var to = body.To is null ? null : await people.Find(body.To, cancellation);
        if (body.To is not null && Error(to) is { } error) return FieldErrors.Answer([error]);
        return await desk.Run(
            request, id, body.CommandId, (command, by) => new ConversationCommand.Assign(command, to is null ? null : new Actor(to.Id, to.Name), by), cancellation, seen: body.Seen);
    }

    internal static FieldError? Error(Person? to) =>
        to is null ? new FieldError("to", "unknown", "Diese Person hat den Posteingang noch nie geöffnet.", "This person has never opened the inbox.")
        : !to.May(Role.Agent) ? new FieldError("to", "read-only", "Diese Person darf nur lesen.", "This person may only read.")
        : null;
}

/// <param name="To">Null: to nobody.</param>
/// <param name="Seen">The version that it is meant for.</param>
internal sealed record AssignBody(string CommandId, string? To, int? Seen = null);
