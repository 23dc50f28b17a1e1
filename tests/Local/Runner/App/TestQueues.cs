using Azure.Storage.Queues;
using SocialInbox.Tests.Infrastructure;

namespace SocialInbox.Tests.Local.Runner.App;

/// <summary>The queues of one test, seen from outside the runner.</summary>
internal sealed class TestQueues(TestStorage storage)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public TestStorage Storage => storage;

    public TestRunner Runner(int batchSize = 16, int newBatchThreshold = 8, TimeSpan? lease = null, TimeSpan? grace = null, (string Name, string Value)? settings = null, string? alsoConnection = null)
    {
        var runner = new TestRunner
        {
            HostJson = $$"""
                { "version": "2.0", "extensions": { "http": { "routePrefix": "" }, "queues": {
                  "batchSize": {{batchSize}}, "newBatchThreshold": {{newBatchThreshold}}, "maxDequeueCount": 3, "maxPollingInterval": "00:00:00.200" } } }
                """,
            Settings = new(storage.Settings),
            Lease = lease ?? TimeSpan.FromSeconds(30),
            Grace = grace ?? TimeSpan.FromSeconds(7),
        };
        if (settings is var (name, value)) runner.Settings[name] = value;
        if (alsoConnection is not null) runner.Settings[alsoConnection] = storage.ConnectionString;
        return runner;
    }

    public async Task SendAsync(string queue, string text, TimeSpan? visibleIn = null)
    {
        await Queue(queue, QueueMessageEncoding.Base64).CreateIfNotExistsAsync();
        await Queue(queue, QueueMessageEncoding.Base64).SendMessageAsync(text, visibleIn, timeToLive: TimeSpan.FromSeconds(-1));
    }

    public async Task SendRawAsync(string queue, string text)
    {
        await Queue(queue, QueueMessageEncoding.None).CreateIfNotExistsAsync();
        await Queue(queue, QueueMessageEncoding.None).SendMessageAsync(text);
    }

    public Task<string?> PeekAsync(string queue) => PeekAsync(queue, QueueMessageEncoding.Base64);

    public Task<string?> PeekRawAsync(string queue) => PeekAsync(queue, QueueMessageEncoding.None);

    /// <summary>Messages in the queue, hidden ones too; 0 when there is no such queue.</summary>
    public async Task<int> CountAsync(string queue) => await Queue(queue).ExistsAsync() ? (await Queue(queue).GetPropertiesAsync()).Value.ApproximateMessagesCount : 0;

    public async Task<int> VisibleAsync(string queue) => (await Queue(queue).PeekMessagesAsync(32)).Value.Length;

    /// <summary>Waits until a message is in the queue.</summary>
    public async Task ComesToAsync(string queue)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (await CountAsync(queue) == 0) await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, patience.Token);
    }

    private async Task<string?> PeekAsync(string queue, QueueMessageEncoding encoding) => (await Queue(queue, encoding).PeekMessageAsync()).Value?.MessageText;

    private QueueClient Queue(string name, QueueMessageEncoding encoding = QueueMessageEncoding.None) =>
        new(storage.ConnectionString, storage.Names.Queue(name), new QueueClientOptions { MessageEncoding = encoding });
}
