using Microsoft.Extensions.DependencyInjection;

namespace SocialInbox.Networks.Webhook;

internal static class WebhookSetup
{
    internal static IServiceCollection AddWebhook(this IServiceCollection services) => services.AddSingleton<INetwork, WebhookNetwork>();
}
