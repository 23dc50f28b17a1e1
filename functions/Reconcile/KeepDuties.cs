using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SocialInbox.Accounts;
using SocialInbox.Intake;
using SocialInbox.Ledger;
using SocialInbox.Networks;
using SocialInbox.Worklist;

namespace SocialInbox.Reconcile;

/// <summary>
/// Each night, for accounts on networks that want deleted posts erased: asks again for what is kept of them, as often as the network
/// demands, and erases what is gone or was kept long enough. Reads lists by their keys; a conversation is loaded only when it is due.
/// </summary>
public sealed partial class KeepDuties(
    WorklistTable worklist, ConversationLedger ledger, NetworkCatalogue networks, ReadOpenAgain readAgain, EraseWords erase, InboundTable inbound,
    IOptions<DutyOptions> options, TimeProvider time, ILogger<KeepDuties> log)
{
    private const int PageSize = 500;
    private const int MostUnreadable = 1000;
    private static readonly TimeSpan Month = TimeSpan.FromDays(28);

    public async Task Run(StoredAccount stored, CancellationToken cancellation)
    {
        var network = networks[stored.Account.Network];
        if (network.Abilities.ErasesWithin is not { } within) return;
        var now = time.GetUtcNow();
        await EraseUnreadable(stored.Account, now - (within / 2), cancellation);
        try
        {
            foreach (var state in new[] { ConversationState.Open, ConversationState.Parked, ConversationState.Filtered }) await Walk(stored.Account, network, within, state, now, now, cancellation);
            foreach (var month in Months(now)) await Walk(stored.Account, network, within, ConversationState.Closed, month, now, cancellation);
        }
        catch (NetworkFailedException failed)
        {
            // Within its time the network is asked twice: what is left now is asked for the next time.
            Log.Unfinished(log, stored.Account.Id.Value, failed.Failure.GetType().Name);
        }
    }

    private IEnumerable<DateTimeOffset> Months(DateTimeOffset now)
    {
        for (var month = now; month > now - options.Value.KeepsWords - (2 * Month); month -= Month) yield return month;
    }

    private async Task Walk(Account account, INetwork network, TimeSpan within, ConversationState state, DateTimeOffset month, DateTimeOffset now, CancellationToken cancellation)
    {
        string? continuation = null;
        do
        {
            var page = await worklist.ReadPage(account.Team, state, month, PageSize, continuation, cancellation);
            foreach (var item in page.Rows.Where(row => row.Item.AccountId == account.Id.Value && !row.Refs.IsEmpty).Select(row => row.Item))
            {
                var ended = state is ConversationState.Closed or ConversationState.Filtered;
                if (ended && item.WaitingSince < now - options.Value.KeepsWords) await erase.OfEnded(item.ConversationId, cancellation);
                else if (!ended || DutyPace.IsDue(item.WaitingSince, within, now)) await AskAgain(account, network, item.ConversationId, cancellation);
            }

            continuation = page.Continuation;
        }
        while (continuation is not null);
    }

    private async Task AskAgain(Account account, INetwork network, ConversationId id, CancellationToken cancellation)
    {
        if (await ledger.Load(id, cancellation) is not { Conversation: var conversation }) return;
        var kept = conversation.Posts.Where(post => post is { ByBrand: false, HoldsWords: true }).ToImmutableArray();
        await readAgain.Read(account, network, [.. kept.Where(post => !post.IsGone).Select(post => post.Ref)], new KnownPosts(), cancellation);
        if (kept.Any(post => post.IsGone)) await erase.OfGone(id, cancellation);
    }

    // Nobody knows of which post it is, and so nobody can ask whether it still stands there. That something came stays to be seen.
    private async Task EraseUnreadable(Account account, DateTimeOffset before, CancellationToken cancellation)
    {
        foreach (var item in await inbound.ListUnreadable(MostUnreadable, cancellation))
        {
            if (item.Account == account.Id && item.ReceivedAt < before && item.RawStart.Length > 0) await inbound.EraseRaw(item.Id, cancellation);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Not all that is kept of {Account} could be asked for again: {Failure}.")]
        public static partial void Unfinished(ILogger log, string account, string failure);
    }
}
