using SocialInbox.Accounts;
using SocialInbox.Networks;

namespace SocialInbox.Intake;

/// <summary>Something new was announced: the account's feeds are read now, at most once a minute, and at the end of it what came within.</summary>
public sealed class PollOutOfTurn(AccountsTable accounts, IntakeQueue queue, TimeProvider time)
{
    public async Task Run(StoredAccount stored, INetwork network, CancellationToken cancellation)
    {
        var polls = await accounts.ClaimAnnounced(await accounts.WithShared(stored, cancellation), network.Feeds, time.GetUtcNow(), cancellation);
        if (!polls.IsEmpty) await queue.Send(new IntakeMessage.Poll(stored.Account.Id.Value, polls), cancellation);
    }
}
