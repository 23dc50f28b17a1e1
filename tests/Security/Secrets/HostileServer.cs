using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Security.Secrets;

/// <summary>What a server can do to a request so that we have something to say about it.</summary>
public enum Mischief { Repeats200, Repeats400, Repeats401, Repeats403, Repeats404, Repeats429, Repeats500, RepeatsAsText, SendsElsewhere, Drops, BreaksOff, NeverAnswers }

/// <summary>The other end of every connection: a network, a token address, a target of notices. It prints all it was asked into its answer.</summary>
internal sealed class HostileServer : IAsyncDisposable
{
    private readonly LoopbackServer server;
    private readonly ConcurrentQueue<string> asked;

    private HostileServer(LoopbackServer server, ConcurrentQueue<string> asked) => (this.server, this.asked) = (server, asked);

    public Mischief Does { get; set; }

    public Uri Address => server.Address;

    public int Requests => asked.Count;

    /// <summary>Every request as a whole: what was really sent out.</summary>
    public string Asked => string.Join('\n', asked);

    public static async Task<HostileServer> Start()
    {
        HostileServer hostile = null!;
        var asked = new ConcurrentQueue<string>();
        var server = await LoopbackServer.Start(async http =>
        {
            var all = await Whole(http.Request);
            asked.Enqueue(all);
            await hostile.Answer(http, all);
        });
        return hostile = new HostileServer(server, asked);
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private static async Task<string> Whole(HttpRequest request)
    {
        using var body = new StreamReader(request.Body, leaveOpen: true);
        return $"{request.Method} {request.Path.Value}{request.QueryString} {string.Join(' ', request.Headers.Select(header => $"{header.Key}: {header.Value}"))} {await body.ReadToEndAsync()}";
    }

    private async Task Answer(HttpContext http, string all)
    {
        http.Request.Body.Position = 0;
        switch (Does)
        {
            case Mischief.RepeatsAsText:
                await http.Response.WriteAsync($"<<< {all}");
                break;
            case Mischief.SendsElsewhere:
                http.Response.Redirect($"/elsewhere?asked={Uri.EscapeDataString(all)}");
                break;
            case Mischief.Drops:
                http.Abort();
                break;
            case Mischief.BreaksOff:
                http.Response.ContentLength = all.Length * 4;
                await http.Response.WriteAsync(all);
                await http.Response.Body.FlushAsync();
                http.Abort();
                break;
            case Mischief.NeverAnswers:
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, http.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
                break;
            default:
                await Trouble.Echo(int.Parse(Does.ToString()["Repeats".Length..], null)).Happen(http, _ => Task.CompletedTask);
                break;
        }
    }
}
