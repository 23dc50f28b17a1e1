using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace SocialInbox.Networks.Facebook;

internal static class FacebookSetup
{
    internal static IServiceCollection AddFacebook(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptionsWithValidateOnStart<FacebookOptions, ValidateFacebookOptions>().Bind(configuration.GetSection(FacebookOptions.Section));
        return services
            .AddSingleton<FacebookAccess>()
            .AddSingleton<FacebookLists>()
            .AddSingleton<FacebookComments>()
            .AddSingleton<FacebookMentions>()
            .AddSingleton<FacebookReread>()
            .AddSingleton<FacebookReplies>()
            .AddSingleton<FacebookConnect>()
            .AddSingleton<INetwork, FacebookNetwork>();
    }
}
