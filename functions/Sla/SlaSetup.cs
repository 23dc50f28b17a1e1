using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Sla.Book;

namespace SocialInbox.Sla;

internal static class SlaSetup
{
    public static IServiceCollection AddSla(this IServiceCollection services) => services.AddSingleton<SlaBooks>();
}
