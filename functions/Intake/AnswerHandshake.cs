using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Accounts;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Networks;

namespace SocialInbox.Intake;

/// <summary>Answers a network that asks whether we listen, from two rows and nothing else: it may wait only three seconds, cold start included.</summary>
public sealed class AnswerHandshake(AccountsTable accounts, NetworkCatalogue networks, WebhookSecret secrets)
{
    [Function(nameof(AnswerHandshake))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "hooks/{accountId}")] HttpRequest request, string accountId, CancellationToken cancellation)
    {
        if (!AccountId.TryParse(accountId, out var id) || await accounts.Find(id, cancellation) is not { } stored || networks[stored.Account.Network] is not IHandshakes network) return Results.NotFound();
        if (await secrets.Find(stored, cancellation) is not { } secret) return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        return network.Answer(RawBody.Delivery(request, ReadOnlyMemory<byte>.Empty), secret) is { } answer
            ? Results.Text(answer.Body, answer.ContentType)
            : Results.StatusCode(StatusCodes.Status403Forbidden);
    }
}
