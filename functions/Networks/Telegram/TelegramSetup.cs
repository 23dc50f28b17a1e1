using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace SocialInbox.Networks.Telegram;

internal static class TelegramSetup
{
    internal static IServiceCollection AddTelegram(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptionsWithValidateOnStart<TelegramOptions, ValidateTelegramOptions>().Bind(configuration.GetSection(TelegramOptions.Section));
        return services
            .AddSingleton<TelegramFeed>()
            .AddSingleton<TelegramConnect>()
            .AddSingleton<INetwork, TelegramNetwork>();
    }
}
