using System.Globalization;
using SocialInbox.Accounts;
using SocialInbox.Ledger;
using SocialInbox.Sla;
using SocialInbox.Sla.Book;
using SocialInbox.Worklist;

namespace SocialInbox.Reconcile;

/// <summary>
/// Brings the present version of the book and an account's present target to what already waits, in the order in which it is due.
/// Whoever interrupts it loses nothing: the next run finds what is left.
/// </summary>
public sealed class RetargetOpen(WorklistTable worklist, ConversationLedger ledger, SlaBooks books)
{
    private const int PageSize = 500;

    /// <summary>Where somebody waits.</summary>
    internal static readonly IReadOnlyList<ConversationState> Waiting = [ConversationState.Open, ConversationState.Parked, ConversationState.Snoozed];

    public async Task Run(Account account, CancellationToken cancellation)
    {
        foreach (var state in Waiting)
        {
            await foreach (var page in worklist.ReadPages(account.Team, state, default, PageSize, cancellation)) await Run(account, page, cancellation);
        }
    }

    /// <summary>Only what stands on this page. Costs nothing where what they know is what holds.</summary>
    public async Task Run(Account account, WorklistPage page, CancellationToken cancellation)
    {
        if (page.Rows.IsEmpty) return;
        var rules = await books.Current(cancellation);
        foreach (var row in page.Rows.Where(row => row.Item.AccountId == account.Id.Value)) await Run(row, account.Policy, rules, cancellation);
    }

    /// <param name="own">The target of the row's account; null when it is connected no longer.</param>
    /// <returns>Whether it changed.</returns>
    internal async Task<bool> Run(WorklistRow row, ResponsePolicy? own, SlaRules rules, CancellationToken cancellation)
    {
        if (row.Item.DueAt is null || (row.Terms is { } known && IsKnown(known, own, rules))) return false;
        var mark = own is null ? "" : string.Create(CultureInfo.InvariantCulture, $"-{own.Target.Ticks}-{own.WarnBefore.Ticks}");
        var command = new ConversationCommand.Retarget(new CommandId(string.Create(CultureInfo.InvariantCulture, $"retarget-{row.Item.Version}-{rules.Version}{mark}")));
        return await ledger.Execute(new LedgerWrite(row.Item.ConversationId, command) { Policy = own }, cancellation) is LedgerResult.Changed;
    }

    // An instance that has not heard of the newest version yet leaves alone what knows it.
    private static bool IsKnown(string known, ResponsePolicy? own, SlaRules rules) => Terms.Read(known) is var (book, target, warn)
        && book >= rules.Version && (own is null || (own.Target == target && own.WarnBefore == warn));
}
