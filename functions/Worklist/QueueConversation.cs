using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Hosting;
using SocialInbox.Ledger;

namespace SocialInbox.Worklist;

/// <summary>Triage filtered it, a person says that it needs an answer after all.</summary>
public sealed class QueueConversation(ConversationDesk desk)
{
    [Function(nameof(QueueConversation))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/conversations/{id}/queue")] HttpRequest request, string id, CancellationToken cancellation) =>
        await ApiBody.Read(request, ApiJson.Web.CommandBody, cancellation) is { } body
            ? await desk.Run(request, id, body.CommandId, (command, by) => new ConversationCommand.Rescue(command, by), cancellation)
            : ApiBody.Unreadable;
}
