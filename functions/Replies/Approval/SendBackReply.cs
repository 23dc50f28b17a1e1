using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Hosting;
using SocialInbox.Ledger;

namespace SocialInbox.Replies.Approval;

/// <summary>A lead gives a trainee's answer back, and says why. Its words stay, to be written anew.</summary>
public sealed class SendBackReply(ConversationDesk desk)
{
    private const int LongestNote = 500;

    [Function(nameof(SendBackReply))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/conversations/{id}/replies/{replyId}/send-back")] HttpRequest request, string id, string replyId, CancellationToken cancellation) =>
        await ApiBody.Read(request, ApiJson.Web.SendBackBody, cancellation) is not { Note: null or { Length: <= LongestNote } } body ? ApiBody.Unreadable
        : !ReplyId.TryParse(replyId, out var reply) ? ConversationDesk.NoConversation
        : await desk.Run(request, id, body.CommandId, (command, by) => new ConversationCommand.SendBackReply(command, reply, by), cancellation, body.Note);
}

internal sealed record SendBackBody(string CommandId, string? Note = null);
