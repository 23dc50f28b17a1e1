using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Hosting;

namespace SocialInbox.Accounts;

internal static class AccountsSetup
{
    public static IServiceCollection AddAccounts(this IServiceCollection services) => services
        .AddTable(AccountsTable.Name)
        .AddSingleton<AccountsTable>()
        .AddSingleton<ConnectAccount>();
}
