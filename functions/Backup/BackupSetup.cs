using Microsoft.Extensions.DependencyInjection;

namespace SocialInbox.Backup;

internal static class BackupSetup
{
    public static IServiceCollection AddBackup(this IServiceCollection services) => services
        .AddSingleton<BackUpTables>()
        .AddSingleton<RestoreTables>()
        .AddSingleton<SettleRestored>();
}
