using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SocialInbox.Networks.Bluesky;
using SocialInbox.Networks.Discourse;
using SocialInbox.Networks.Facebook;
using SocialInbox.Networks.Google;
using SocialInbox.Networks.Http;
using SocialInbox.Networks.Instagram;
using SocialInbox.Networks.LinkedIn;
using SocialInbox.Networks.Mastodon;
using SocialInbox.Networks.Meta;
using SocialInbox.Networks.OAuth;
using SocialInbox.Networks.Quotas;
using SocialInbox.Networks.Reddit;
using SocialInbox.Networks.Telegram;
using SocialInbox.Networks.Threads;
using SocialInbox.Networks.TikTok;
using SocialInbox.Networks.Trustpilot;
using SocialInbox.Networks.Webhook;
using SocialInbox.Networks.WordPress;
using SocialInbox.Networks.X;
using SocialInbox.Networks.YouTube;

namespace SocialInbox.Networks;

/// <summary>The list of networks. Adding one means adding its folder and its line here.</summary>
public static class NetworksSetup
{
    public static IServiceCollection AddNetworks(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        NetworkHttp.Register(services);
        services.AddSingleton<AccountPipelines>();
        services.AddSingleton<NetworkHttp>();
        services.AddSingleton<QuotaMeter>();
        services.AddSingleton<LongLivedTokens>();
        services.AddSingleton<AppSubscription>();
        services.AddSingleton<NetworkCatalogue>();
        services.AddSingleton(provider => new OAuthExchange(provider.GetRequiredService<NetworkHttp>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<OAuthTokens>();

        services.AddBluesky(configuration);
        services.AddDiscourse(configuration);
        services.AddFacebook(configuration);
        services.AddGoogle(configuration);
        services.AddInstagram(configuration);
        services.AddLinkedIn(configuration);
        services.AddMastodon(configuration);
        services.AddReddit(configuration);
        services.AddTelegram(configuration);
        services.AddThreads(configuration);
        services.AddTikTok(configuration);
        services.AddTrustpilot(configuration);
        services.AddWebhook();
        services.AddWordPress(configuration);
        services.AddX(configuration);
        services.AddYouTube(configuration);
        return services;
    }
}
