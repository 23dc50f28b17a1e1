using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace SocialInbox.Networks.YouTube;

internal static class YouTubeSetup
{
    internal static IServiceCollection AddYouTube(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptionsWithValidateOnStart<YouTubeOptions, ValidateYouTubeOptions>().Bind(configuration.GetSection(YouTubeOptions.Section));
        return services
            .AddSingleton<YouTubeClient>()
            .AddSingleton<YouTubeComments>()
            .AddSingleton<YouTubeWithheld>()
            .AddSingleton<YouTubeReread>()
            .AddSingleton<YouTubeReplies>()
            .AddSingleton<YouTubeConnect>()
            .AddSingleton<INetwork, YouTubeNetwork>();
    }
}
