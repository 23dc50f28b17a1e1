using Microsoft.Extensions.DependencyInjection;

namespace SocialInbox.Rules;

internal static class RulesSetup
{
    public static IServiceCollection AddRules(this IServiceCollection services) => services
        .AddSingleton<RuleBooks>()
        .AddSingleton<ReadRuleNames>()
        .AddSingleton<ApplyRules>()
        .AddSingleton<BrokenRules>()
        .AddSingleton<RecentPosts>();
}
