using Microsoft.Azure.Functions.Worker;
using SocialInbox.Accounts;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Escalation;
using SocialInbox.Escalation.Alarms;
using SocialInbox.Hosting;
using SocialInbox.Intake;
using SocialInbox.Reconcile;

namespace SocialInbox.Schedule;

/// <summary>What is due, in order. One function, since on a consumption plan each timer pays for its own activation.</summary>
public sealed class Tick(
    Heartbeat heartbeat, AccountsTable accounts, QueueDuePolls polls, SweepDueClocks sweep, RetargetRest retarget, RenewCredentials credentials, EscalateBlindness blindness, RequeueStragglers stragglers,
    RecordPoison poison, ReportVitals report, Vitals vitals, TimeProvider time)
{
    [Function(nameof(Tick))]
    public async Task Run([TimerTrigger("%TickSchedule%")] TimerInfo timer, CancellationToken cancellation)
    {
        var stored = await accounts.ReadAll(cancellation);
        var poisoned = 0;
        await EachAlone.InOrder(
            cancellation,
            () => polls.Run(stored, cancellation),
            () => sweep.Run(stored, cancellation),
            () => retarget.Run(stored, cancellation),
            () => credentials.Run(stored, cancellation),
            () => stragglers.Run(time.GetUtcNow(), cancellation),
            async () => poisoned = await poison.Run(time.GetUtcNow(), cancellation),
            () => blindness.Run(stored, poisoned, time.GetUtcNow(), cancellation),
            () => report.Run(stored, time.GetUtcNow(), cancellation));
        await heartbeat.Beat(time.GetUtcNow(), cancellation);
        vitals.TickEnded();
    }
}
