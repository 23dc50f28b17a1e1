using Microsoft.Extensions.Hosting;

namespace SocialInbox.Local.Runner.Invocation;

/// <summary>Leaves Ctrl-C to the program that owns the runner.</summary>
internal sealed class StayUntilDisposed : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
