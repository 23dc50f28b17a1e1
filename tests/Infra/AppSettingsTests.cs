using System.Text.RegularExpressions;
using SocialInbox.Tests.Hosting;

namespace SocialInbox.Tests.Infra;

public sealed class AppSettingsTests
{
    private static readonly InfraFile Site = InfraFile.Read("infra/modules/site.bicep");

    // https://learn.microsoft.com/azure/azure-functions/functions-app-settings: a Flex Consumption app does not start with these.
    private static readonly string[] RefusedByThePlan =
    [
        "FUNCTIONS_WORKER_RUNTIME", "FUNCTIONS_EXTENSION_VERSION", "WEBSITE_RUN_FROM_PACKAGE", "WEBSITE_CONTENT", "WEBSITE_TIME_ZONE",
        "SCM_DO_BUILD_DURING_DEPLOYMENT", "ENABLE_ORYX_BUILD", "FUNCTIONS_WORKER_PROCESS_COUNT", "WEBSITE_USE_PLACEHOLDER_DOTNETISOLATED",
    ];

    private static IEnumerable<string> Names => Regex.Matches(Site.Text, @"\{ name: '([A-Za-z_]+)', value:").Select(match => match.Groups[1].Value);

    [Fact]
    public void Every_schedule_that_a_timer_names_is_set()
    {
        var schedules = CataloguedFunction.All.SelectMany(f => Regex.Matches(f.Trigger, "^timer %(.+)%$").Select(match => match.Groups[1].Value)).ToList();
        Assert.NotEmpty(schedules);
        Assert.Subset(Names.ToHashSet(), schedules.ToHashSet());
    }

    [Fact]
    public void No_setting_is_one_that_the_plan_refuses() =>
        Assert.DoesNotContain(Names, name => RefusedByThePlan.Any(refused => name.StartsWith(refused, StringComparison.Ordinal)));

    [Fact]
    public void Secrets_come_from_the_vault_only()
    {
        var secrets = Regex.Matches(Site.Text, @"\{ name: '([A-Za-z_]*(?:Secret|DataKey|Password|Token))', value: '([^']*)'");
        Assert.Equal(["Credentials__DataKey", "Escalation__WebhookSecret"], secrets.Select(match => match.Groups[1].Value));
        Assert.All(secrets, match => Assert.StartsWith("@Microsoft.KeyVault(", match.Groups[2].Value, StringComparison.Ordinal));
    }
}
