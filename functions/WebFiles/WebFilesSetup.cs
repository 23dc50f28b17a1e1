using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace SocialInbox.WebFiles;

internal static class WebFilesSetup
{
    public static IServiceCollection AddWebFiles(this IServiceCollection services)
    {
        services.TryAddSingleton(_ => WebFileSet.ReadFolder(Path.Combine(AppContext.BaseDirectory, "wwwroot")));
        return services;
    }
}
