using Azure.Core;
using Azure.Core.Pipeline;

namespace SocialInbox.Tests.Infrastructure;

/// <summary>Holds the n-th call to storage before it leaves (the first is 1), until it is told to go on: an instance that the machine put to sleep.</summary>
internal sealed class PausePolicy(int at) : HttpPipelinePolicy
{
    private readonly TaskCompletionSource asleep = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource goOn = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int seen;

    /// <summary>The call that is or was held; null when there were fewer.</summary>
    public StorageCall? Held { get; private set; }

    /// <summary>Done as soon as the call is held.</summary>
    public Task Asleep => asleep.Task;

    public void GoOn() => goOn.TrySetResult();

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException("The product calls storage asynchronously.");

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        if (Interlocked.Increment(ref seen) == at)
        {
            Held = StorageCall.Of(message, "");
            asleep.TrySetResult();
            await goOn.Task;
        }

        await ProcessNextAsync(message, pipeline);
    }
}
