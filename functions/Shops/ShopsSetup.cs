using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Hosting;
using SocialInbox.Shops.Connecting;
using SocialInbox.Shops.Orders;
using SocialInbox.Shops.Shopify;
using SocialInbox.Shops.Shopware;
using SocialInbox.Shops.WooCommerce;

namespace SocialInbox.Shops;

/// <summary>The list of shop systems. Adding one means adding its folder and its line here.</summary>
internal static class ShopsSetup
{
    public static IServiceCollection AddShops(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptionsWithValidateOnStart<ShopsOptions, ValidateShopsOptions>().Bind(configuration.GetSection(ShopsOptions.Section));
        return services
            .AddTable(SettingsTable.Name, words: TableWords.None)
            .AddSingleton<IShopSystem, WooCommerceShop>()
            .AddSingleton<IShopSystem, ShopifyShop>()
            .AddSingleton<IShopSystem, ShopwareShop>()
            .AddSingleton(provider => new ShopSystems(provider.GetServices<IShopSystem>()))
            .AddSingleton<ShopsTable>()
            .AddSingleton<ShopTokens>()
            .AddSingleton<RecentOrders>()
            .AddSingleton<ShopsAway>()
            .AddSingleton<FindOrders>()
            .AddSingleton<LookUpLog>()
            .AddSingleton<ShopConnections>();
    }
}
