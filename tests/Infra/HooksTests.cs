using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using SocialInbox.Security;

namespace SocialInbox.Tests.Infra;

public sealed class HooksTests : IDisposable
{
    private readonly Hook hook = new();

    public void Dispose() => hook.Dispose();

    [Fact]
    public void The_roles_people_are_given_are_those_that_the_app_knows()
    {
        using var roles = JsonDocument.Parse(InfraFile.Read("infra/hooks/app-roles.json").Text);

        Assert.Equal(Enum.GetNames<Role>().Select(name => name.ToLowerInvariant()), roles.RootElement.EnumerateArray().Select(role => role.GetProperty("value").GetString()));
    }

    [Fact]
    public async Task The_first_run_registers_the_app_and_makes_the_deployer_its_administrator()
    {
        hook.Settings.Remove("SIGN_IN_CLIENT_ID");
        hook.Write("me", "person-1");

        Assert.Equal(0, await hook.Run("preprovision.sh"));
        Assert.Contains("az ad app update --id client-1 --app-roles @app-roles.json", hook.Calls, StringComparison.Ordinal);
        Assert.Contains("""--body {"principalId":"person-1","resourceId":"sp-1","appRoleId":"5f3a1c52-7a0e-4f0b-9b53-6a1d2f0c8e04"}""", hook.Calls, StringComparison.Ordinal);
        Assert.Contains("azd env set SIGN_IN_CLIENT_ID client-1", hook.Calls, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_run_registers_nothing_and_gives_nobody_a_role()
    {
        hook.Settings.Remove("SIGN_IN_CLIENT_ID");
        hook.Write("me", "person-1");
        await hook.Run("preprovision.sh");

        Assert.Equal(0, await hook.Run("preprovision.sh"));
        Assert.DoesNotContain("create", hook.Calls, StringComparison.Ordinal);
        Assert.DoesNotContain("--method post", hook.Calls, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_month_from_which_the_budget_counts_is_set_once()
    {
        await hook.Run("preprovision.sh");
        Assert.Matches("azd env set BUDGET_START [0-9]{4}-[0-9]{2}-01", hook.Calls);

        hook.Settings["BUDGET_START"] = "2026-01-01";
        await hook.Run("preprovision.sh");
        Assert.DoesNotContain("BUDGET_START", hook.Calls, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_vault_gets_a_data_key_of_32_bytes_and_the_app_is_told()
    {
        Assert.Equal(0, await hook.Run("postprovision.sh"));

        using var secret = JsonDocument.Parse(hook.Read("secret-credentials-data-key")!);
        Assert.Equal(32, Convert.FromBase64String(secret.RootElement.GetProperty("properties").GetProperty("value").GetString()!).Length);
        Assert.Contains("configreferences/appsettings/refresh", hook.Calls, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_data_key_is_never_replaced()
    {
        await hook.Run("postprovision.sh");
        var first = hook.Read("secret-credentials-data-key");

        Assert.Equal(0, await hook.Run("postprovision.sh"));
        Assert.Equal(first, hook.Read("secret-credentials-data-key"));
        Assert.DoesNotContain("--method put", hook.Calls, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_vault_that_cannot_be_asked_is_an_error_and_not_an_empty_vault()
    {
        hook.Write("fault", "(AuthorizationFailed) The client does not have authorization to perform the action.");

        Assert.NotEqual(0, await hook.Run("postprovision.sh"));
        Assert.DoesNotContain("--method put", hook.Calls, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sign_in_trusts_the_apps_present_identity()
    {
        await hook.Run("postprovision.sh");
        Assert.Equal("principal-1", hook.Read("trusted")?.Trim());

        hook.Settings["INBOX_IDENTITY_PRINCIPAL_ID"] = "principal-2";
        await hook.Run("postprovision.sh");
        Assert.Equal("principal-2", hook.Read("trusted")?.Trim());
    }

    [Fact]
    public async Task People_come_back_to_both_addresses_of_the_inbox()
    {
        hook.Settings["PUBLIC_URL"] = "https://inbox.example.org/";

        await hook.Run("postprovision.sh");
        Assert.Contains(
            "--web-redirect-uris https://inbox-1.azurewebsites.net/.auth/login/aad/callback https://inbox.example.org/.auth/login/aad/callback",
            hook.Calls, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_secret_is_an_argument_that_others_on_the_machine_could_read()
    {
        hook.Settings["ESCALATION_WEBHOOK_URL"] = "https://pager.example.org";
        await hook.Run("postprovision.sh");

        foreach (var name in new[] { "secret-credentials-data-key", "secret-escalation-webhook-secret" })
        {
            using var secret = JsonDocument.Parse(hook.Read(name)!);
            Assert.DoesNotContain(secret.RootElement.GetProperty("properties").GetProperty("value").GetString()!, hook.Calls, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task After_deployment_a_forged_administrator_has_to_be_refused()
    {
        Assert.Equal(0, await hook.Run("postdeploy.sh"));

        var forged = Regex.Match(hook.Calls, "X-MS-CLIENT-PRINCIPAL: ([A-Za-z0-9+/=]+)").Groups[1].Value;
        var headers = new HeaderDictionary { ["X-MS-CLIENT-PRINCIPAL"] = forged, ["X-MS-CLIENT-PRINCIPAL-IDP"] = "aad" };
        var place = new AppPlace(InAzure: true, PlatformSignsIn: true, "tenant-1", new HashSet<string>());
        Assert.True(AzurePrincipal.Read(headers, place)?.May(Role.Admin), "The check has to send what the app would believe, if the platform let it through.");
    }

    [Theory]
    [InlineData("answer", "200")]
    [InlineData("answer", "503")]
    [InlineData("answer", "000")]
    [InlineData("forged", "200")]
    [InlineData("plain", "200")]
    [InlineData("headers", "HTTP/1.1 200 OK")]
    [InlineData("health", "500")]
    public async Task Any_other_answer_fails_the_deployment(string question, string status)
    {
        hook.Write(question, status);

        Assert.NotEqual(0, await hook.Run("postdeploy.sh"));
    }
}
