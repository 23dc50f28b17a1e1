using System.Collections.Immutable;
using Azure.Storage.Queues;
using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Accounts;
using SocialInbox.Hosting;
using SocialInbox.Intake;
using SocialInbox.Networks;
using SocialInbox.Replies;

namespace SocialInbox.Schedule;

/// <summary>Tells the operators' alerts which accounts are blind and how long work has been waiting. One look at each queue.</summary>
public sealed class ReportVitals(
    NetworkCatalogue networks, [FromKeyedServices(IntakeQueue.Name)] QueueClient intake, [FromKeyedServices(OutboxQueue.Name)] QueueClient outbox, Vitals vitals)
{
    public async Task Run(ImmutableArray<StoredAccount> stored, DateTimeOffset now, CancellationToken cancellation)
    {
        foreach (var account in stored)
        {
            if (Blindness.Of(account, networks, now) is { } blind)
                vitals.Blind(account.Account.Id.Value, now - blind.Since);
        }

        vitals.Waiting(IntakeQueue.Name, await Oldest(intake, now, cancellation));
        vitals.Waiting(OutboxQueue.Name, await Oldest(outbox, now, cancellation));
    }

    private static async Task<TimeSpan> Oldest(QueueClient queue, DateTimeOffset now, CancellationToken cancellation) =>
        (await queue.PeekMessageAsync(cancellation)).Value?.InsertedOn is { } since ? now - since : TimeSpan.Zero;
}
