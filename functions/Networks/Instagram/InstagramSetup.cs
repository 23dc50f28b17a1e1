using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace SocialInbox.Networks.Instagram;

internal static class InstagramSetup
{
    internal static IServiceCollection AddInstagram(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptionsWithValidateOnStart<InstagramOptions, ValidateInstagramOptions>().Bind(configuration.GetSection(InstagramOptions.Section));
        return services
            .AddSingleton<InstagramAccess>()
            .AddSingleton<InstagramTags>()
            .AddSingleton<InstagramComments>()
            .AddSingleton<InstagramMentions>()
            .AddSingleton<InstagramReread>()
            .AddSingleton<InstagramReplies>()
            .AddSingleton<InstagramConnect>()
            .AddSingleton<INetwork, InstagramNetwork>();
    }
}
