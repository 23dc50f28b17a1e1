using System.Text.RegularExpressions;

namespace SocialInbox.Tests.Infra;

/// <summary>What docs/security.md and docs/operations.md say of a deployment stands in its files.</summary>
public sealed partial class PromisesTests
{
    private static IEnumerable<InfraFile> Files => InfraFile.All(".bicep");

    [Theory]
    [InlineData("storage", "allowSharedKeyAccess: false")]
    [InlineData("storage", "allowBlobPublicAccess: false")]
    [InlineData("storage", "supportsHttpsTrafficOnly: true")]
    [InlineData("vault", "enableRbacAuthorization: true")]
    [InlineData("vault", "enablePurgeProtection: true")]
    [InlineData("monitoring", "DisableLocalAuth: true")]
    [InlineData("monitoring", "disableLocalAuth: true")]
    [InlineData("signin", "unauthenticatedClientAction: 'AllowAnonymous'")]
    [InlineData("signin", "clientSecretSettingName: 'OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID'")]
    [InlineData("signin", "tokenStore: { enabled: false }")]
    [InlineData("site", "sku: { name: 'FC1', tier: 'FlexConsumption' }")]
    [InlineData("site", "runtime: { name: 'dotnet-isolated', version: '10.0' }")]
    [InlineData("site", "instanceMemoryMB: 512")]
    [InlineData("site", "httpsOnly: true")]
    [InlineData("site", "ftpsState: 'Disabled'")]
    public void A_module_says(string module, string line) => Assert.Contains(line, InfraFile.Read($"infra/modules/{module}.bicep").Text, StringComparison.Ordinal);

    [Fact]
    public void Roles_are_given_in_one_file_and_are_the_least() =>
        Assert.Equal(
            ["Key Vault Secrets User", "Monitoring Metrics Publisher", "Storage Blob Data Owner", "Storage Queue Data Contributor", "Storage Table Data Contributor"],
            Files.Where(file => file.Text.Contains("roleAssignments@", StringComparison.Ordinal)).SelectMany(file =>
            {
                Assert.Equal("infra/modules/roles.bicep", file.Path);
                return Role().Matches(file.Text).Select(match => match.Groups[1].Value);
            }).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("privateNetwork")]
    [InlineData("locks")]
    public void What_costs_or_hinders_is_off_until_somebody_wants_it(string parameter) =>
        Assert.Contains($"param {parameter} bool = false", InfraFile.Read("infra/main.bicep").Text, StringComparison.Ordinal);

    [Fact]
    public void Nothing_is_fetched_to_compile_it()
    {
        Assert.All(Files, file => Assert.DoesNotMatch(@"'(?:br|ts)[:/]|^\s*\.\.\.", file.Text));
        Assert.Empty(InfraFile.All(".bicepparam"));
    }

    [Fact]
    public void Whoever_looks_after_it_hears_of_all_that_has_to_be_watched()
    {
        var watched = InfraFile.Read("infra/modules/alerts.bicep").Text + InfraFile.Read("infra/modules/budget.bicep").Text + string.Concat(InfraFile.All(".kql").Select(query => query.Text));

        Assert.All(
            [
                "#the-inbox-stands-still", "#poison-messages", "#functions-fail", "#requests-fail", "#an-account-is-blind", "#intake-lags", "#storage-throttles", "#credentials-expire",
                "#the-month-costs-more-than-planned",
            ],
            section => Assert.Contains(section, watched, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"(?:name|description): '((?:Storage|Key Vault|Monitoring) [A-Za-z ]+)'")]
    private static partial Regex Role();
}
