using System.Globalization;
using SocialInbox.Accounts;
using SocialInbox.Ledger;
using SocialInbox.Worklist;

namespace SocialInbox.Reconcile;

/// <summary>
/// Brings an account's new response target to what already waits, in the order in which it is due. Whoever interrupts it loses
/// nothing: the next run finds what is left.
/// </summary>
public sealed class RetargetOpen(WorklistTable worklist, ConversationLedger ledger)
{
    private const int PageSize = 500;

    public async Task Run(Account account, CancellationToken cancellation)
    {
        string? continuation = null;
        do
        {
            var page = await worklist.ReadPage(account.Team, ConversationState.Open, default, PageSize, continuation, cancellation);
            await Run(account, page, cancellation);
            continuation = page.Continuation;
        }
        while (continuation is not null);
    }

    /// <summary>Only what stands on this page. Costs nothing where the target is the one they have.</summary>
    public async Task Run(Account account, WorklistPage page, CancellationToken cancellation)
    {
        foreach (var item in page.Rows.Select(row => row.Item).Where(item => item.AccountId == account.Id.Value && HasOther(item, account)))
        {
            var command = new ConversationCommand.Retarget(new CommandId(string.Create(CultureInfo.InvariantCulture, $"retarget-{item.Version}-{account.Policy.Target.Ticks}-{account.Policy.WarnBefore.Ticks}")));
            await ledger.Execute(new LedgerWrite(item.ConversationId, command) { Policy = account.Policy }, cancellation);
        }
    }

    private static bool HasOther(WorklistItem item, Account account) =>
        item is { DueAt: { } due, WarnAt: { } warn } && (due != item.WaitingSince + account.Policy.Target || warn != due - account.Policy.WarnBefore);
}
