using Microsoft.Azure.Functions.Worker;

namespace SocialInbox.Local.Runner.Invocation;

internal sealed class LocalRetry(int count, int max) : RetryContext
{
    public static LocalRetry None { get; } = new(0, 0);

    public override int RetryCount { get; } = count;

    public override int MaxRetryCount { get; } = max;
}
