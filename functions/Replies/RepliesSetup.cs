using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Hosting;

namespace SocialInbox.Replies;

internal static class RepliesSetup
{
    public static IServiceCollection AddReplies(this IServiceCollection services) => services
        .AddQueue(OutboxQueue.Name)
        .AddSingleton<OutboxQueue>()
        .AddSingleton<SendReply>();
}
