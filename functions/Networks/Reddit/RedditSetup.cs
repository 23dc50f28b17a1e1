using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace SocialInbox.Networks.Reddit;

internal static class RedditSetup
{
    internal static IServiceCollection AddReddit(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptionsWithValidateOnStart<RedditOptions, ValidateRedditOptions>().Bind(configuration.GetSection(RedditOptions.Section));
        return services
            .AddSingleton<RedditClient>()
            .AddSingleton<RedditListings>()
            .AddSingleton<RedditReplies>()
            .AddSingleton<RedditConnect>()
            .AddSingleton<INetwork, RedditNetwork>();
    }
}
