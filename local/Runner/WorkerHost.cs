using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SocialInbox.Local.Runner.Invocation;

namespace SocialInbox.Local.Runner;

/// <summary>The web server and the services that surround the functions: what the worker's entry point sets up in Azure.</summary>
internal static class WorkerHost
{
    // The body limit of the Functions host: larger requests get 413.
    private const long MaxRequestBody = 104_857_600;

    public static (WebApplication App, WorkerPipeline Middleware) Build(LocalRunnerOptions options)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            ApplicationName = options.Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Environments.Development,
        });
        builder.Configuration.AddAppSettings(options);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestBodySize = MaxRequestBody;
            server.Listen(IPAddress.Loopback, options.Port);
        });
        builder.Host.UseDefaultServiceProvider(provider => provider.ValidateOnBuild = provider.ValidateScopes = true);

        var middleware = new WorkerPipeline(builder.Services);
        AddWorkerServices(builder.Services, options);
        options.ConfigureServices(builder.Services, builder.Configuration);
        options.ConfigureWorker(middleware);
        builder.Services.AddSingleton<IHostLifetime, StayUntilDisposed>();
        return (builder.Build(), middleware);
    }

    private static void AddWorkerServices(IServiceCollection services, LocalRunnerOptions options)
    {
        services.AddSingleton(options.TimeProvider);
        services.AddLogging();
        services.AddRouting();
        services.AddMvcCore();
        services.Configure<JsonSerializerOptions>(json => json.PropertyNameCaseInsensitive = true);
        services.Configure<HostOptions>(host => host.ShutdownTimeout = options.StopGrace);
    }
}
