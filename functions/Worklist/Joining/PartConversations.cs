using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Hosting;
using SocialInbox.Ledger;
using static SocialInbox.Ledger.ConversationCommand;

namespace SocialInbox.Worklist.Joining;

/// <summary>Takes a joining back: both stand as they stood before it.</summary>
public sealed class PartConversations(ConversationLedger ledger)
{
    [Function(nameof(PartConversations))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/conversations/{id}/unjoin")] HttpRequest request, string id, CancellationToken cancellation)
    {
        if (await ApiBody.Read(request, ApiJson.Web.PartBody, cancellation) is not { } body || !CommandId.TryParse(body.CommandId, out var command)) return ApiBody.Unreadable;
        if (!ConversationId.TryParse(id, out var one) || !ConversationId.TryParse(body.From, out var other)) return ConversationDesk.NoConversation;
        var by = ConversationDesk.By(request);
        var parted = await ledger.Execute(new LedgerWrite(one, new Part(command, other, by)), cancellation);
        if (parted is not LedgerResult.Refused) await ledger.Execute(new LedgerWrite(other, new Part(command, one, by)), cancellation);
        return ConversationDesk.Answer(parted);
    }
}

internal sealed record PartBody(string CommandId, string From);
