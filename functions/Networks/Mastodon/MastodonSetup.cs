using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace SocialInbox.Networks.Mastodon;

internal static class MastodonSetup
{
    internal static IServiceCollection AddMastodon(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptionsWithValidateOnStart<MastodonOptions, ValidateMastodonOptions>().Bind(configuration.GetSection(MastodonOptions.Section));
        return services
            .AddSingleton<MastodonPlaces>()
            .AddSingleton<MastodonMentions>()
            .AddSingleton<MastodonThreads>()
            .AddSingleton<MastodonReread>()
            .AddSingleton<MastodonConnect>()
            .AddSingleton<INetwork, MastodonNetwork>();
    }
}
