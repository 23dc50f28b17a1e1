using System.Collections.Immutable;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Accounts;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Escalation;
using SocialInbox.Escalation.Alarms;
using SocialInbox.Hosting;
using SocialInbox.Intake;
using SocialInbox.Reconcile;
using SocialInbox.Teams.Routing;

namespace SocialInbox.Schedule;

/// <summary>
/// What is due, in order. One function, since on a consumption plan each timer pays for its own activation. The host need not note each
/// run (two writes a minute, paid for): the next minute comes anyway, and the heartbeat is our own note.
/// </summary>
public sealed class Tick(
    Heartbeat heartbeat, AccountsTable accounts, QueueDuePolls polls, SweepDueClocks sweep, RetargetRest retarget, RenewCredentials credentials, EscalateBlindness blindness, RequeueStragglers stragglers, RouteOpen route,
    RecordPoison poison, ReportVitals report, Vitals vitals, TimeProvider time)
{
    [Function(nameof(Tick))]
    public async Task Run([TimerTrigger("%TickSchedule%", UseMonitor = false)] TimerInfo timer, CancellationToken cancellation)
    {
        ImmutableArray<StoredAccount>? stored = null;
        var poisoned = 0;
        AggregateException? failed = null;
        try
        {
            await EachAlone.InOrder(
                cancellation,
                async () => stored = await accounts.ReadAll(cancellation),
                () => WithAccounts(all => polls.Run(all, cancellation)),
                () => sweep.Run(stored ?? [], cancellation),
                () => WithAccounts(all => retarget.Run(all, cancellation)),
                () => WithAccounts(all => credentials.Run(all, cancellation)),
                () => route.Run(cancellation),
                () => stragglers.Run(time.GetUtcNow(), cancellation),
                async () => poisoned = await poison.Run(time.GetUtcNow(), cancellation),
                () => blindness.Run(stored, poisoned, time.GetUtcNow(), cancellation),
                () => WithAccounts(all => report.Run(all, time.GetUtcNow(), cancellation)));
        }
        catch (AggregateException some)
        {
            failed = some;
        }

        // One thing that fails each minute must not pass for a standstill of all; that it fails is told by the alarm and by the failed run.
        await heartbeat.Beat(time.GetUtcNow(), whole: failed is null, cancellation);
        vitals.TickEnded();
        if (failed is not null) throw failed;

        Task WithAccounts(Func<ImmutableArray<StoredAccount>, Task> work) => stored is { } all ? work(all) : Task.CompletedTask;
    }
}
