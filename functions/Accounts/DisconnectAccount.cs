using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Hosting;
using SocialInbox.Ledger;
using SocialInbox.Security;

namespace SocialInbox.Accounts;

/// <summary>Lets an account go: it is read no more and its tokens are deleted. What it received stays.</summary>
public sealed class DisconnectAccount(ConnectAccount connect)
{
    [Function(nameof(DisconnectAccount))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/accounts/{id}")] HttpRequest request, string id, CancellationToken cancellation)
    {
        var person = request.Person();
        return AccountId.TryParse(id, out var account) && await connect.Disconnect(account, new Actor(person.Id, person.Name), cancellation)
            ? Results.NoContent()
            : Problem.Of(StatusCodes.Status404NotFound, "not-found", "There is no such account.");
    }
}
