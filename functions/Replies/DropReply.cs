using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Hosting;
using SocialInbox.Ledger;

namespace SocialInbox.Replies;

/// <summary>Takes an answer back before it is handed to the network; its words stay, to be written anew.</summary>
public sealed class DropReply(ConversationDesk desk)
{
    [Function(nameof(DropReply))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/conversations/{id}/replies/{replyId}/drop")] HttpRequest request, string id, string replyId, CancellationToken cancellation) =>
        await ApiBody.Read(request, ApiJson.Web.CommandBody, cancellation) is not { } body ? ApiBody.Unreadable
        : !ReplyId.TryParse(replyId, out var reply) ? ConversationDesk.NoConversation
        : await desk.Run(request, id, body.CommandId, (command, by) => new ConversationCommand.DropReply(command, reply, by), cancellation);
}
