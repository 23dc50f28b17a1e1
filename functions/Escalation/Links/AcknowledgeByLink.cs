using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace SocialInbox.Escalation.Links;

/// <summary>The one button of that page. A second press, by whomever, finds that it has happened.</summary>
public sealed class AcknowledgeByLink(LinkedSteps steps)
{
    [Function(nameof(AcknowledgeByLink))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = AcknowledgeLinks.Route + "/{token}")] HttpRequest request, string token, CancellationToken cancellation) =>
        steps.TakeNote(token, cancellation);
}
