using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Hosting;
using SocialInbox.Ledger;
using SocialInbox.Triage;

namespace SocialInbox.Worklist;

public sealed class PrioritiseConversation(ConversationDesk desk)
{
    [Function(nameof(PrioritiseConversation))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/conversations/{id}/priority")] HttpRequest request, string id, CancellationToken cancellation) =>
        await ApiBody.Read(request, ApiJson.Web.PriorityBody, cancellation) is { } body
            ? await desk.Run(request, id, body.CommandId, (command, by) => new ConversationCommand.Prioritise(command, body.Priority, by), cancellation)
            : ApiBody.Unreadable;
}

/// <param name="Priority">Null: what triage found holds again.</param>
internal sealed record PriorityBody(string CommandId, Priority? Priority);
