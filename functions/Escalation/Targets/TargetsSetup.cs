using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Escalation.Targets.Email;
using SocialInbox.Escalation.Targets.Ntfy;
using SocialInbox.Escalation.Targets.PagerDuty;
using SocialInbox.Escalation.Targets.SignedWebhook;
using SocialInbox.Escalation.Targets.Slack;
using SocialInbox.Escalation.Targets.Teams;

namespace SocialInbox.Escalation.Targets;

/// <summary>The list of kinds of targets.</summary>
internal static class TargetsSetup
{
    public static IServiceCollection AddTargets(this IServiceCollection services) => services
        .AddSingleton<TargetHttp>()
        .AddSingleton<ITargetKind, TeamsTarget>()
        .AddSingleton<ITargetKind, SlackTarget>()
        .AddSingleton<ITargetKind, EmailTarget>()
        .AddSingleton<ITargetKind, PagerDutyTarget>()
        .AddSingleton<ITargetKind, NtfyTarget>()
        .AddSingleton<ITargetKind, SignedWebhookTarget>();
}
