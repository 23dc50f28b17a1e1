using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace SocialInbox.Bench;

/// <summary>Notes how long each run of a function takes, from outside all other middleware.</summary>
internal sealed class TimedRuns : IFunctionsWorkerMiddleware
{
    private readonly ConcurrentQueue<(string Function, double Seconds)> runs = new();

    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        var began = Stopwatch.GetTimestamp();
        await next(context);
        runs.Enqueue((context.FunctionDefinition.Name, Stopwatch.GetElapsedTime(began).TotalSeconds));
    }

    /// <summary>The median of a function's runs since the last time, in seconds.</summary>
    public double Take(string function)
    {
        var seconds = runs.Where(run => run.Function == function).Select(run => run.Seconds).Order().ToList();
        runs.Clear();
        return seconds.Count == 0 ? throw new InvalidOperationException($"{function} did not run.") : seconds[seconds.Count / 2];
    }
}
