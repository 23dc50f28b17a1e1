using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Hosting;

namespace SocialInbox.Retention;

internal static class RetentionSetup
{
    public static IServiceCollection AddRetention(this IServiceCollection services) => services
        .AddTable(SettingsTable.Name, words: TableWords.None)
        .AddSingleton<RetentionTable>()
        .AddSingleton<KeepRetention>();
}
