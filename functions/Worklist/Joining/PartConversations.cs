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
        if (await ledger.Load(one, cancellation) is not { Conversation: var shown }) return ConversationDesk.NoConversation;

        // The older one first, whichever was named: what is left half done then tells joining from parting.
        var (first, second) = shown.JoinedTo == other ? (other, one) : (one, other);
        var parted = await ledger.Execute(new LedgerWrite(first, new Part(command, second, by)), cancellation);
        if (parted is LedgerResult.Refused) return ConversationDesk.Answer(parted);
        var followed = await ledger.Execute(new LedgerWrite(second, new Part(command, first, by)), cancellation);
        return ConversationDesk.Answer(first == one ? parted : followed);
    }
}

internal sealed record PartBody(string CommandId, string From);
