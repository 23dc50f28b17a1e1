using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using SocialInbox.Accounts;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Backup;
using SocialInbox.Erasure;
using SocialInbox.Escalation;
using SocialInbox.HelpCentre;
using SocialInbox.Intake;
using SocialInbox.Ledger;
using SocialInbox.Moderation;
using SocialInbox.Networks;
using SocialInbox.Reconcile;
using SocialInbox.Replies;
using SocialInbox.Retention;
using SocialInbox.Rules;
using SocialInbox.Schedule;
using SocialInbox.Security;
using SocialInbox.Shops;
using SocialInbox.Sla;
using SocialInbox.Teams;
using SocialInbox.WebFiles;
using SocialInbox.Worklist;

namespace SocialInbox.Hosting;

/// <summary>The composition root: what the worker and the local runner both call.</summary>
public static class SocialInboxSetup
{
    public static IServiceCollection AddSocialInbox(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddQuietFrameworks()
            .AddMetrics()
            .AddSingleton<Vitals>()
            .AddStorage(configuration)
            .AddSecurity(configuration)
            .AddAccounts(configuration)
            .AddCredentials(configuration)
            .AddNetworks(configuration)
            .AddIntake()
            .AddSla()
            .AddLedger()
            .AddWorklist()
            .AddTeams()
            .AddRules()
            .AddReplies(configuration)
            .AddModeration()
            .AddHelpCentre()
            .AddShops(configuration)
            .AddEscalation(configuration)
            .AddReconcile(configuration)
            .AddErasure()
            .AddRetention()
            .AddSchedule()
            .AddBackup()
            .AddWebFiles();
    }

    public static IFunctionsWorkerApplicationBuilder UseSocialInbox(this IFunctionsWorkerApplicationBuilder builder) => builder.UseSecurity().UseMiddleware<CountFailures>();
}
