using System.Collections.Concurrent;
using SocialInbox.Ledger;

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

    internal void Forget(ShopAccess access) => tokens.TryRemove(KeyOf(access), out _);

    // With other credentials it is another token.
    private static string KeyOf(ShopAccess access) =>
        KeyHash.Of(string.Join('\n', access.Secrets.OrderBy(secret => secret.Key, StringComparer.Ordinal).Select(secret => $"{secret.Key}={secret.Value}").Prepend(access.Id)));
}
