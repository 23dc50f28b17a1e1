using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Hosting;
using SocialInbox.Ledger;

namespace SocialInbox.Worklist.Notes;

/// <summary>Whoever was mentioned says that they have seen it: the conversation leaves their list.</summary>
public sealed class SeeMention(ConversationDesk desk)
{
    [Function(nameof(SeeMention))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/conversations/{id}/mention-seen")] HttpRequest request, string id, CancellationToken cancellation) =>
        await ApiBody.Read(request, ApiJson.Web.CommandBody, cancellation) is { } body
            ? await desk.Run(request, id, body.CommandId, (command, by) => new ConversationCommand.SeeMention(command, by), cancellation)
            : ApiBody.Unreadable;
}
