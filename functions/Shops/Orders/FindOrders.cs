using System.Collections.Immutable;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Ledger;
using SocialInbox.Networks;

namespace SocialInbox.Shops.Orders;

/// <summary>What came of asking one shop.</summary>
internal sealed record ShopAnswer(OrdersFound Found, DateTimeOffset ReadAt, ShopTrouble? Trouble);

/// <summary>Asks shops, each for itself: one that is away, refuses or answers nonsense is said to be so, and costs nobody more than a few seconds.</summary>
public sealed class FindOrders(ShopSystems systems, CredentialVault vault, RecentOrders recent, ShopsAway away, IOptions<ShopsOptions> options, TimeProvider time)
{
    internal async Task<ShopAnswer> Ask(Shop shop, OrderQuery query, CancellationToken cancellation)
    {
        var question = $"{shop.Id}\n{KeyHash.Of(query switch { OrderQuery.ByNumber number => number.Number.ToString(), OrderQuery.ByEmail email => email.Email.ToLowerInvariant(), _ => throw new System.Diagnostics.UnreachableException() })}";
        if (recent.Find(question) is var (known, at)) return new ShopAnswer(known, at, null);
        var (found, trouble) = await Within(shop, (system, access, limited) => system.Find(access, query, limited), cancellation);
        if (found is null) return new ShopAnswer(OrdersFound.None, time.GetUtcNow(), trouble);
        recent.Keep(question, found);
        return new ShopAnswer(found, time.GetUtcNow(), null);
    }

    internal async Task<(ImmutableArray<SuggestedProduct> Products, ShopTrouble? Trouble)> Suggest(Shop shop, ImmutableArray<string> products, CancellationToken cancellation)
    {
        var (found, trouble) = await Within(shop, async (system, access, limited) => new Suggested(await system.Suggest(access, products, limited)), cancellation);
        return (found?.Products ?? [], trouble);
    }

    private async Task<(T? Found, ShopTrouble? Trouble)> Within<T>(Shop shop, Func<IShopSystem, ShopAccess, CancellationToken, Task<T>> ask, CancellationToken cancellation)
        where T : class
    {
        if (away.Hold(shop.Id) is { } trouble) return (null, trouble);
        using var enough = new CancellationTokenSource(options.Value.AnswerWithin, time);
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation, enough.Token);
        try
        {
            var system = systems.Find(shop.Kind) ?? throw Failed(new NetworkFailure.Unreadable($"There is no shop system {shop.Kind} here.", ""));
            var secrets = (await vault.Find(shop.Key, cancellation))?.Secrets ?? throw Failed(new NetworkFailure.CredentialsRefused("No credentials are stored for this shop."));
            var found = await ask(system, new ShopAccess(shop.Id, shop.Server, shop.Settings, secrets), limited.Token);
            away.IsBack(shop.Id);
            return (found, null);
        }
        catch (NetworkFailedException failed) when (!cancellation.IsCancellationRequested)
        {
            return (null, away.Note(shop.Id, enough.IsCancellationRequested ? TooSlow(shop) : failed.Failure));
        }
        catch (OperationCanceledException) when (enough.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            return (null, away.Note(shop.Id, TooSlow(shop)));
        }
        catch (CryptographicException)
        {
            return (null, away.Note(shop.Id, new NetworkFailure.CredentialsRefused(RenewCredentials.CannotBeOpened)));
        }
    }

    private NetworkFailure.Unreachable TooSlow(Shop shop) => new($"{shop.Server.Authority}: no answer within {options.Value.AnswerWithin.TotalSeconds:0} seconds.");

    private static NetworkFailedException Failed(NetworkFailure failure) => new(failure);

    private sealed record Suggested(ImmutableArray<SuggestedProduct> Products);
}
