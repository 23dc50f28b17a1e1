using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;
using Refit;

namespace SocialInbox.Tests.StandIns;

/// <summary>A real HTTP server on loopback that answers as a test says and keeps what it was asked.</summary>
public sealed class RefitServer : IAsyncLifetime
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<Seen> requests = new();

    public RefitServer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        app = builder.Build();
        app.Run(async context =>
        {
            using var body = new StreamReader(context.Request.Body);
            requests.Enqueue(new(
                context.Request.Method,
                context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget,
                context.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase),
                await body.ReadToEndAsync()));
            await Answer(context);
        });
    }

    /// <summary>What the server does with a request after noting it; at first an empty JSON object.</summary>
    internal Func<HttpContext, Task> Answer { get; set; } = Json("{}");

    internal Seen Last => requests.Last();

    internal static Func<HttpContext, Task> Json(string text, int status = 200, string type = "application/json") => context =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        return context.Response.WriteAsync(text);
    };

    internal static Func<HttpContext, Task> Status(int status) => context =>
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    };

    /// <summary>Drops the connection in the middle, as a failing network does.</summary>
    internal static Task HangUp(HttpContext context)
    {
        context.Abort();
        return Task.CompletedTask;
    }

    /// <summary>Answers only when the caller has gone away.</summary>
    internal static async Task Stall(HttpContext context)
    {
        var gone = new TaskCompletionSource();
        using var registration = context.RequestAborted.Register(gone.SetResult);
        await gone.Task;
    }

    internal HttpClient Client(string basePath = "/") => new() { BaseAddress = new Uri(app.Urls.Single() + basePath) };

    internal T Api<T>(RefitSettings? settings = null) => RestService.For<T>(Client(), settings);

    public Task InitializeAsync() => app.StartAsync();

    public async Task DisposeAsync() => await app.DisposeAsync();

    internal sealed record Seen(string Method, string Target, IReadOnlyDictionary<string, string> Headers, string Body)
    {
        internal string? Header(string name) => Headers.GetValueOrDefault(name);
    }
}
