using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Hosting;

namespace SocialInbox.Reconcile;

internal static class ReconcileSetup
{
    public static IServiceCollection AddReconcile(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptionsWithValidateOnStart<DutyOptions, ValidateDutyOptions>().Bind(configuration.GetSection(DutyOptions.Section));
        return services.AddTable(AuditAccount.Table, words: TableWords.None)
            .AddSingleton<RetargetOpen>()
            .AddSingleton<RetargetRest>()
            .AddSingleton<ReadOpenAgain>()
            .AddSingleton<AuditAccount>()
            .AddSingleton<EraseWords>()
            .AddSingleton<KeepDuties>()
            .AddSingleton<EraseUnasked>()
            .AddSingleton<EraseUnreadable>()
            .AddSingleton<EraseLeft>()
            .AddSingleton<CompareIndexes>()
            .AddSingleton<RebuildIndexes>();
    }
}
