using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Hosting;
using SocialInbox.Ledger;

namespace SocialInbox.Replies.Approval;

/// <summary>A lead lets a trainee's answer go out.</summary>
public sealed class ApproveReply(ConversationLedger ledger, OutboxQueue outbox, ReplyOptions options, TimeProvider time)
{
    [Function(nameof(ApproveReply))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/conversations/{id}/replies/{replyId}/approve")] HttpRequest request, string id, string replyId, CancellationToken cancellation)
    {
        if (await ApiBody.Read(request, ApiJson.Web.CommandBody, cancellation) is not { } body || !CommandId.TryParse(body.CommandId, out var commandId)) return ApiBody.Unreadable;
        if (!ConversationId.TryParse(id, out var conversation) || !ReplyId.TryParse(replyId, out var reply)) return ConversationDesk.NoConversation;
        var now = time.GetUtcNow();
        var result = await ledger.Execute(new LedgerWrite(conversation, new ConversationCommand.ApproveReply(commandId, reply, ConversationDesk.By(request), now + options.Undo)), cancellation);
        if (result is LedgerResult.Changed { Conversation: var changed } && changed.Reply(reply) is { } approved)
            await outbox.SendLater(new OutboxMessage.Reply(conversation.Value, reply.Value), approved.NotBefore - now, cancellation);
        return ConversationDesk.Answer(result);
    }
}
