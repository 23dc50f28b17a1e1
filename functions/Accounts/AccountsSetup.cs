using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Accounts.Connecting;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Hosting;

namespace SocialInbox.Accounts;

internal static class AccountsSetup
{
    public static IServiceCollection AddAccounts(this IServiceCollection services, IConfiguration configuration) => services
        .AddTable(AccountsTable.Name, words: TableWords.None)
        .AddSingleton<AccountsTable>()
        .AddSingleton<AccountLog>()
        .AddSingleton<LeftAccounts>()
        .AddSingleton<PendingConnections>()
        .AddSingleton<ConnectInSteps>()
        .AddSingleton<ConnectionAnswers>()
        .AddSingleton(InboxAddress.From(configuration))
        .AddSingleton<RenewCredentials>()
        .AddSingleton<WebhookSecret>()
        .AddSingleton<TakeLeave>()
        .AddSingleton<Withdrawals.Withdrawals>()
        .AddSingleton<ConnectAccount>();
}
