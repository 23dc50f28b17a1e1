using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Hosting;
using SocialInbox.Ledger;

namespace SocialInbox.Worklist;

/// <summary>Undoes a close, or takes up again what had ended otherwise.</summary>
public sealed class ReopenConversation(ConversationDesk desk)
{
    [Function(nameof(ReopenConversation))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/conversations/{id}/reopen")] HttpRequest request, string id, CancellationToken cancellation) =>
        await ApiBody.Read(request, ApiJson.Web.CommandBody, cancellation) is { } body
            ? await desk.Run(request, id, body.CommandId, (command, by) => new ConversationCommand.Reopen(command, by), cancellation)
            : ApiBody.Unreadable;
}
