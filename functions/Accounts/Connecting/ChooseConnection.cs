using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Hosting;
using SocialInbox.Security;

namespace SocialInbox.Accounts.Connecting;

/// <summary>Takes which of several pages, locations or channels is meant.</summary>
public sealed class ChooseConnection(ConnectInSteps steps, ConnectionAnswers answers)
{
    [Function(nameof(ChooseConnection))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/connections/choice")] HttpRequest request, CancellationToken cancellation) =>
        await ApiBody.Read(request, ApiJson.Web.ChooseConnectionBody, cancellation) is { } body
            ? answers.Of(await steps.Chosen(body.Ticket, body.Choice, request.Person(), cancellation), request)
            : ApiBody.Unreadable;
}

internal sealed record ChooseConnectionBody(string Ticket, string Choice);
