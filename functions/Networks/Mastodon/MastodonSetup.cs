using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace SocialInbox.Networks.Mastodon;

internal static class MastodonSetup
{
    internal static IServiceCollection AddMastodon(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptionsWithValidateOnStart<MastodonOptions, ValidateMastodonOptions>().Bind(configuration.GetSection(MastodonOptions.Section));
        return services.AddSingleton<INetwork, MastodonNetwork>();
    }
}
