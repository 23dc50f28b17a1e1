using System.Collections.Immutable;
using SocialInbox.Accounts;
using SocialInbox.Networks;
using SocialInbox.Replies;

namespace SocialInbox.Escalation;

/// <summary>An account that cannot be read is itself escalated: once for each time that it goes blind.</summary>
public sealed class EscalateBlindness(AccountsTable accounts, NetworkCatalogue networks, SignedWebhook webhook, OutboxQueue outbox)
{
    public async Task Run(ImmutableArray<StoredAccount> stored, DateTimeOffset now, CancellationToken cancellation)
    {
        if (!webhook.HasTarget) return;
        foreach (var account in stored)
        {
            if (Blindness.Of(account, networks, now) is not { } blindness || account.BlindnessTold == blindness.Since) continue;

            // Told first, noted then: a crash in between tells twice, under the same id, rather than never.
            await outbox.Send(new OutboxMessage.Blind(account.Account.Id.Value, blindness.Kind.ToString(), blindness.Since, blindness.Words), cancellation);
            await accounts.RecordTold(account, blindness.Since, cancellation);
        }
    }
}
