using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace SocialInbox.Networks.WordPress;

internal static class WordPressSetup
{
    internal static IServiceCollection AddWordPress(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptionsWithValidateOnStart<WordPressOptions, ValidateWordPressOptions>().Bind(configuration.GetSection(WordPressOptions.Section));
        return services
            .AddSingleton<WordPressPlaces>()
            .AddSingleton<WordPressWalk>()
            .AddSingleton<WordPressReread>()
            .AddSingleton<WordPressConnect>()
            .AddSingleton<INetwork, WordPressNetwork>();
    }
}
