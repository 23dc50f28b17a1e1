using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SocialInbox.Hosting;
using SocialInbox.Networks;

namespace SocialInbox.Accounts;

internal static class AccountsSetup
{
    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.TryAddSingleton<NetworkCatalogue>();
        return services
            .AddTable(AccountsTable.Name)
            .AddSingleton<AccountsTable>()
            .AddSingleton<ConnectAccount>();
    }
}
