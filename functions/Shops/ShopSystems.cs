using System.Collections.Immutable;

namespace SocialInbox.Shops;

/// <summary>The systems that there are, by their names.</summary>
public sealed class ShopSystems
{
    private readonly ImmutableArray<IShopSystem> systems;

    internal ShopSystems(IEnumerable<IShopSystem> systems) => this.systems = [.. systems];

    internal ImmutableArray<IShopSystem> All => systems;

    /// <returns>Null: there is none of that name, any more or yet.</returns>
    internal IShopSystem? Find(string kind) => systems.FirstOrDefault(system => system.Name == kind);

    internal string NameOf(string kind) => Find(kind)?.DisplayName ?? kind;
}
