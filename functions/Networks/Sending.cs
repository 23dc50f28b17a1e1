using System.Diagnostics;

namespace SocialInbox.Networks;

/// <summary>What all sends have in common: they end within a minute, and what failed before anything was sent is said to be so.</summary>
internal static class Sending
{
    /// <summary>Whoever looks for an unclear reply counts on no request being under way after a minute.</summary>
    internal static readonly TimeSpan Longest = TimeSpan.FromSeconds(50);

    /// <param name="send">May throw <see cref="NetworkFailedException"/> only before anything was sent.</param>
    internal static async Task<SendResult> Once(Func<CancellationToken, Task<SendResult>> send, TimeProvider clock, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(Longest, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, limit.Token);
        try
        {
            return await send(either.Token);
        }
        catch (NetworkFailedException failed)
        {
            return BeforeSending(failed.Failure);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            return new SendResult.Unclear($"Sending took longer than {Longest.TotalSeconds:0} seconds.");
        }
    }

    private static SendResult BeforeSending(NetworkFailure failure) => failure switch
    {
        NetworkFailure.Throttled throttled => new SendResult.Throttled(throttled.Until),
        NetworkFailure.CredentialsRefused refused => new SendResult.CredentialsRefused(refused.Words),
        NetworkFailure.Blocked blocked => new SendResult.Blocked(blocked.Words),
        NetworkFailure.NotFound or NetworkFailure.Rejected => new SendResult.Rejected(failure.Words),
        NetworkFailure.Unreachable or NetworkFailure.Unreadable => new SendResult.NotSent(failure.Words),
        _ => throw new UnreachableException(),
    };
}
