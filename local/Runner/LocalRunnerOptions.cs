using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace SocialInbox.Local.Runner;

/// <summary>What a <see cref="LocalRunner"/> hosts and where.</summary>
public sealed record LocalRunnerOptions
{
    /// <summary>The assembly whose public classes hold the functions.</summary>
    public required Assembly Assembly { get; init; }

    /// <summary>Which of its classes take part: all, unless a test wants a few.</summary>
    public Func<Type, bool> Includes { get; init; } = _ => true;

    /// <summary>The app's services, as the worker's entry point would register them.</summary>
    public Action<IServiceCollection, IConfiguration> ConfigureServices { get; init; } = (_, _) => { };

    /// <summary>The app's worker middleware, as the worker's entry point would add it.</summary>
    public Action<IFunctionsWorkerApplicationBuilder> ConfigureWorker { get; init; } = _ => { };

    /// <summary>host.json; without a path the one beside the assembly.</summary>
    public string? HostJsonPath { get; init; }

    /// <summary>local.settings.json; without a path none is read.</summary>
    public string? LocalSettingsPath { get; init; }

    /// <summary>Settings that win over local.settings.json and over the environment.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>();

    /// <summary>Where the state of the timers is kept, for one runner alone.</summary>
    public required string DataFolder { get; init; }

    /// <summary>The port on 127.0.0.1; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>
    /// The clock of the timers and of the app. Queues and the graceful stop always follow the machine's clock,
    /// because the storage service does.
    /// </summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>
    /// How long a message stays hidden after a runner was killed. It is renewed while its function runs. Shorter than
    /// the ten minutes of the Functions host, so that a developer who kills the runner sees the message again soon.
    /// </summary>
    public TimeSpan MessageLease { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long running functions may go on after a stop before they are cancelled; two seconds later they are left behind.</summary>
    public TimeSpan StopGrace { get; init; } = TimeSpan.FromSeconds(7);
}
