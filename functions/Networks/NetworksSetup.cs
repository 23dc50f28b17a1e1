using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace SocialInbox.Networks;

/// <summary>The list of networks. Adding one means adding its folder and its line here.</summary>
public static class NetworksSetup
{
    public static IServiceCollection AddNetworks(this IServiceCollection services, IConfiguration configuration) => services.AddSingleton<NetworkCatalogue>();
}
