using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Hosting;
using SocialInbox.Ledger;

namespace SocialInbox.Replies;

/// <summary>A person says what became of a reply that nobody can tell of, or what shall become of one that failed.</summary>
public sealed class DecideReply(ConversationLedger ledger, OutboxQueue outbox)
{
    [Function(nameof(DecideReply))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/conversations/{id}/replies/{replyId}/decide")] HttpRequest request,
        string id,
        string replyId,
        CancellationToken cancellation)
    {
        if (await ApiBody.Read(request, ApiJson.Web.DecideBody, cancellation) is not { } body || !CommandId.TryParse(body.CommandId, out var commandId)) return ApiBody.Unreadable;
        if (!ConversationId.TryParse(id, out var conversation) || !ReplyId.TryParse(replyId, out var reply)) return ConversationDesk.NoConversation;
        var command = new ConversationCommand.DecideReply(commandId, reply, ConversationDesk.By(request), body.Outcome);
        var result = await ledger.Execute(new LedgerWrite(conversation, command), cancellation);
        if (result is LedgerResult.Changed or LedgerResult.Repeated && body.Outcome == ReplyOutcome.Retry)
            await outbox.Send(new OutboxMessage.Reply(conversation.Value, reply.Value), cancellation);
        return ConversationDesk.Answer(result);
    }
}

internal sealed record DecideBody(string CommandId, ReplyOutcome Outcome);
