using Microsoft.Extensions.Options;
using SocialInbox.Accounts;
using SocialInbox.Hosting;
using SocialInbox.Ledger;
using SocialInbox.Worklist;

namespace SocialInbox.Reconcile;

/// <summary>
/// For accounts that were let go: nobody can ask any more what was deleted there, so what customers said is erased within the time in which the network wants it. What
/// the conversations came to stays, and where a customer still waits the conversation stays open, with its clocks, for somebody to look on the network.
/// </summary>
public sealed class EraseLeft(LeftAccounts left, AccountsTable accounts, AccountLog log, WorklistTable worklist, EraseWords erase, EraseUnreadable unreadable, IOptions<DutyOptions> options, TimeProvider time)
{
    private const int PageSize = 500;
    private static readonly TimeSpan Night = TimeSpan.FromDays(1);
    private static readonly Actor Duty = new("duties", "SocialInbox");

    public async Task Run(CancellationToken cancellation) => await EachAlone.Do(await left.ReadAll(cancellation), Run, cancellation);

    /// <summary>So early that half of the time is left: a night may fail.</summary>
    internal static bool IsDue(LeftAccount gone, DateTimeOffset now) => now + Night >= gone.At + (gone.Within / 2);

    private async Task Run(LeftAccount gone, CancellationToken cancellation)
    {
        var account = gone.Account;
        if (await accounts.Find(account.Id, cancellation) is not null)
        {
            // Connected again, or its disconnection broke off: it is asked for as before.
            await left.Forget(account.Id, cancellation);
            return;
        }

        var now = time.GetUtcNow();
        if (!IsDue(gone, now)) return;
        var (erased, open) = (0, 0);
        await unreadable.Run(account.Id, now, cancellation);
        foreach (var (state, month) in Lists(now))
        {
            await foreach (var page in worklist.ReadPages(account.Team, state, month, PageSize, cancellation))
            {
                foreach (var row in page.Rows.Where(row => row.Item.AccountId == account.Id.Value && !row.Refs.IsEmpty))
                {
                    if (await erase.OfAny(row.Item.ConversationId, cancellation) is not { } standing) continue;
                    erased++;
                    if (standing.State is not (ConversationState.Closed or ConversationState.Filtered)) open++;
                }
            }
        }

        // What was under way while this night walked the lists is found by the next one.
        if (erased == 0) await left.Forget(account.Id, cancellation);
        else await log.Note(new AccountLogEntry(now, Duty, AccountChange.WordsErased, account.Id, account.Network, account.Handle) { Erased = erased, StillOpen = open }, cancellation);
    }

    private IEnumerable<(ConversationState State, DateTimeOffset Month)> Lists(DateTimeOffset now) =>
        new[] { ConversationState.Open, ConversationState.Parked, ConversationState.Snoozed, ConversationState.Filtered }.Select(state => (state, now))
            .Concat(options.Value.MonthsOfWords(now).Select(month => (ConversationState.Closed, month)));
}
