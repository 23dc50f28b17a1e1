using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Escalation.Alarms;
using SocialInbox.Escalation.Links;
using SocialInbox.Escalation.Targets;

namespace SocialInbox.Escalation;

internal static class EscalationSetup
{
    public static IServiceCollection AddEscalation(this IServiceCollection services, IConfiguration configuration)
    {
        return services
            .AddSingleton(EscalationOptions.Read(configuration))
            .AddSingleton<ReachTable>()
            .AddSingleton<AcknowledgeLinks>()
            .AddSingleton<LinkedSteps>()
            .AddSingleton<NoticeMessages>()
            .AddSingleton<Courier>()
            .AddSingleton<HandOverNotices>()
            .AddSingleton<SendNotice>()
            .AddSingleton<SendDigest>()
            .AddTargets()
            .AddSingleton<AlarmTable>()
            .AddSingleton<SendAlarm>()
            .AddSingleton<SendAlarmDigest>()
            .AddSingleton<EscalateBlindness>()
            .AddSingleton<SweepDueClocks>();
    }
}
