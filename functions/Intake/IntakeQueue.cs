using Azure.Storage.Queues;
using Microsoft.Extensions.DependencyInjection;

namespace SocialInbox.Intake;

/// <summary>The queue in front of intake. Its messages never expire: a weekend without us loses nothing.</summary>
public sealed class IntakeQueue([FromKeyedServices(IntakeQueue.Name)] QueueClient queue)
{
    public const string Name = "intake";

    private static readonly TimeSpan Never = TimeSpan.FromSeconds(-1);

    public Task Send(IntakeMessage message, CancellationToken cancellation) =>
        queue.SendMessageAsync(message.ToJson(), visibilityTimeout: null, timeToLive: Never, cancellation);
}
