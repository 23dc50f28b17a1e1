using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Local.Runner;

namespace SocialInbox.Tests.Local.Runner.App;

/// <summary>A runner in this process, on a free port, for some of the sample functions, with a data folder of its own.</summary>
internal sealed class TestRunner : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("runner-test-");

    public Calls Calls { get; } = new();
    public string HostJson { get; init; } = """{ "version": "2.0", "extensions": { "http": { "routePrefix": "" } } }""";
    public Dictionary<string, string?> Settings { get; init; } = [];
    public Action<IFunctionsWorkerApplicationBuilder> Middleware { get; init; } = _ => { };
    public TimeProvider Clock { get; init; } = TimeProvider.System;
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(7);
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(30);
    public LocalRunner Runner { get; private set; } = null!;
    public HttpClient Client { get; } = new();

    public async Task<TestRunner> StartAsync(params Type[] functions)
    {
        var hostJson = Path.Combine(folder.FullName, "host.json");
        await File.WriteAllTextAsync(hostJson, HostJson);
        Runner = await LocalRunner.StartAsync(new LocalRunnerOptions
        {
            Assembly = typeof(TestRunner).Assembly,
            Includes = functions.Contains,
            ConfigureServices = (services, _) => services.AddSingleton(Calls).AddScoped<Guestbook>(),
            ConfigureWorker = Middleware,
            HostJsonPath = hostJson,
            Settings = Settings,
            DataFolder = folder.FullName,
            TimeProvider = Clock,
            StopGrace = Grace,
            MessageLease = Lease,
        });
        Client.BaseAddress = Runner.BaseAddress;
        return this;
    }

    /// <summary>Stops the runner, keeps its data folder.</summary>
    public ValueTask StopAsync() => Runner.DisposeAsync();

    public async ValueTask DisposeAsync()
    {
        if (Runner is not null) await Runner.DisposeAsync();
        Client.Dispose();
        folder.Delete(recursive: true);
    }
}
