using System.Collections.Concurrent;
using SocialInbox.Networks;

namespace SocialInbox.Shops.Orders;

/// <summary>Why a shop tells nothing now.</summary>
public enum ShopTroubleKind { Away, Throttled, Refused, Unreadable, Rejected }

/// <param name="Since">Since when this instance of the app hears nothing else.</param>
/// <param name="Words">The shop's or ours; outside text.</param>
public sealed record ShopTrouble(ShopTroubleKind Kind, DateTimeOffset Since, string Words);

/// <summary>Which shops cannot be asked just now, and since when. Until they may be asked again nobody waits for them.</summary>
public sealed class ShopsAway(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, (ShopTrouble Trouble, DateTimeOffset Until)> away = new();

    /// <returns>Null: it may be asked.</returns>
    internal ShopTrouble? Hold(string shop) => away.TryGetValue(shop, out var known) && known.Until > time.GetUtcNow() ? known.Trouble : null;

    internal ShopTrouble Note(string shop, NetworkFailure failure)
    {
        var now = time.GetUtcNow();
        var (kind, until) = failure switch
        {
            NetworkFailure.Throttled throttled => (ShopTroubleKind.Throttled, throttled.Until),
            // Wrong credentials that are tried again and again lock the shop's door for others too.
            NetworkFailure.CredentialsRefused or NetworkFailure.Blocked => (ShopTroubleKind.Refused, now.AddMinutes(5)),
            NetworkFailure.Unreachable => (ShopTroubleKind.Away, now.AddSeconds(30)),
            NetworkFailure.Unreadable or NetworkFailure.NotFound => (ShopTroubleKind.Unreadable, now.AddSeconds(30)),
            // It is about this one question: the next is asked.
            NetworkFailure.Rejected => (ShopTroubleKind.Rejected, now),
            _ => throw new System.Diagnostics.UnreachableException($"A failure that nobody mapped: {failure.GetType().Name}"),
        };
        var since = away.TryGetValue(shop, out var before) ? before.Trouble.Since : now;
        var trouble = new ShopTrouble(kind, since, failure.Words);
        if (kind != ShopTroubleKind.Rejected) away[shop] = (trouble, until);
        return trouble;
    }

    internal void IsBack(string shop) => away.TryRemove(shop, out _);
}
