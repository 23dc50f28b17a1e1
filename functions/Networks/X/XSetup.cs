using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace SocialInbox.Networks.X;

internal static class XSetup
{
    internal static IServiceCollection AddX(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptionsWithValidateOnStart<XOptions, ValidateXOptions>().Bind(configuration.GetSection(XOptions.Section));
        return services
            .AddSingleton<XMentions>()
            .AddSingleton<XThreads>()
            .AddSingleton<XConnect>()
            .AddSingleton<XBill>()
            .AddSingleton<INetwork, XNetwork>();
    }
}
