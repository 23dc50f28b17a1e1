using Microsoft.Extensions.DependencyInjection;

namespace SocialInbox.Moderation;

internal static class ModerationSetup
{
    public static IServiceCollection AddModeration(this IServiceCollection services) => services.AddSingleton<SendModeration>();
}
