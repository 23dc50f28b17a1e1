using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Accounts;
using SocialInbox.Hosting;
using SocialInbox.Ledger;
using SocialInbox.Networks;

namespace SocialInbox.Replies;

/// <summary>Takes a person's answer into the outbox: stored first, sent by the queue. What the network would not take is refused here.</summary>
public sealed class QueueReply(ConversationLedger ledger, AccountsTable accounts, NetworkCatalogue networks, OutboxQueue outbox)
{
    [Function(nameof(QueueReply))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/conversations/{id}/reply")] HttpRequest request, string id, CancellationToken cancellation)
    {
        if (await ApiBody.Read(request, ApiJson.Web.ReplyBody, cancellation) is not { } body) return ApiBody.Unreadable;
        if (!CommandId.TryParse(body.CommandId, out var commandId) || !ReplyId.TryParse(body.ReplyId, out var replyId)) return ApiBody.Unreadable;
        if (!ConversationId.TryParse(id, out var conversationId) || await ledger.Load(conversationId, cancellation) is not { } stored) return ConversationDesk.NoConversation;
        if (await accounts.Find(stored.Conversation.Origin.Account, cancellation) is not { Account: var account })
            return Problem.Of(StatusCodes.Status409Conflict, "not-connected", "The account is not connected any more.");
        if (Refuse(networks[account.Network], account, body.Text) is { } refusal) return refusal;

        var post = PostKey.From(body.PostKey);
        if (stored.Conversation.Post(post) is { } answered && networks[account.Network].WhyNoReply(account, answered.Ref) is { } why) return Problem.Of(StatusCodes.Status409Conflict, "answer-there", why);
        var language = stored.Conversation.Post(post)?.Latest.Language is { Length: > 0 } known ? known : null;
        var command = new ConversationCommand.QueueReply(commandId, replyId, post, ConversationDesk.By(request), body.BasedOnVersion);
        var write = new LedgerWrite(conversationId, command) { Known = stored, Policy = account.Policy }.With(new ReplyText(replyId, body.Text, language, null, null));
        var result = await ledger.Execute(write, cancellation);
        if (result is not LedgerResult.Refused) await outbox.Send(new OutboxMessage.Reply(conversationId.Value, replyId.Value), cancellation);
        return ConversationDesk.Answer(result, StatusCodes.Status202Accepted);
    }

    private static IResult? Refuse(INetwork network, Account account, string text) =>
        !network.AbilitiesOf(account).Reply ? Problem.Of(StatusCodes.Status409Conflict, "no-replies", $"{network.DisplayName} takes no replies here.")
        : string.IsNullOrWhiteSpace(text) ? Problem.Of(StatusCodes.Status422UnprocessableEntity, "empty", "The reply says nothing.")
        : text.Length > ReplyText.Longest ? Problem.Of(StatusCodes.Status422UnprocessableEntity, "too-long", $"The reply is too long: {text.Length} of {ReplyText.Longest}.")
        : network.TextRule(account).Count(text) is { Fits: false } count
            ? Problem.Of(StatusCodes.Status422UnprocessableEntity, "too-long", $"The reply is too long: {count.Used} of {count.Limit}.")
        : null;
}

internal sealed record ReplyBody(string CommandId, string ReplyId, string PostKey, string Text, int BasedOnVersion);
