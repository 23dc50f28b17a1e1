using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Hosting;
using SocialInbox.Ledger;

namespace SocialInbox.Worklist;

public sealed class ResumeConversation(ConversationDesk desk)
{
    [Function(nameof(ResumeConversation))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/conversations/{id}/resume")] HttpRequest request, string id, CancellationToken cancellation) =>
        await ApiBody.Read(request, ApiJson.Web.CommandBody, cancellation) is { } body
            ? await desk.Run(request, id, body.CommandId, (command, by) => new ConversationCommand.Resume(command, by), cancellation)
            : ApiBody.Unreadable;
}
