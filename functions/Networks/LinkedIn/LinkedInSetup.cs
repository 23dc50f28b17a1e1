using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace SocialInbox.Networks.LinkedIn;

internal static class LinkedInSetup
{
    internal static IServiceCollection AddLinkedIn(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptionsWithValidateOnStart<LinkedInOptions, ValidateLinkedInOptions>().Bind(configuration.GetSection(LinkedInOptions.Section));
        return services
            .AddSingleton<LinkedInThread>()
            .AddSingleton<LinkedInNotices>()
            .AddSingleton<LinkedInSweeps>()
            .AddSingleton<LinkedInConnect>()
            .AddSingleton<INetwork, LinkedInNetwork>();
    }
}
