using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;

namespace SocialInbox.Tests.Infrastructure;

/// <summary>Counts what storage is asked to do, in order. Per call it counts operations, per retry it counts attempts.</summary>
/// <param name="prefix">What to cut off the names of tables and queues.</param>
internal sealed class CountingPolicy(string prefix = "") : HttpPipelineSynchronousPolicy
{
    private readonly ConcurrentQueue<StorageCall> calls = new();

    public IReadOnlyList<StorageCall> Calls => [.. calls];

    public int Count => calls.Count;

    /// <summary>Such as <c>2 × insert Posts, 1 × transaction Ledger</c>, for a test to print or compare.</summary>
    public string Summary => string.Join(", ", calls.CountBy(call => call).Select(counted => $"{counted.Value} × {counted.Key}"));

    public void StartOver() => calls.Clear();

    public override void OnSendingRequest(HttpMessage message) => calls.Enqueue(StorageCall.Of(message, prefix));
}
