using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.Options;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.Google;

/// <summary>
/// The keys by which Google signs, as it publishes them. Kept for hours; one that nobody knows is looked for again at most once a minute,
/// so that whoever invents names of keys makes us ask no more than that.
/// </summary>
internal sealed class GoogleKeys(NetworkHttp http, IOptions<GoogleOptions> options) : IDisposable
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(6);
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim one = new(1);
    private volatile Known known = new(ImmutableDictionary<string, RSAParameters>.Empty, DateTimeOffset.MinValue);
    private DateTimeOffset triedAt = DateTimeOffset.MinValue;

    /// <returns>Null when Google publishes no such key.</returns>
    /// <exception cref="NetworkFailedException">The keys cannot be had: the delivery has to come again.</exception>
    internal async ValueTask<RSAParameters?> Find(string id, DateTimeOffset now, CancellationToken cancellation)
    {
        if (!IsDue(id, now)) return Of(id);
        await one.WaitAsync(cancellation);
        try
        {
            if (IsDue(id, now))
            {
                triedAt = now;
                known = new Known(await Read(cancellation), now);
            }
        }
        finally
        {
            one.Release();
        }

        return Of(id);
    }

    public void Dispose() => one.Dispose();

    private bool IsDue(string id, DateTimeOffset now) => now - known.At > Kept || (!known.Keys.ContainsKey(id) && (now - triedAt).Duration() >= Pause);

    private RSAParameters? Of(string id) => known.Keys.TryGetValue(id, out var key) ? key : null;

    private async Task<ImmutableDictionary<string, RSAParameters>> Read(CancellationToken cancellation)
    {
        var address = options.Value.Keys;
        using var client = http.ClientFor(address);
        try
        {
            using var response = await client.GetAsync(address, cancellation);
            var answer = new Answer.Received((int)response.StatusCode, await response.Content.ReadAsStringAsync(cancellation), response.Headers, null, address.Authority);
            if (!answer.Ok) throw new NetworkFailedException(new NetworkFailure.Unreachable($"{address.Authority} answers {answer.Status}: the keys that sign deliveries cannot be read."));
            using var json = JsonPage.Parse(answer);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("keys", out var keys) && keys.ValueKind == JsonValueKind.Array
                ? keys.EnumerateArray().Where(IsUsable).DistinctBy(key => JsonPage.Text(key, "kid")).ToImmutableDictionary(key => JsonPage.Text(key, "kid")!, Parameters)
                : throw JsonPage.Unreadable(answer, "no list of keys");
        }
        catch (HttpRequestException failure)
        {
            throw new NetworkFailedException(new NetworkFailure.Unreachable(Answer.Unanswered(failure, address.Authority).Words), failure);
        }
    }

    private static bool IsUsable(JsonElement key) =>
        JsonPage.Text(key, "kty") == "RSA" && JsonPage.Text(key, "kid") is { Length: > 0 }
        && System.Buffers.Text.Base64Url.IsValid(JsonPage.Text(key, "n") ?? " ") && System.Buffers.Text.Base64Url.IsValid(JsonPage.Text(key, "e") ?? " ");

    private static RSAParameters Parameters(JsonElement key) => new() { Modulus = Bytes(key, "n"), Exponent = Bytes(key, "e") };

    private static byte[] Bytes(JsonElement key, string name) => System.Buffers.Text.Base64Url.DecodeFromChars(JsonPage.Text(key, name));

    private sealed record Known(ImmutableDictionary<string, RSAParameters> Keys, DateTimeOffset At);
}
