using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Ledger;

namespace SocialInbox.Escalation.Links;

/// <summary>The one button of that page. A second press, by whomever, finds that it has happened.</summary>
public sealed class AcknowledgeByLink(LinkedSteps steps, ConversationLedger ledger)
{
    [Function(nameof(AcknowledgeByLink))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = AcknowledgeLinks.Route + "/{token}")] HttpRequest request, string token, CancellationToken cancellation)
    {
        if (await steps.Find(token, cancellation) is not { } linked) return AcknowledgePage.Unknown;
        var command = new ConversationCommand.Acknowledge(new CommandId($"link-{KeyHash.Of(token)}"), linked.Step.Id, linked.Holder);
        await ledger.Execute(new LedgerWrite(linked.Conversation.Id, command), cancellation);
        return await steps.Find(token, cancellation) is { } now ? AcknowledgePage.Of(now.Conversation, now.Step, now.Language) : AcknowledgePage.Unknown;
    }
}
