using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Hosting;
using SocialInbox.Ledger;
using SocialInbox.Sla;

namespace SocialInbox.Escalation;

public sealed class AcknowledgeStep(ConversationDesk desk)
{
    [Function(nameof(AcknowledgeStep))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/conversations/{id}/acknowledge")] HttpRequest request, string id, CancellationToken cancellation) =>
        await ApiBody.Read(request, ApiJson.Web.AcknowledgeBody, cancellation) is { } body
            ? await desk.Run(request, id, body.CommandId, (command, by) => new ConversationCommand.Acknowledge(command, StepId.From(body.Step), by), cancellation)
            : ApiBody.Unreadable;
}

internal sealed record AcknowledgeBody(string CommandId, string Step);
