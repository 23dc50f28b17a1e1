using Azure.Identity;
using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using OpenTelemetry.Trace;
using SocialInbox.Networks.Http;

namespace SocialInbox.Hosting;

/// <summary>Sends the worker's logs, traces and metrics to Application Insights, as the app's identity. The host sends its own.</summary>
internal static class TelemetrySetup
{
    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        if (configuration["APPLICATIONINSIGHTS_CONNECTION_STRING"] is not { Length: > 0 }) return services;
        services.AddOpenTelemetry()
            .UseFunctionsWorkerDefaults()
            .WithMetrics(metrics => metrics.AddMeter(Vitals.Meter))
            .WithTracing(traces => traces.AddSource(NetworkSpans.Source))
            .UseAzureMonitorExporter(exporter =>
            {
                exporter.Credential = new ManagedIdentityCredential(Identity(configuration["APPLICATIONINSIGHTS_AUTHENTICATION_STRING"]));
                // It would keep a connection open from the start on, and every start is paid for.
                exporter.EnableLiveMetrics = false;
            });
        return services;
    }

    // "ClientId=...;Authorization=AAD", as the host reads it: https://learn.microsoft.com/azure/azure-functions/functions-app-settings
    private static ManagedIdentityId Identity(string? authentication)
    {
        var clientId = authentication?.Split(';').FirstOrDefault(part => part.StartsWith("ClientId=", StringComparison.OrdinalIgnoreCase))?["ClientId=".Length..];
        return clientId is { Length: > 0 } ? ManagedIdentityId.FromUserAssignedClientId(clientId) : ManagedIdentityId.SystemAssigned;
    }
}
