using SocialInbox.Accounts;
using SocialInbox.Ledger;
using SocialInbox.Networks;
using SocialInbox.Worklist;

namespace SocialInbox.Reconcile;

/// <summary>
/// For accounts that could not be asked for long, because nobody gave them new credentials say: nobody knows what was deleted there, so what ended is kept no
/// longer than the network's terms let it go unasked for. What is still open stays: a customer waits.
/// </summary>
public sealed class EraseUnasked(WorklistTable worklist, EraseWords erase, NetworkCatalogue networks, TimeProvider time)
{
    /// <summary>YouTube's policies name it: what is stored is asked for again or deleted within thirty days. The others' name none.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    private const int PageSize = 500;
    private const int Months = 6;

    public async Task Run(StoredAccount stored, CancellationToken cancellation)
    {
        if (!networks.TryGet(stored.Account.Network, out var network) || network.Abilities.ErasesWithin is null) return;
        var now = time.GetUtcNow();
        if (now - LastAsked(stored) < Longest) return;
        await Walk(stored.Account, ConversationState.Filtered, now, cancellation);
        foreach (var back in Enumerable.Range(0, Months)) await Walk(stored.Account, ConversationState.Closed, now.AddMonths(-back), cancellation);
    }

    private static DateTimeOffset LastAsked(StoredAccount stored) => stored.Health.Feeds.GetValueOrDefault(KeepDuties.Feed)?.LastGoodRead ?? stored.ConnectedAt;

    private async Task Walk(Account account, ConversationState state, DateTimeOffset month, CancellationToken cancellation)
    {
        await foreach (var page in worklist.ReadPages(account.Team, state, month, PageSize, cancellation))
        {
            foreach (var row in page.Rows.Where(row => row.Item.AccountId == account.Id.Value && !row.Refs.IsEmpty)) await erase.OfEnded(row.Item.ConversationId, cancellation);
        }
    }
}
