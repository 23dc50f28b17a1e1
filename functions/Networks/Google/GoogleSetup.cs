using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace SocialInbox.Networks.Google;

internal static class GoogleSetup
{
    internal static IServiceCollection AddGoogle(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptionsWithValidateOnStart<GoogleOptions, ValidateGoogleOptions>().Bind(configuration.GetSection(GoogleOptions.Section));
        return services
            .AddSingleton<GoogleClient>()
            .AddSingleton<GoogleReviews>()
            .AddSingleton<GoogleReplies>()
            .AddSingleton<GoogleConnect>()
            .AddSingleton<GoogleKeys>()
            .AddSingleton<GoogleSignature>()
            .AddSingleton<INetwork, GoogleNetwork>();
    }
}
