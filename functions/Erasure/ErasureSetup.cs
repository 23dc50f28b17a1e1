using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Hosting;

namespace SocialInbox.Erasure;

internal static class ErasureSetup
{
    /// <summary>Further tables with words of customers: one more line <c>AddSingleton&lt;IHoldsWords, …&gt;</c> in the setup of the slice that owns the table.</summary>
    public static IServiceCollection AddErasure(this IServiceCollection services) => services
        .AddTable(ErasureList.Table, TableRole.Lasting, TableWords.None)
        .AddSingleton<LedgerWords>()
        .AddSingleton<IHoldsWords>(provider => provider.GetRequiredService<LedgerWords>())
        .AddSingleton<InboundWords>()
        .AddSingleton<IHoldsWords>(provider => provider.GetRequiredService<InboundWords>())
        .AddSingleton<ForgetWords>()
        .AddSingleton<ErasureList>()
        .AddSingleton<PersonTasks>()
        .AddSingleton<PersonTaskDesk>()
        .AddSingleton<LookForPerson>()
        .AddSingleton<QuotesOfPerson>()
        .AddSingleton<ErasePerson>()
        .AddSingleton<ExportPerson>()
        .AddSingleton<WorkOnPerson>()
        .AddSingleton<TidyPersonTasks>()
        .AddSingleton<FollowUp>()
        .AddSingleton<ApplyErasures>();
}
