using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Accounts;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Networks;

namespace SocialInbox.Intake;

/// <summary>Answers a network that asks whether we listen, from two rows and nothing else: it may wait only three seconds, cold start included.</summary>
public sealed class AnswerHandshake(AccountsTable accounts, NetworkCatalogue networks, CredentialVault vault)
{
    [Function(nameof(AnswerHandshake))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "hooks/{accountId}")] HttpRequest request, string accountId, CancellationToken cancellation)
    {
        if (!AccountId.TryParse(accountId, out var id)) return Results.NotFound();
        var credentials = vault.Find(id, cancellation);
        var stored = await accounts.Find(id, cancellation);
        var secret = (await credentials)?.Secrets.GetValueOrDefault(SecretNames.Webhook);
        if (stored is null || networks[stored.Account.Network] is not IHandshakes network) return Results.NotFound();
        if (secret is null) return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        return network.Answer(RawBody.Delivery(request, ReadOnlyMemory<byte>.Empty), secret) is { } answer
            ? Results.Text(answer.Body, answer.ContentType)
            : Results.StatusCode(StatusCodes.Status403Forbidden);
    }
}
