using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace SocialInbox.Tests.Networks.Infrastructure;

/// <summary>A real HTTP server on a free loopback port, which keeps what it was asked and can be given trouble for its next requests.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<(Func<HttpRequest, bool> For, Trouble Trouble)> troubles = new();

    private LoopbackServer(WebApplication app) => this.app = app;

    public Uri Address => new(app.Services.GetRequiredService<Microsoft.AspNetCore.Hosting.Server.IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public ConcurrentQueue<SeenRequest> Requests { get; } = new();

    /// <summary>What went wrong in the fake itself: a test must not take that for a server's trouble.</summary>
    public ConcurrentQueue<Exception> Faults { get; } = new();

    /// <param name="answer">Answers one request; called by one at a time.</param>
    public static async Task<LoopbackServer> Start(Func<HttpContext, Task> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var server = new LoopbackServer(builder.Build());
        var one = new SemaphoreSlim(1);
        server.app.Run(async http =>
        {
            await one.WaitAsync();
            try
            {
                await server.Answer(http, answer);
            }
            catch (Exception fault) when (!http.RequestAborted.IsCancellationRequested)
            {
                server.Faults.Enqueue(fault);
                throw;
            }
            finally
            {
                one.Release();
            }
        });
        await server.app.StartAsync();
        return server;
    }

    /// <summary>The next request of that kind meets this trouble; several queue up in order.</summary>
    public void Meets(Func<HttpRequest, bool> which, Trouble trouble) => troubles.Enqueue((which, trouble));

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        Assert.Empty(Faults);
    }

    private async Task Answer(HttpContext http, Func<HttpContext, Task> answer)
    {
        http.Request.EnableBuffering();
        using var reader = new StreamReader(http.Request.Body, leaveOpen: true);
        var body = await reader.ReadToEndAsync();
        http.Request.Body.Position = 0;
        Requests.Enqueue(new SeenRequest(
            http.Request.Method, http.Request.Path, http.Request.QueryString.Value ?? "",
            http.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase), body));

        if (troubles.TryPeek(out var next) && next.For(http.Request) && troubles.TryDequeue(out var trouble)) await trouble.Trouble.Happen(http, answer);
        else await answer(http);
    }
}

internal sealed record SeenRequest(string Method, string Path, string Query, IReadOnlyDictionary<string, string> Headers, string Body);
