using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace SocialInbox.Networks.Discourse;

internal static class DiscourseSetup
{
    internal static IServiceCollection AddDiscourse(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptionsWithValidateOnStart<DiscourseOptions, ValidateDiscourseOptions>().Bind(configuration.GetSection(DiscourseOptions.Section));
        return services
            .AddSingleton<DiscoursePlaces>()
            .AddSingleton<DiscourseLatest>()
            .AddSingleton<DiscourseTopics>()
            .AddSingleton<DiscourseReread>()
            .AddSingleton<DiscourseConnect>()
            .AddSingleton<INetwork, DiscourseNetwork>();
    }
}
