using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace SocialInbox.Networks.Threads;

internal static class ThreadsSetup
{
    internal static IServiceCollection AddThreads(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptionsWithValidateOnStart<ThreadsOptions, ValidateThreadsOptions>().Bind(configuration.GetSection(ThreadsOptions.Section));
        return services
            .AddSingleton<ThreadsAccess>()
            .AddSingleton<ThreadsParents>()
            .AddSingleton<ThreadsLists>()
            .AddSingleton<ThreadsOwn>()
            .AddSingleton<ThreadsReread>()
            .AddSingleton<ThreadsReplies>()
            .AddSingleton<ThreadsConnect>()
            .AddSingleton<INetwork, ThreadsNetwork>();
    }
}
