using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Escalation.Links;
using SocialInbox.Escalation.Targets;

namespace SocialInbox.Escalation;

internal static class EscalationSetup
{
    public static IServiceCollection AddEscalation(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddHttpClient(SignedWebhook.Client, client => client.Timeout = TimeSpan.FromSeconds(20))
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false });
        return services
            .AddSingleton(EscalationOptions.Read(configuration))
            .AddSingleton<SignedWebhook>()
            .AddSingleton<ReachTable>()
            .AddSingleton<AcknowledgeLinks>()
            .AddSingleton<LinkedSteps>()
            .AddSingleton<NoticeMessages>()
            .AddSingleton<Courier>()
            .AddSingleton<HandOverNotices>()
            .AddSingleton<SendNotice>()
            .AddSingleton<SendDigest>()
            .AddTargets()
            .AddSingleton<SendBlindness>()
            .AddSingleton<EscalateBlindness>()
            .AddSingleton<SweepDueClocks>();
    }
}
