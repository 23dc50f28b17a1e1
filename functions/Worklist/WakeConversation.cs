using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Hosting;
using SocialInbox.Ledger;

namespace SocialInbox.Worklist;

/// <summary>Brings back into sight what was snoozed.</summary>
public sealed class WakeConversation(ConversationDesk desk)
{
    [Function(nameof(WakeConversation))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/conversations/{id}/wake")] HttpRequest request, string id, CancellationToken cancellation) =>
        await ApiBody.Read(request, ApiJson.Web.CommandBody, cancellation) is { } body
            ? await desk.Run(request, id, body.CommandId, (command, by) => new ConversationCommand.Wake(command, by), cancellation)
            : ApiBody.Unreadable;
}
