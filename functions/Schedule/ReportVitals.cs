using System.Collections.Immutable;
using Azure.Storage.Queues;
using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Accounts;
using SocialInbox.Hosting;
using SocialInbox.Intake;
using SocialInbox.Networks;
using SocialInbox.Replies;

namespace SocialInbox.Schedule;

/// <summary>Tells the operators' alerts which accounts are blind, or will be, and how long work has been waiting. One look at each queue; each fact told is paid for.</summary>
public sealed class ReportVitals(
    NetworkCatalogue networks, [FromKeyedServices(IntakeQueue.Name)] QueueClient intake, [FromKeyedServices(OutboxQueue.Name)] QueueClient outbox, Vitals vitals)
{
    public async Task Run(ImmutableArray<StoredAccount> stored, DateTimeOffset now, CancellationToken cancellation)
    {
        foreach (var account in stored)
        {
            if (Blindness.Of(account, networks, now) is { } blind)
                vitals.Blind(account.Account.Id.Value, now - blind.Since);
            if (account.Health.Credentials?.Expiring(now) is { } expiring)
                vitals.Expiring(account.Account.Id.Value, expiring.DaysLeft);
        }

        await Look(IntakeQueue.Name, intake, now, cancellation);
        await Look(OutboxQueue.Name, outbox, now, cancellation);
    }

    private async Task Look(string name, QueueClient queue, DateTimeOffset now, CancellationToken cancellation)
    {
        if ((await queue.PeekMessageAsync(cancellation)).Value?.InsertedOn is { } since) vitals.Waiting(name, now - since);
    }
}
