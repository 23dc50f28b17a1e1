using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace SocialInbox.Accounts.Withdrawals;

/// <summary>A person took the app's access away on the network: what it opened is let go.</summary>
public sealed class ReceiveDeauthorisation(Withdrawals withdrawals)
{
    [Function(nameof(ReceiveDeauthorisation))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "hooks/{accountId}/deauthorise")] HttpRequest request, string accountId, CancellationToken cancellation)
    {
        var (withdrawal, refused) = await withdrawals.Read(request, accountId, cancellation);
        if (withdrawal is null) return refused!;
        await withdrawals.Follow(withdrawal, cancellation);
        return Results.Ok();
    }
}
