using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SocialInbox.Local.Runner.Http;
using SocialInbox.Local.Runner.Invocation;
using SocialInbox.Local.Runner.Queues;
using SocialInbox.Local.Runner.Timers;

namespace SocialInbox.Local.Runner;

/// <summary>All that can start a function. A function that a setting disables is not started by its trigger, but can be run by hand.</summary>
internal sealed class Triggers
{
    private readonly IConfiguration settings;
    private readonly HttpFunctions http;
    private readonly RunNow runNow;

    /// <exception cref="StartRefusedException">A function that Azure would not run either.</exception>
    public Triggers(IReadOnlyList<FunctionMethod> functions, HostJson host, LocalRunnerOptions options, FunctionInvoker invoker, IServiceProvider services, CancellationToken hardStop)
    {
        settings = services.GetRequiredService<IConfiguration>();
        var logs = services.GetRequiredService<ILoggerFactory>();
        http = BuildHttp(functions, host, invoker, services, hardStop);
        Timers = functions.Where(function => function.Trigger is TimerTriggerAttribute).Select(Timer).ToDictionary(timer => timer.Name, StringComparer.OrdinalIgnoreCase);
        Listeners = functions.Where(function => function.Trigger is QueueTriggerAttribute)
            .Select(function => QueueFunctions.Listen(function, host.Queues, options.MessageLease, invoker, services))
            .ToDictionary(listener => listener.Function.Name, StringComparer.OrdinalIgnoreCase);
        runNow = new RunNow(ByHand(hardStop));

        TimerFunction Timer(FunctionMethod function) => new(
            function,
            TimerSchedule.Parse(settings.Resolve(((TimerTriggerAttribute)function.Trigger).Schedule, function.Name), function.Name),
            new TimerMonitor(options.DataFolder),
            new TimerRuns(function, invoker, options.TimeProvider, logs.CreateLogger<TimerRuns>()),
            options.TimeProvider,
            logs.CreateLogger<TimerFunction>());
    }

    public IReadOnlyDictionary<string, TimerFunction> Timers { get; }

    public IReadOnlyDictionary<string, QueueListener> Listeners { get; }

    public Task AnswerAsync(HttpContext context) => RunNow.Concerns(context.Request) ? runNow.AnswerAsync(context) : http.AnswerAsync(context);

    /// <summary>Starts the timers and the queues; the tasks end after <paramref name="stopping"/>, when nothing runs any more.</summary>
    public IReadOnlyList<Task> Start(CancellationToken stopping, CancellationToken hardStop) =>
    [
        .. Timers.Values.Where(timer => !settings.IsDisabled(timer.Name)).Select(timer => timer.FollowScheduleAsync(stopping, hardStop)),
        .. Listeners.Values.Where(listener => !settings.IsDisabled(listener.Function.Name))
            .Select(listener => Task.Run(() => listener.ListenAsync(stopping, hardStop), CancellationToken.None)),
    ];

    private HttpFunctions BuildHttp(IReadOnlyList<FunctionMethod> functions, HostJson host, FunctionInvoker invoker, IServiceProvider services, CancellationToken hardStop)
    {
        var enabled = functions.Where(function => function.Trigger is HttpTriggerAttribute && !settings.IsDisabled(function.Name)).ToDictionary(function => function.Name);
        var routes = RouteTable.Create(
            enabled.Values.Select(function => HttpRoute.Of(function, (HttpTriggerAttribute)function.Trigger)),
            host.RoutePrefix,
            services.GetRequiredService<IInlineConstraintResolver>());
        foreach (var function in enabled.Values)
        {
            HttpFunctions.Require(function, routes);
        }

        return new HttpFunctions(enabled, routes, invoker, services.GetRequiredService<ILogger<HttpFunctions>>(), hardStop);
    }

    private Dictionary<string, Func<string?, Task>> ByHand(CancellationToken hardStop) =>
        Timers.Select(timer => KeyValuePair.Create<string, Func<string?, Task>>(timer.Key, _ => Begin(timer.Value, hardStop)))
            .Concat(Listeners.Select(listener => KeyValuePair.Create<string, Func<string?, Task>>(listener.Key, input => listener.Value.Function.EnqueueAsync(input ?? "", hardStop))))
            .ToDictionary(StringComparer.OrdinalIgnoreCase);

    private static Task Begin(TimerFunction timer, CancellationToken hardStop)
    {
        _ = Task.Run(() => timer.RunByHandAsync(hardStop), CancellationToken.None);
        return Task.CompletedTask;
    }
}
