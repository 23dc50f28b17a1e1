using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace SocialInbox.Networks.Bluesky;

internal static class BlueskySetup
{
    internal static IServiceCollection AddBluesky(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptionsWithValidateOnStart<BlueskyOptions, ValidateBlueskyOptions>().Bind(configuration.GetSection(BlueskyOptions.Section));
        return services
            .AddSingleton<BlueskyParents>()
            .AddSingleton<BlueskyMentions>()
            .AddSingleton<BlueskyThreads>()
            .AddSingleton<BlueskyReread>()
            .AddSingleton<BlueskyConnect>()
            .AddSingleton<INetwork, BlueskyNetwork>();
    }
}
