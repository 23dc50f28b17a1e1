using System.Collections.Immutable;
using SocialInbox.Networks;
using SocialInbox.Shops.Orders;

namespace SocialInbox.Shops;

/// <summary>A kind of shop that orders can be read from. It only reads; what it fails with is a <see cref="NetworkFailedException"/>.</summary>
internal interface IShopSystem
{
    /// <summary>By which it is stored: lower-case letters.</summary>
    string Name { get; }

    string DisplayName { get; }

    /// <summary>What it asks for, beside what every shop is asked.</summary>
    ImmutableArray<ConnectField> Fields { get; }

    /// <summary>Tries everything that will be asked later, and names each permission that is missing.</summary>
    Task<ShopCheck> Check(ShopAccess access, CancellationToken cancellation);

    /// <returns>The newest first, a handful at most.</returns>
    Task<OrdersFound> Find(ShopAccess access, OrderQuery query, CancellationToken cancellation);

    /// <summary>What the shop itself offers beside these products.</summary>
    Task<ImmutableArray<SuggestedProduct>> Suggest(ShopAccess access, ImmutableArray<string> products, CancellationToken cancellation);
}

/// <summary>Where a shop is and what lets us in.</summary>
internal sealed record ShopAccess(string Id, Uri Server, ImmutableDictionary<string, string> Settings, ImmutableDictionary<string, string> Secrets)
{
    /// <summary>A record prints its members; some are secrets.</summary>
    public override string ToString() => $"access to {Id}";
}

internal abstract record OrderQuery
{
    private OrderQuery() { }

    internal sealed record ByNumber(OrderNumber Number) : OrderQuery;

    internal sealed record ByEmail(string Email) : OrderQuery
    {
        /// <summary>A record prints its members; this one belongs to a customer.</summary>
        public override string ToString() => "by e-mail";
    }
}

internal abstract record ShopCheck
{
    private ShopCheck() { }

    /// <param name="Warning">What will not be seen; null when all is well.</param>
    internal sealed record Passed(Wording? Warning = null) : ShopCheck;

    /// <param name="Missing">The permissions that are missing, by the shop system's names.</param>
    internal sealed record Refused(Wording Words, ImmutableArray<string> Missing) : ShopCheck
    {
        internal static Refused Lacks(params ImmutableArray<string> missing) => new(
            new($"Den Zugangsdaten fehlen Rechte: {string.Join(", ", missing)}.", $"The credentials lack permissions: {string.Join(", ", missing)}."), missing);
    }
}
