using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using SocialInbox.Accounts;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Networks;

namespace SocialInbox.Intake;

/// <summary>
/// Takes a network's delivery: verified over its raw bytes first, then stored whole, then acknowledged; reading it comes later. What
/// was sent before is acknowledged again and stored once. A fault on the way is answered 503 by the gate, so that the network sends again.
/// </summary>
public sealed partial class ReceiveWebhook(
    AccountsTable accounts, NetworkCatalogue networks, WebhookSecret secrets, InboundTable inbound, DeliveryBell bell, TimeProvider time, ILogger<ReceiveWebhook> logger)
{
    /// <summary>The name under which an account's health notes how its deliveries fare.</summary>
    internal const string Feed = AccountHealth.Deliveries;

    [Function(nameof(ReceiveWebhook))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "hooks/{accountId}")] HttpRequest request, string accountId, CancellationToken cancellation)
    {
        if (!AccountId.TryParse(accountId, out var id) || await accounts.Find(id, cancellation) is not { } stored) return Results.NotFound();
        if (networks[stored.Account.Network] is not IWebhookNetwork network) return Results.NotFound();
        if (await RawBody.Read(request, cancellation) is not { } body) return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        if (await secrets.Find(stored, cancellation) is not { } secret)
        {
            Log.NoSecret(logger, id);
            await accounts.RecordFailure(stored, Feed, new NetworkFailure.CredentialsRefused("No webhook secret is stored: deliveries cannot be verified. Connect the account again."), time.GetUtcNow(), cancellation);
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        var now = time.GetUtcNow();
        var delivery = RawBody.Delivery(request, body);
        var verdict = await network.Verify(stored.Account, delivery, secret, now, cancellation);
        if (verdict != WebhookVerdict.Genuine)
        {
            Log.Refused(logger, id, verdict);

            // Signed by the sender itself, so that nobody else can raise this alarm.
            if (verdict == WebhookVerdict.Stale)
                await accounts.RecordFailure(stored, Feed, new NetworkFailure.Rejected("Deliveries are refused: their signed time is not ours. Check the sender's clock."), now, cancellation);
            return Results.StatusCode(StatusCodes.Status401Unauthorized);
        }

        var inboundId = InboundId.For(id, network.SignedBeside(delivery), body);
        if (await inbound.Store(id, inboundId, body, now, cancellation) == InboundState.Waiting) await bell.Ring(id, inboundId, cancellation);
        return Results.Ok();
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A delivery for {Account} was refused: {Verdict}.")]
        public static partial void Refused(ILogger logger, AccountId account, WebhookVerdict verdict);

        [LoggerMessage(2, LogLevel.Error, "Account {Account} has no webhook secret, so its deliveries cannot be verified. Connect it again.")]
        public static partial void NoSecret(ILogger logger, AccountId account);
    }
}
