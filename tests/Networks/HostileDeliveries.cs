using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SocialInbox.Accounts;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Intake;
using SocialInbox.Networks;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks;

/// <summary>
/// A hundred thousand recorded deliveries that somebody changed, against every receiver: none passes for signed, none ends the process or
/// fills its memory, and whatever is made of them keeps the contract.
/// </summary>
public sealed class HostileDeliveries : IDisposable
{
    private const int Deliveries = 100_000;
    private const string Secret = "nordlicht-test-secret";

    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1_767_225_600);

    private static readonly string[] SignatureHeaders =
    [
        "X-Hub-Signature-256", "X-SocialInbox-Signature", "x-twitter-webhooks-signature", "X-LI-Signature", "TikTok-Signature", "X-Telegram-Bot-Api-Secret-Token", "X-Discourse-Event-Signature",
        "X-WC-Webhook-Signature", "Authorization",
    ];

    private static readonly string[] Intruders =
    [
        "1e999", "-99999999999999999999999999999999", "null", "{}", "[]", "\"\"", "true", "\"\\ud83d\"", "\"\\u0000\"", new('9', 400), "0.00000000000000000000000001", "{\"id\":{\"id\":{\"id\":5}}}",
    ];

    private static readonly Account Shop = new()
    {
        Id = new AccountId("shop"), Network = "any", Handle = "@nordlicht.shop", DisplayName = "Nordlicht", Server = new Uri("https://forum.example"), StartAt = DateTimeOffset.UnixEpoch,
        AuthorIds = ["104857600112233", "17841400112233445", "27000011122233", "nordlicht.shop"],
    };

    private readonly ServiceProvider services = new ServiceCollection()
        .AddNetworks(new ConfigurationBuilder().Build())
        .AddSingleton(new CredentialVault(new MemoryTable(), new DataKey(Options.Create(new CredentialsOptions())), TimeProvider.System))
        .BuildServiceProvider();

    public void Dispose() => services.Dispose();

    [Fact]
    public async Task No_changed_delivery_passes_ends_the_process_or_fills_its_memory()
    {
        var receivers = services.GetRequiredService<NetworkCatalogue>().All.OfType<IWebhookNetwork>().Select(network => (Network: network, Seeds: SeedsOf(network))).ToList();
        var chance = new Random(20261124);
        var crashes = new Dictionary<string, string>();
        var delivered = 0L;
        var before = GC.GetTotalMemory(forceFullCollection: true);

        for (var number = 0; number < Deliveries; number++)
        {
            var (network, seeds) = receivers[number % receivers.Count];
            var seed = seeds[chance.Next(seeds.Count)];
            var body = Changed(seed, chance);
            if (body.AsSpan().SequenceEqual(seed)) continue;

            delivered += body.Length;
            var verdict = await network.Verify(Shop, Signed(seed, body, chance), Secret, Now, CancellationToken.None);
            Assert.True(verdict != WebhookVerdict.Genuine, $"{network.Name} took delivery {number} for signed.");
            if (Read(network, body, number) is { } crash) crashes.TryAdd(network.Name, crash);
        }

        Assert.True(crashes.Count == 0, string.Join("\n\n", crashes.Values));
        var grown = GC.GetTotalMemory(forceFullCollection: true) - before;
        // Other tests, which run beside this one, keep a few dozen MiB too.
        Assert.True(grown < delivered / 2, $"{grown / 1024 / 1024} MiB of {delivered / 1024 / 1024} were kept.");
    }

    [Fact]
    public void Every_receiver_is_tried_with_deliveries_of_its_own() => Assert.All(
        services.GetRequiredService<NetworkCatalogue>().All.OfType<IWebhookNetwork>(), network => Assert.NotEmpty(SeedsOf(network)));

    /// <returns>What should not have happened.</returns>
    private static string? Read(IWebhookNetwork network, byte[] body, int number)
    {
        NetworkPage page;
        try
        {
            page = network.ReadWebhook(Shop, RawBody.AsText(body));
            foreach (var piece in page.Elsewhere) network.ReadWebhook(Shop with { AuthorIds = [piece.AuthorId] }, Encoding.UTF8.GetBytes(piece.Raw));
        }
        catch (NetworkFailedException)
        {
            // Told in words, and the delivery is kept to be seen.
            return null;
        }
        catch (Exception crash)
        {
            return $"{network.Name} crashed at delivery {number}: {crash}\n{Encoding.UTF8.GetString(body.AsSpan(0, Math.Min(body.Length, 3000)))}";
        }

        var isWhole = page.Posts.All(post => post.Id.Length is > 0 and <= 512 && post.RootId.Length > 0 && post.Author.Id.Length > 0 && post.Text.Length <= 40_000)
            && page.Unreadable.All(post => post.Problem.Length is > 0 and <= 1000);
        return isWhole ? null : $"{network.Name} broke the contract at delivery {number}: {Encoding.UTF8.GetString(body.AsSpan(0, Math.Min(body.Length, 3000)))}";
    }

    /// <summary>What the network's tests hold of its deliveries, and where they hold none, what they hold of its answers.</summary>
    private static List<byte[]> SeedsOf(IWebhookNetwork network)
    {
        var folder = Path.Combine(Directory.GetDirectories(Sample.Folder()).Single(one => string.Equals(Path.GetFileName(one), network.Name, StringComparison.OrdinalIgnoreCase)), "Samples");
        var all = Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal).ToList();
        var deliveries = all.Where(file => Path.GetFileName(file).Contains("webhook", StringComparison.Ordinal) || Path.GetFileName(file).Contains("update", StringComparison.Ordinal)).ToList();
        return [.. (deliveries.Count > 0 ? deliveries : all).Select(File.ReadAllBytes)];
    }

    /// <summary>With no signature, with nonsense, with another secret, or with that of the delivery as it was before.</summary>
    private static WebhookRequest Signed(byte[] seed, byte[] body, Random chance)
    {
        var headers = new Dictionary<string, string> { ["X-SocialInbox-Timestamp"] = "1767225600" };
        var kind = chance.Next(4);
        var hash = kind == 2 ? HMACSHA256.HashData("another secret"u8, body) : kind == 3 ? HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), seed) : RandomBytes(chance, 32);
        if (kind > 0) foreach (var name in SignatureHeaders) headers[name] = (chance.Next(3)) switch { 0 => $"sha256={Convert.ToHexStringLower(hash)}", 1 => $"sha256={Convert.ToBase64String(hash)}", _ => Convert.ToBase64String(hash) };
        return new WebhookRequest(headers, new Dictionary<string, string>(), body);
    }

    private static byte[] Changed(byte[] seed, Random chance)
    {
        var body = seed;
        for (var times = chance.Next(1, 4); times > 0; times--) body = ChangedOnce(body, chance);
        return body;
    }

    private static byte[] ChangedOnce(byte[] body, Random chance)
    {
        if (body.Length < 4) return [.. body, .. RandomBytes(chance, 4)];
        var at = chance.Next(body.Length);
        switch (chance.Next(7))
        {
            case 0:
                var flipped = (byte[])body.Clone();
                for (var bits = chance.Next(1, 9); bits > 0; bits--) flipped[chance.Next(body.Length)] ^= (byte)(1 << chance.Next(8));
                return flipped;
            case 1:
                return body[..at];
            case 2:
                return [.. body[..at], .. RandomBytes(chance, chance.Next(1, 40)), .. body[at..]];
            case 3:
                var end = Math.Min(body.Length, at + chance.Next(1, 200));
                return [.. body[..end], .. body[at..]];
            case 4:
                var depth = chance.Next(10) == 0 ? 3000 : chance.Next(1, 100);
                return [.. body[..ValueAt(body, at)], .. Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("[", depth))), .. body[ValueAt(body, at)..]];
            default:
                // In place of a value: as JSON it stays good more often than not.
                var start = ValueAt(body, at);
                var stop = start;
                while (stop < body.Length && body[stop] is not ((byte)',' or (byte)'}' or (byte)']' or (byte)'\n')) stop++;
                return [.. body[..start], .. Encoding.UTF8.GetBytes(Intruders[chance.Next(Intruders.Length)]), .. body[stop..]];
        }
    }

    private static int ValueAt(byte[] body, int at)
    {
        var colon = Array.IndexOf(body, (byte)':', at);
        return colon < 0 ? at : colon + 1;
    }

    private static byte[] RandomBytes(Random chance, int count)
    {
        var bytes = new byte[count];
        chance.NextBytes(bytes);
        return bytes;
    }
}
