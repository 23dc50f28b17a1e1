using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace SocialInbox.Escalation.Links;

/// <summary>The page behind the link in a notice; opening it changes nothing.</summary>
public sealed class ShowAcknowledgement(LinkedSteps steps)
{
    [Function(nameof(ShowAcknowledgement))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = AcknowledgeLinks.Route + "/{token}")] HttpRequest request, string token, CancellationToken cancellation) =>
        steps.Show(token, cancellation);
}
