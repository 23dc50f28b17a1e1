using System.Collections.Concurrent;
using System.Globalization;
using SocialInbox.Ledger;
using SocialInbox.Networks;
using SocialInbox.Networks.Http;

namespace SocialInbox.Shops;

/// <summary>Tokens that shops gave for credentials, in memory until shortly before they end: a shop that is asked for one with each question soon refuses.</summary>
internal sealed class ShopTokens(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, (string Token, DateTimeOffset Until)> tokens = new();

    /// <param name="fetch">Asks the shop for a new one, and how long it lasts.</param>
    internal async Task<string> Of(ShopAccess access, Func<Task<(string Token, TimeSpan Lasts)>> fetch)
    {
        var key = KeyOf(access);
        if (tokens.TryGetValue(key, out var known) && known.Until > time.GetUtcNow()) return known.Token;
        var (token, lasts) = await fetch();
        tokens[key] = (token, time.GetUtcNow() + (lasts * 0.9));
        return token;
    }

    /// <summary>The token in an answer of RFC 6749, 5.1.</summary>
    /// <param name="otherwise">How long it lasts where the shop does not say.</param>
    /// <exception cref="NetworkFailedException">There is none in it.</exception>
    internal static (string Token, TimeSpan Lasts) In(Answer.Received answer, TimeSpan otherwise)
    {
        using var json = JsonPage.Parse(answer);
        if (JsonPage.Text(json.RootElement, "access_token") is not { Length: > 0 and <= 8000 } token || !token.All(sign => sign is > ' ' and <= '~')) throw JsonPage.Unreadable(answer, "no token");
        var seconds = json.RootElement.At("expires_in").Decimal();
        return (token, seconds is null ? otherwise : TimeSpan.FromSeconds(Math.Clamp((double)decimal.Parse(seconds, CultureInfo.InvariantCulture), 30, 86_400)));
    }

    internal void Forget(ShopAccess access) => tokens.TryRemove(KeyOf(access), out _);

    // With other credentials it is another token.
    private static string KeyOf(ShopAccess access) =>
        KeyHash.Of(string.Join('\n', access.Secrets.OrderBy(secret => secret.Key, StringComparer.Ordinal).Select(secret => $"{secret.Key}={secret.Value}").Prepend(access.Id)));
}
