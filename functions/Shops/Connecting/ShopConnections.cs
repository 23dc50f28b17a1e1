using System.Collections.Immutable;
using SocialInbox.Accounts;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Ledger;
using SocialInbox.Networks;
using SocialInbox.Shops.Orders;

namespace SocialInbox.Shops.Connecting;

/// <summary>What came of connecting a shop.</summary>
public abstract record ShopConnected
{
    private ShopConnected() { }

    /// <param name="Warning">What will not be seen; null when all is well.</param>
    public sealed record Done(Shop Shop, Wording? Warning) : ShopConnected;

    /// <param name="Missing">The permissions that are missing, by the shop system's names.</param>
    public sealed record Refused(Wording Words, ImmutableArray<string> Missing) : ShopConnected;
}

/// <summary>Takes shops in and lets them go: tried first, then their secrets sealed, then the shop stored.</summary>
public sealed class ShopConnections(ShopSystems systems, ShopsTable shops, CredentialVault vault, RecentOrders recent, ShopsAway away, TimeProvider time)
{
    /// <summary>Connecting the same shop again replaces its credentials and settings.</summary>
    /// <exception cref="ArgumentException">There is no such system, or no address.</exception>
    public async Task<ShopConnected> Connect(string kind, ConnectRequest request, Actor by, bool practice, CancellationToken cancellation)
    {
        var system = systems.Find(kind) ?? throw new ArgumentException($"There is no shop system {kind}.", nameof(kind));
        var server = request.Server ?? throw new ArgumentException("A shop has an address.", nameof(request));
        var id = Shop.IdFor(kind, server);
        var access = new ShopAccess(id, server, request.Settings, request.Secrets);
        try
        {
            return await system.Check(access, cancellation) switch
            {
                ShopCheck.Refused refused => new ShopConnected.Refused(refused.Words, refused.Missing),
                ShopCheck.Passed passed => await Take(system, access, by, practice, passed.Warning, cancellation),
                var other => throw new System.Diagnostics.UnreachableException($"An outcome nobody mapped: {other.GetType().Name}"),
            };
        }
        catch (NetworkFailedException failed)
        {
            return new ShopConnected.Refused(Wording.Of(failed.Failure.Words), []);
        }
    }

    /// <returns>False when there was no such shop.</returns>
    public async Task<bool> Disconnect(string id, CancellationToken cancellation)
    {
        var was = await shops.Remove(id, cancellation);
        // Also when there was none: a disconnection that broke off half-way is completed by its repetition.
        if (AccountId.TryParse(id, out var key) && id.StartsWith("shop-", StringComparison.Ordinal)) await vault.Remove(key, cancellation);
        Anew(id);
        return was;
    }

    private async Task<ShopConnected> Take(IShopSystem system, ShopAccess access, Actor by, bool practice, Wording? warning, CancellationToken cancellation)
    {
        var name = access.Settings.GetValueOrDefault(Shop.NameSetting) ?? access.Server.Authority;
        var shop = new Shop(access.Id, system.Name, name, access.Server, access.Settings, practice, time.GetUtcNow(), by) { Secrets = [.. access.Secrets.Keys.Order(StringComparer.Ordinal)] };
        await vault.Store(shop.Key, access.Secrets, expiresAt: null, cancellation);
        await shops.Write(shop, cancellation);
        Anew(shop.Id);
        return new ShopConnected.Done(shop, warning);
    }

    private void Anew(string id)
    {
        recent.Forget(id);
        away.IsBack(id);
    }
}
