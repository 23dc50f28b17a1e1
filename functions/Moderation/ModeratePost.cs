using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Accounts;
using SocialInbox.Hosting;
using SocialInbox.Ledger;
using SocialInbox.Networks;
using SocialInbox.Replies;

namespace SocialInbox.Moderation;

/// <summary>Takes a person's wish to hide or like a customer's post: stored first, done on the network by the queue.</summary>
public sealed class ModeratePost(ConversationLedger ledger, AccountsTable accounts, NetworkCatalogue networks, OutboxQueue outbox)
{
    [Function(nameof(ModeratePost))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/conversations/{id}/posts/{post}/moderate")] HttpRequest request, string id, string post, CancellationToken cancellation)
    {
        if (await ApiBody.Read(request, ApiJson.Web.ModerateBody, cancellation) is not { } body || !CommandId.TryParse(body.CommandId, out var commandId)) return ApiBody.Unreadable;
        if (!ConversationId.TryParse(id, out var conversationId) || await ledger.Load(conversationId, cancellation) is not { } stored) return ConversationDesk.NoConversation;
        if (await accounts.Find(stored.Conversation.Origin.Account, cancellation) is not { Account: var account })
            return Problem.Of(StatusCodes.Status409Conflict, "not-connected", "The account is not connected any more.");
        var network = networks[account.Network];
        if (network is not IModerates || !Can(network.AbilitiesOf(account), body.Act)) return Problem.Of(StatusCodes.Status409Conflict, "no-moderation", $"{network.DisplayName} offers no such thing.");

        var key = PostKey.From(post);
        var command = new ConversationCommand.Moderate(commandId, key, body.Act, ConversationDesk.By(request));
        var result = await ledger.Execute(new LedgerWrite(conversationId, command) { Known = stored, Policy = account.Policy }, cancellation);
        if (result is LedgerResult.Changed or LedgerResult.Repeated) await outbox.Send(new OutboxMessage.Moderation(conversationId.Value, key.Value, body.Act), cancellation);
        return ConversationDesk.Answer(result, StatusCodes.Status202Accepted);
    }

    private static bool Can(Abilities abilities, ModerationAct act) => act switch
    {
        ModerationAct.Hide or ModerationAct.Unhide => abilities.Hide,
        ModerationAct.Like or ModerationAct.Unlike => abilities.Like,
    };
}

internal sealed record ModerateBody(string CommandId, ModerationAct Act);
