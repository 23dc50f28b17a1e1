using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace SocialInbox.Networks.TikTok;

internal static class TikTokSetup
{
    internal static IServiceCollection AddTikTok(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptionsWithValidateOnStart<TikTokOptions, ValidateTikTokOptions>().Bind(configuration.GetSection(TikTokOptions.Section));
        return services
            .AddSingleton<TikTokComments>()
            .AddSingleton<TikTokConnect>()
            .AddSingleton<INetwork, TikTokNetwork>();
    }
}
