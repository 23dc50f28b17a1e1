using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Hosting;
using SocialInbox.Ledger;
using SocialInbox.Networks;

namespace SocialInbox.Shops.Connecting;

/// <summary>The connected shops, without their secrets, and what each kind of shop wants to know.</summary>
public sealed class ListShops(ShopsTable shops, ShopSystems systems)
{
    [Function(nameof(ListShops))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/shops")] HttpRequest request, CancellationToken cancellation) => Results.Json(
        new ShopsAnswer(
            [.. systems.All.Select(system => new ShopKindView(system.Name, system.DisplayName, Shop.FormOf(system).Fields))],
            [.. (await shops.ReadAll(cancellation)).Select(shop => ShopView.Of(shop, systems))]),
        ApiJson.Web.ShopsAnswer);
}

internal sealed record ShopsAnswer(ImmutableArray<ShopKindView> Kinds, ImmutableArray<ShopView> Shops);

internal sealed record ShopKindView(string Name, string DisplayName, ImmutableArray<ConnectField> Fields);

/// <param name="Secrets">The names of those that are stored; their values are shown to nobody.</param>
internal sealed record ShopView(
    string Id, string Kind, string System, string Name, Uri Server, ImmutableDictionary<string, string> Settings, ImmutableArray<string> Secrets, bool Practice, DateTimeOffset ConnectedAt, Actor By)
{
    public static ShopView Of(Shop shop, ShopSystems systems) =>
        new(shop.Id, shop.Kind, systems.NameOf(shop.Kind), shop.Name, shop.Server, shop.Settings, shop.Secrets, shop.Practice, shop.ConnectedAt, shop.By);
}
