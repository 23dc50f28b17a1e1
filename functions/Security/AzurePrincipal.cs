using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;

namespace SocialInbox.Security;

/// <summary>
/// Reads the header in which App Service authentication names the signed-in person. The platform strips it from outside requests
/// only while that authentication is on, so it is believed under all conditions below and otherwise means nobody.
/// https://learn.microsoft.com/azure/app-service/configure-authentication-user-identities
/// </summary>
internal static partial class AzurePrincipal
{
    private const string ObjectId = "http://schemas.microsoft.com/identity/claims/objectidentifier";
    private const string TenantId = "http://schemas.microsoft.com/identity/claims/tenantid";
    private const string RoleUri = "http://schemas.microsoft.com/ws/2008/06/identity/claims/role";

    public static Person? Read(IHeaderDictionary headers, AppPlace place)
    {
        if (!place.InAzure || place.SignInIsBroken) return null;
        if (headers["X-MS-CLIENT-PRINCIPAL-IDP"] is { Count: > 0 } provider && provider != "aad") return null;
        if (Decode(headers["X-MS-CLIENT-PRINCIPAL"]) is not { AuthType: "aad", Claims: { } claims } principal) return null;

        string? First(params ReadOnlySpan<string> types)
        {
            foreach (var type in types)
                if (claims.FirstOrDefault(c => c.Type == type)?.Value is { Length: > 0 } value) return value;
            return null;
        }

        if (!string.Equals(First(TenantId, "tid"), place.TenantId, StringComparison.OrdinalIgnoreCase)) return null;
        var roles = claims.Where(c => c.Type == "roles" || c.Type == RoleUri || c.Type == principal.RoleType)
            .SelectMany(c => RoleNamed(c.Value)).Distinct().Order().ToImmutableArray();
        return First(ObjectId, "oid") is { } id && roles.Length > 0
            ? new Person(id, First("name", "preferred_username") ?? "?", roles)
            : null;
    }

    private static IEnumerable<Role> RoleNamed(string? value) =>
        Enum.GetValues<Role>().Where(role => string.Equals(role.ToString(), value, StringComparison.OrdinalIgnoreCase));

    private static Principal? Decode(string? header)
    {
        var bytes = new byte[((header?.Length ?? 0) / 4 * 3) + 3];
        if (header is null || !Convert.TryFromBase64String(header, bytes, out var length)) return null;
        try
        {
            return JsonSerializer.Deserialize(bytes.AsSpan(0, length), PrincipalJson.Default.Principal);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record Principal(
        [property: JsonPropertyName("auth_typ")] string? AuthType,
        [property: JsonPropertyName("role_typ")] string? RoleType,
        [property: JsonPropertyName("claims")] ImmutableArray<Claim>? Claims);

    private sealed record Claim([property: JsonPropertyName("typ")] string? Type, [property: JsonPropertyName("val")] string? Value);

    [JsonSerializable(typeof(Principal))]
    private sealed partial class PrincipalJson : JsonSerializerContext;
}
