using Microsoft.Azure.Functions.Worker;
using SocialInbox.Accounts;
using SocialInbox.Hosting;
using SocialInbox.Reconcile;

namespace SocialInbox.Schedule;

/// <summary>Once a day: the audit against the networks, closed conversations read again, index tables compared with the ledger.</summary>
public sealed class Nightly(AccountsTable accounts, AuditAccount audit, CompareIndexes compare)
{
    [Function(nameof(Nightly))]
    public async Task Run([TimerTrigger("%NightlySchedule%")] TimerInfo timer, CancellationToken cancellation)
    {
        var stored = await accounts.ReadAll(cancellation);
        await EachAlone.InOrder(
            cancellation,
            () => EachAlone.Do(stored, audit.Run, cancellation),
            () => compare.Run(cancellation));
    }
}
