using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace SocialInbox.Hosting;

/// <summary>
/// The frameworks around us log whole addresses: of requests to us with codes and keys in their queries, of requests of ours. None of
/// that is ours to tell, so they are heard from warnings on. What the app itself logs is not touched.
/// </summary>
internal static class QuietFrameworks
{
    private static readonly string[] Frameworks = ["Microsoft.AspNetCore", "Microsoft.Extensions.Http", "System.Net.Http", "Azure", "Polly"];

    public static IServiceCollection AddQuietFrameworks(this IServiceCollection services) => services.AddLogging(logging =>
    {
        foreach (var framework in Frameworks) logging.AddFilter(framework, LogLevel.Warning);
    });
}
