using Azure.Core;
using Azure.Core.Pipeline;

namespace SocialInbox.Tests.Infrastructure;

/// <summary>Lets something happen before a call to storage leaves: what others do at the very wrong moment.</summary>
/// <param name="prefix">What to cut off the names of tables and queues.</param>
internal sealed class BeforeEach(Func<StorageCall, Task> happening, string prefix) : HttpPipelinePolicy
{
    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException("The product calls storage asynchronously.");

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        await happening(StorageCall.Of(message, prefix));
        await ProcessNextAsync(message, pipeline);
    }
}
