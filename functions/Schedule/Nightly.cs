using Microsoft.Azure.Functions.Worker;
using SocialInbox.Accounts;
using SocialInbox.Accounts.Connecting;
using SocialInbox.Erasure;
using SocialInbox.HelpCentre.Effects;
using SocialInbox.HelpCentre.Votes;
using SocialInbox.Hosting;
using SocialInbox.Reconcile;
using SocialInbox.Replies.Drafts;
using SocialInbox.Retention;

namespace SocialInbox.Schedule;

/// <summary>
/// Once a day: the audit against the networks, closed conversations read again, new targets brought to what no poll reads again, words
/// erased of which nobody could ask for long whether they still stand, or whose account was let go, index tables compared with the ledger, words erased that were kept
/// long enough, old drafts, who has voted on articles, and connections that nobody completed forgotten.
/// </summary>
public sealed class Nightly(
    AccountsTable accounts, AuditAccount audit, RetargetOpen retarget, CompareIndexes compare, EraseUnasked unasked, EraseLeft left, KeepRetention retention, TidyPersonTasks persons, PendingConnections pending,
    DraftsTable drafts, VoteTable votes, GapTable gaps, ArticleUses uses)
{
    [Function(nameof(Nightly))]
    public async Task Run([TimerTrigger("%NightlySchedule%")] TimerInfo timer, CancellationToken cancellation)
    {
        var stored = await accounts.ReadAll(cancellation);
        await EachAlone.InOrder(
            cancellation,
            () => EachAlone.Do(stored, audit.Run, cancellation),
            () => EachAlone.Do(stored, (account, stop) => retarget.Run(account.Account, stop), cancellation),
            () => EachAlone.Do(stored, unasked.Run, cancellation),
            () => left.Run(cancellation),
            () => compare.Run(cancellation),
            () => drafts.RemoveOld(cancellation),
            () => votes.RemoveOld(cancellation),
            () => gaps.RemoveOld(cancellation),
            () => uses.Judge(cancellation),
            () => retention.Run(cancellation),
            () => persons.Run(cancellation),
            () => pending.RemoveEnded(cancellation));
    }
}
