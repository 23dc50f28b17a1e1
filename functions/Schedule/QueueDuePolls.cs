using System.Collections.Immutable;
using SocialInbox.Accounts;
using SocialInbox.Hosting;
using SocialInbox.Intake;
using SocialInbox.Networks;
using SocialInbox.Reconcile;

namespace SocialInbox.Schedule;

/// <summary>Puts one message on the queue for each account that has something to read now. A claimed slot makes two instances queue it once.</summary>
public sealed class QueueDuePolls(AccountsTable accounts, NetworkCatalogue networks, IntakeQueue queue, TimeProvider time)
{
    public Task Run(ImmutableArray<StoredAccount> stored, CancellationToken cancellation) =>
        EachAlone.Do(
            stored,
            async (account, stop) =>
            {
                // Shown and escalated as blind; the other accounts and the clocks go on meanwhile.
                if (!networks.TryGet(account.Account.Network, out var network)) return;
                var due = await accounts.ClaimDue(account, FeedsOf(network), time.GetUtcNow(), stop);
                if (!due.IsEmpty) await queue.Send(new IntakeMessage.Poll(account.Account.Id.Value, due), stop);
            },
            cancellation);

    /// <summary>What is polled on a network: its own feeds, the open conversations again, and all that is kept where it may have to be erased.</summary>
    public static IReadOnlyList<Feed> FeedsOf(INetwork network)
    {
        if (network.Feeds.Count == 0) return [];
        IEnumerable<Feed> duties = network.Abilities.ErasesWithin is { } within ? [new Feed(KeepDuties.Feed, DutyPace.Every(within)) { IsDuty = true }] : [];
        return [.. network.Feeds, new Feed(ReadOpenAgain.Feed, network.ReadAgainEvery), .. duties];
    }
}
