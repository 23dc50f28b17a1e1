using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace SocialInbox.Networks.Trustpilot;

internal static class TrustpilotSetup
{
    internal static IServiceCollection AddTrustpilot(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptionsWithValidateOnStart<TrustpilotOptions, ValidateTrustpilotOptions>().Bind(configuration.GetSection(TrustpilotOptions.Section));
        return services
            .AddSingleton<TrustpilotClient>()
            .AddSingleton<TrustpilotReviews>()
            .AddSingleton<TrustpilotReplies>()
            .AddSingleton<TrustpilotConnect>()
            .AddSingleton<INetwork, TrustpilotNetwork>();
    }
}
