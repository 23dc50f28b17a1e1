using Microsoft.Extensions.DependencyInjection;

namespace SocialInbox.Erasure;

internal static class ErasureSetup
{
    /// <summary>Further tables with words of customers: one more line <c>AddSingleton&lt;IHoldsWords, …&gt;</c> in the setup of the slice that owns the table.</summary>
    public static IServiceCollection AddErasure(this IServiceCollection services) => services
        .AddSingleton<LedgerWords>()
        .AddSingleton<IHoldsWords>(provider => provider.GetRequiredService<LedgerWords>())
        .AddSingleton<IHoldsWords, InboundWords>()
        .AddSingleton<ForgetWords>();
}
