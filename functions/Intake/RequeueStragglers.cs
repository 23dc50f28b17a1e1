using SocialInbox.Accounts;

namespace SocialInbox.Intake;

/// <summary>Queues again what was stored and not taken in: its message was lost, or taking it in failed.</summary>
public sealed class RequeueStragglers(InboundTable inbound, AccountsTable accounts, IntakeQueue queue)
{
    /// <summary>After about four hours of attempts a person has to look.</summary>
    private const int MostAttempts = 8;

    /// <returns>How many were queued.</returns>
    public async Task<int> Run(DateTimeOffset now, CancellationToken cancellation)
    {
        var queued = 0;
        await foreach (var straggler in inbound.ListStragglers(now, cancellation))
        {
            if (!await inbound.TryClaim(straggler, now, cancellation)) continue;
            if (straggler.Requeued >= MostAttempts && !await SecretsAreShut(cancellation) && await inbound.Find(straggler.Id, cancellation) is { State: InboundState.Waiting } item)
            {
                await inbound.MarkUnreadable(item, $"It was taken up {MostAttempts} times and failed each time.", cancellation);
                continue;
            }

            await queue.Send(new IntakeMessage.Inbound(straggler.Account.Value, straggler.Id.Value), cancellation);
            queued++;
        }

        return queued;
    }

    // People are told of that, and it waits until they have helped: it may be for another account than the one at whose address it came.
    private async Task<bool> SecretsAreShut(CancellationToken cancellation) => (await accounts.ReadAll(cancellation)).Any(account => account.Health.Feeds.ContainsKey(AccountHealth.Vault));
}
