using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using SocialInbox.Local.Runner.Invocation;

namespace SocialInbox.Local.Runner.Timers;

/// <summary>The runs of one timer function, one after the other whoever asks, with the retries that its method asks for.</summary>
internal sealed partial class TimerRuns(FunctionMethod function, FunctionInvoker invoker, TimeProvider clock, ILogger<TimerRuns> logger)
{
    private readonly RetryPlan retries = RetryPlan.Of(function);
    private readonly SemaphoreSlim turn = new(1, 1);

    /// <summary>Runs the function after a run under way has ended. Its last failure, if any, is the caller's.</summary>
    public async Task RunAsync(TimerInfo info, CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            for (var retry = 0; !await SucceedsAsync(info, retry, cancellation); retry++)
            {
                await Task.Delay(retries.PauseBefore(retry + 1), clock, cancellation);
            }
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>As <see cref="RunAsync"/>, but a failure is logged and the schedule goes on.</summary>
    public async Task RunLoggedAsync(TimerInfo info, CancellationToken cancellation)
    {
        try
        {
            await RunAsync(info, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            Log.Cancelled(logger, function.Name);
        }
        catch (Exception failure)
        {
            Log.Failed(logger, failure, function.Name);
        }
    }

    private async Task<bool> SucceedsAsync(TimerInfo info, int retry, CancellationToken cancellation)
    {
        try
        {
            var input = new FunctionInput(_ => info, new Dictionary<string, object?>()) { Retry = new LocalRetry(retry, retries.MaxRetries) };
            await invoker.InvokeAsync(function, input, cancellation);
            return true;
        }
        catch (Exception failure) when (retries.Allows(retry + 1) && !cancellation.IsCancellationRequested)
        {
            Log.Retrying(logger, failure, function.Name, retry + 1);
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Timer function {Function} failed; its schedule goes on")]
        public static partial void Failed(ILogger logger, Exception failure, string function);

        [LoggerMessage(2, LogLevel.Warning, "Timer function {Function} failed; retry {Retry} follows")]
        public static partial void Retrying(ILogger logger, Exception failure, string function, int retry);

        [LoggerMessage(3, LogLevel.Warning, "Timer function {Function} was cancelled because the runner stops")]
        public static partial void Cancelled(ILogger logger, string function);
    }
}
