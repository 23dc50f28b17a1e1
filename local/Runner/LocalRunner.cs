using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SocialInbox.Local.Runner.Invocation;

namespace SocialInbox.Local.Runner;

/// <summary>
/// Runs the functions of an assembly on this machine, without the Functions host: HTTP routes on 127.0.0.1, timers and
/// queue triggers, read from the same attributes that Azure reads.
/// </summary>
public sealed partial class LocalRunner : IAsyncDisposable
{
    // After the grace and this, functions that ignore their cancellation are left behind: ten seconds in all.
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(2);

    private readonly LocalRunnerOptions options;
    private readonly WebApplication app;
    private readonly FunctionInvoker invoker;
    private readonly Triggers triggers;
    private readonly ILogger<LocalRunner> logger;
    private readonly CancellationTokenSource stopping = new();
    private readonly CancellationTokenSource hardStop = new();
    private IReadOnlyList<Task> loops = [];
    private Task? stopped;

    private LocalRunner(LocalRunnerOptions options)
    {
        this.options = options;
        var host = HostJson.Read(options.HostJsonPath ?? Path.Combine(Path.GetDirectoryName(options.Assembly.Location)!, "host.json"));
        var functions = FunctionCatalogue.Read(options.Assembly, options.Includes);
        (app, var middleware) = WorkerHost.Build(options);
        invoker = new FunctionInvoker(app.Services.GetRequiredService<IServiceScopeFactory>(), middleware);
        logger = app.Services.GetRequiredService<ILogger<LocalRunner>>();
        triggers = new Triggers(functions, host, options, invoker, app.Services, hardStop.Token);
        app.Run(triggers.AnswerAsync);
    }

    /// <summary>Where the HTTP functions answer, ending in a slash.</summary>
    public Uri BaseAddress => new(app.Urls.First() + "/");

    /// <summary>The app's services.</summary>
    public IServiceProvider Services => app.Services;

    /// <summary>How many functions run at this moment.</summary>
    public int RunningFunctions => invoker.Running;

    /// <summary>Starts to answer requests, follow schedules and read queues.</summary>
    /// <exception cref="StartRefusedException">The functions, their settings or the port do not allow it; nothing was started.</exception>
    public static async Task<LocalRunner> StartAsync(LocalRunnerOptions options, CancellationToken cancellation = default)
    {
        var runner = new LocalRunner(options);
        try
        {
            await runner.app.StartAsync(cancellation);
        }
        catch (IOException taken) when (taken.InnerException is AddressInUseException)
        {
            await runner.DisposeAsync();
            throw new StartRefusedException($"Port {options.Port} on {IPAddress.Loopback} is taken", taken);
        }
        catch
        {
            await runner.DisposeAsync();
            throw;
        }

        runner.loops = runner.triggers.Start(runner.stopping.Token, runner.hardStop.Token);
        return runner;
    }

    /// <summary>Runs a timer function now and waits for it; a failure is thrown. It never overlaps a run of its schedule.</summary>
    public async Task RunTimerAsync(string function, CancellationToken cancellation = default)
    {
        var timer = triggers.Timers.GetValueOrDefault(function) ?? throw new ArgumentException($"There is no timer function {function}", nameof(function));
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, hardStop.Token);
        await timer.RunNowAsync(either.Token);
    }

    /// <summary>Waits until no function runs, no timer is due and no visible message waits in a trigger's queue. Messages that are hidden, as after a failure, do not count.</summary>
    public async Task IdleAsync(CancellationToken cancellation = default)
    {
        while (!await IsIdleAsync(cancellation))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, cancellation);
        }
    }

    /// <summary>
    /// Stops within ten seconds: nothing new is accepted, what runs may end, then it is cancelled. A message whose function
    /// did not end stays in its queue.
    /// </summary>
    public async ValueTask DisposeAsync() => await (stopped ??= StopAsync());

    private async Task<bool> IsIdleAsync(CancellationToken cancellation)
    {
        var started = invoker.Started;
        foreach (var listener in triggers.Listeners.Values)
        {
            if (!await listener.IsDrainedAsync(cancellation))
            {
                return false;
            }
        }

        return !triggers.Timers.Values.Any(timer => timer.IsDue) && invoker.Running == 0 && invoker.Started == started;
    }

    private async Task StopAsync()
    {
        await stopping.CancelAsync();
        using var grace = new CancellationTokenSource(options.StopGrace);
        using var abandoned = new CancellationTokenSource();
        var ending = EndAsync(grace.Token, abandoned.Token);
        if (!await EndsWithinAsync(ending, options.StopGrace))
        {
            await hardStop.CancelAsync();
            if (!await EndsWithinAsync(ending, LastWords))
            {
                Log.LeftBehind(logger, invoker.Running);
            }
        }

        await abandoned.CancelAsync();
        if (ending.Exception is { } failure)
        {
            Log.StopFailed(logger, failure);
        }

        await app.DisposeAsync();
    }

    private async Task EndAsync(CancellationToken grace, CancellationToken abandoned)
    {
        await Task.WhenAll([app.StopAsync(grace), .. loops]);
        while (invoker.Running > 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, abandoned);
        }
    }

    private static async Task<bool> EndsWithinAsync(Task ending, TimeSpan time) =>
        await Task.WhenAny(ending, Task.Delay(time, TimeProvider.System)) == ending;

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Stopped although {Count} functions still ran")]
        public static partial void LeftBehind(ILogger logger, int count);

        [LoggerMessage(2, LogLevel.Error, "A part of the runner had failed")]
        public static partial void StopFailed(ILogger logger, Exception failure);
    }
}
