using System.Collections.Concurrent;
using System.Diagnostics.Tracing;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SocialInbox.Hosting;

namespace SocialInbox.Tests.Hosting;

/// <summary>Every start is waited for and paid for, and one that needs somebody else's answer fails with them.</summary>
public sealed class StartUpTests
{
    private static readonly Dictionary<string, string?> AsDeployed = new()
    {
        ["AzureWebJobsStorage:credential"] = "managedidentity",
        ["AzureWebJobsStorage:clientId"] = "11111111-1111-1111-1111-111111111111",
        ["AzureWebJobsStorage:tableServiceUri"] = "https://account.table.core.windows.net",
        ["AzureWebJobsStorage:queueServiceUri"] = "https://account.queue.core.windows.net",
        ["WEBSITE_SITE_NAME"] = "inbox-1",
        ["WEBSITE_HOSTNAME"] = "inbox-1.azurewebsites.net",
        ["WEBSITE_AUTH_ENABLED"] = "True",
        ["SignIn:TenantId"] = "tenant-1",
        ["Credentials:DataKey"] = Convert.ToBase64String(new byte[32]),
        ["Escalation:WebhookUrl"] = "https://pager.example",
        ["Escalation:WebhookSecret"] = "a secret that both know",
    };

    [Fact]
    public async Task Starting_up_asks_nobody_anything()
    {
        using var listener = new ConnectionListener();
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection(AsDeployed);
        builder.Services.AddSocialInbox(builder.Configuration);
        using var host = builder.Build();

        await host.StartAsync();
        foreach (var function in CataloguedFunction.All.Select(function => function.Class).Where(type => !type.IsAbstract)) ActivatorUtilities.CreateInstance(host.Services, function);
        await host.StopAsync();

        Assert.Empty(listener.Heard);
    }

    [Fact]
    public async Task A_start_that_asked_somebody_would_be_noticed()
    {
        using var listener = new ConnectionListener();
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        using var client = new TcpClient();

        await client.ConnectAsync((IPEndPoint)server.LocalEndpoint);

        Assert.NotEmpty(listener.Heard);
    }

    /// <summary>Hears of connections and look-ups of names that begin in the flow in which it was made: other tests run beside it.</summary>
    private sealed class ConnectionListener : EventListener
    {
        private static readonly AsyncLocal<object?> Flow = new();

        private readonly object mine = new();

        public ConnectionListener() => Flow.Value = mine;

        public ConcurrentQueue<string> Heard { get; } = new();

        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            if (eventSource.Name is "System.Net.Sockets" or "System.Net.NameResolution") EnableEvents(eventSource, EventLevel.Informational);
        }

        protected override void OnEventWritten(EventWrittenEventArgs eventData)
        {
            if (mine is not null && Flow.Value == mine && eventData.EventName is "ConnectStart" or "ResolutionStart") Heard.Enqueue(eventData.EventName!);
        }
    }
}
