using SocialInbox.Accounts;
using SocialInbox.Intake;

namespace SocialInbox.Reconcile;

/// <summary>
/// Empties what nobody understood: nobody knows of which post it is, and so nobody can ask whether it still stands there. That something came stays to be seen.
/// </summary>
public sealed class EraseUnreadable(InboundTable inbound)
{
    private const int Most = 1000;

    public async Task Run(AccountId account, DateTimeOffset before, CancellationToken cancellation)
    {
        foreach (var item in await inbound.ListUnreadable(Most, cancellation))
        {
            if (item.Account == account && item.ReceivedAt < before && item.RawStart.Length > 0) await inbound.EraseRaw(item.Id, cancellation);
        }
    }
}
