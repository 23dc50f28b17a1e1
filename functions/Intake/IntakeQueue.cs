using Azure.Storage.Queues;
using Microsoft.Extensions.DependencyInjection;

namespace SocialInbox.Intake;

/// <summary>The queue in front of intake. Its messages never expire: a weekend without us loses nothing.</summary>
public sealed class IntakeQueue([FromKeyedServices(IntakeQueue.Name)] QueueClient queue)
{
    public const string Name = "intake";

    private static readonly TimeSpan Never = TimeSpan.FromSeconds(-1);

    /// <param name="after">Heard no sooner; whole seconds.</param>
    public Task Send(IntakeMessage message, CancellationToken cancellation, TimeSpan? after = null) =>
        queue.SendMessageAsync(message.ToJson(), visibilityTimeout: after is { } wait ? TimeSpan.FromSeconds(Math.Ceiling(wait.TotalSeconds)) : null, timeToLive: Never, cancellation);
}
