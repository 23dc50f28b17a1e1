using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Hosting;

namespace SocialInbox.Reconcile;

internal static class ReconcileSetup
{
    public static IServiceCollection AddReconcile(this IServiceCollection services) => services
        .AddTable(AuditAccount.Table)
        .AddSingleton<RetargetOpen>()
        .AddSingleton<RetargetRest>()
        .AddSingleton<ReadOpenAgain>()
        .AddSingleton<AuditAccount>()
        .AddSingleton<CompareIndexes>();
}
