using System.Text;
using System.Text.Json;
using SocialInbox.Security;

namespace SocialInbox.Tests.Security;

public sealed class AzurePrincipalTests
{
    private const string RoleUri = "http://schemas.microsoft.com/ws/2008/06/identity/claims/role";

    [Theory]
    [InlineData("roles")]
    [InlineData(RoleUri)]
    public async Task A_person_of_the_tenant_with_an_app_role_is_believed(string roleClaim)
    {
        var call = await Gate.Get().InAzure().Header("X-MS-CLIENT-PRINCIPAL", Principal((roleClaim, "lead"))).Calls(nameof(ShowSession));

        Assert.Equal(("object-1", "Lea"), (call.PersonSeen?.Id, call.PersonSeen?.Name));
        Assert.Equal(Role.Lead, Assert.Single(call.PersonSeen!.Roles));
    }

    [Theory]
    [InlineData("another tenant")]
    [InlineData("another provider")]
    [InlineData("no role")]
    [InlineData("unknown role")]
    [InlineData("not base64")]
    [InlineData("not json")]
    [InlineData("null claims")]
    public async Task Anything_else_is_nobody(string lacks)
    {
        var header = lacks switch
        {
            "another tenant" => Principal(("roles", "admin"), tenant: "tenant-2"),
            "another provider" => Principal(("roles", "admin"), provider: "google"),
            "no role" => Principal(("scp", "admin")),
            "unknown role" => Principal(("roles", "owner")),
            "not base64" => "!!!",
            "null claims" => Convert.ToBase64String("""{"auth_typ":"aad","claims":null}"""u8),
            _ => Convert.ToBase64String("{"u8),
        };

        var call = await Gate.Get().InAzure().Header("X-MS-CLIENT-PRINCIPAL", header).Calls(nameof(ShowSession));

        Assert.True(call.FunctionRan);
        Assert.Null(call.PersonSeen);
    }

    [Fact]
    public async Task Outside_Azure_the_header_means_nothing()
    {
        var call = await Gate.Get().OnOneMachine().Header("X-MS-CLIENT-PRINCIPAL", Principal(("roles", "admin"))).Calls(nameof(ShowSession));

        Assert.Null(call.PersonSeen);
    }

    [Fact]
    public async Task A_provider_header_that_disagrees_is_nobody()
    {
        var call = await Gate.Get().InAzure().Header("X-MS-CLIENT-PRINCIPAL", Principal(("roles", "admin"))).Header("X-MS-CLIENT-PRINCIPAL-IDP", "google").Calls(nameof(ShowSession));

        Assert.Null(call.PersonSeen);
    }

    [Theory]
    [InlineData("WEBSITE_AUTH_ENABLED", "False")]
    [InlineData("WEBSITE_AUTH_ENABLED", null)]
    [InlineData("SignIn:TenantId", null)]
    public async Task In_Azure_without_sign_in_nobody_is_let_in_at_all(string setting, string? value)
    {
        var call = await Gate.Get().InAzure().Setting(setting, value).Header("X-MS-CLIENT-PRINCIPAL", Principal(("roles", "admin"))).Calls(nameof(ShowSession));

        Assert.False(call.FunctionRan);
        Assert.Equal(503, call.Status);
    }

    [Fact]
    public async Task A_missing_instance_name_does_not_hide_Azure()
    {
        var call = await Gate.Get().Setting("WEBSITE_INSTANCE_ID", "i-1").Calls(nameof(ShowSession));

        Assert.Equal(503, call.Status);
    }

    internal static string Principal((string Type, string Value) role, string tenant = "tenant-1", string provider = "aad") =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new
        {
            auth_typ = provider,
            name_typ = "name",
            role_typ = RoleUri,
            claims = new[]
            {
                new { typ = "http://schemas.microsoft.com/identity/claims/objectidentifier", val = "object-1" },
                new { typ = "http://schemas.microsoft.com/identity/claims/tenantid", val = tenant },
                new { typ = "name", val = "Lea" },
                new { typ = role.Type, val = role.Value },
            },
        })));
}
