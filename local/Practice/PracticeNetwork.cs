using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Local.Practice.Shop;
using SocialInbox.Local.Practice.Wire;

namespace SocialInbox.Local.Practice;

/// <summary>
/// A network to try the inbox on: a loopback server that speaks the part of Mastodon's API which the product uses, where invented
/// customers post, edit, delete, and a colleague answers now and then. What stands there survives a restart.
/// </summary>
public sealed class PracticeNetwork : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly CancellationTokenSource stopping = new();
    private readonly Task story;

    private PracticeNetwork(WebApplication app, PracticeTimeline timeline, string token, Uri server, Func<CancellationToken, Task> story)
    {
        this.app = app;
        Timeline = timeline;
        Token = token;
        Address = server;
        this.story = story(stopping.Token);
    }

    public PracticeTimeline Timeline { get; }

    /// <summary>What the shop's program signs in with.</summary>
    public string Token { get; }

    /// <summary>The API's base address, and the page for people.</summary>
    public Uri Address { get; }

    /// <summary>The practice shop beside it; its key has the token for its secret.</summary>
    public Uri ShopAddress => new(Address, PracticeShop.Path);

    /// <param name="file">Where it keeps what stands there.</param>
    /// <param name="preferredPort">For a new network; a stored one comes back where it was, as accounts know its address. 0: any free one.</param>
    /// <param name="seed">Chooses the story; null: nothing happens by itself.</param>
    /// <exception cref="PracticeFailedException">Its port is taken, or its file is broken.</exception>
    public static async Task<PracticeNetwork> Start(string file, int preferredPort, int? seed, TimeProvider time, CancellationToken cancellation)
    {
        var store = new PracticeStore(file);
        var isNew = !File.Exists(file);
        var state = store.Load(preferredPort);
        var timeline = new PracticeTimeline(time, state.Content);
        var app = await Listen(state, timeline, time, cancellation) ?? (isNew ? await Listen(state with { Port = 0 }, timeline, time, cancellation) : null)
            ?? throw new PracticeFailedException($"Port {state.Port} of the practice network is taken. Free it, or start with --no-demo.");
        var address = new Uri(app.Urls.First());
        state = state with { Port = address.Port };
        store.Save(state);
        timeline.Changed += content => store.Save(state with { Content = content });
        return new PracticeNetwork(app, timeline, state.Token, address, seed is { } chosen ? new ScenePlayer(timeline, time, chosen).Play : _ => Task.CompletedTask);
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await story;
        await app.StopAsync();
        await app.DisposeAsync();
        stopping.Dispose();
    }

    private static async Task<WebApplication?> Listen(PracticeState state, PracticeTimeline timeline, TimeProvider time, CancellationToken cancellation)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, state.Port));
        builder.Services.AddRouting();
        var app = builder.Build();
        app.UseRouting();
        app.MapGet("/", (HttpResponse response) => PracticePage.Show(timeline, response));
        app.MapGet("/@{acct}/{id}", (string id) => Results.Redirect($"/#p{Uri.EscapeDataString(id)}"));
        app.MapGet("/@{acct}", () => Results.Redirect("/"));
        try
        {
            MapApi(app, state, timeline, time);
            await app.StartAsync(cancellation);
            return app;
        }
        catch (IOException taken) when (taken.InnerException is AddressInUseException)
        {
            await app.DisposeAsync();
            return null;
        }
    }

    private static void MapApi(WebApplication app, PracticeState state, PracticeTimeline timeline, TimeProvider time)
    {
        var server = new Lazy<Uri>(() => new Uri(app.Urls.First()));
        new MastodonApi(timeline, new Rendering(timeline, server), server, state.Token).Map(app);
        new PracticeShop(new PracticeOrders(timeline, time), server, state.Token).Map(app);
    }
}
