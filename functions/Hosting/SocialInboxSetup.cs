using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SocialInbox.Accounts;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Intake;
using SocialInbox.Ledger;
using SocialInbox.Security;
using SocialInbox.WebFiles;

namespace SocialInbox.Hosting;

/// <summary>The composition root: what the worker and the local runner both call.</summary>
public static class SocialInboxSetup
{
    public static IServiceCollection AddSocialInbox(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddStorage(configuration)
            .AddSecurity(configuration)
            .AddAccounts()
            .AddCredentials(configuration)
            .AddInbound()
            .AddLedger()
            .AddSingleton<Worklist.WorklistTable>()
            .AddWebFiles();
    }

    public static IFunctionsWorkerApplicationBuilder UseSocialInbox(this IFunctionsWorkerApplicationBuilder builder) => builder.UseSecurity();
}
