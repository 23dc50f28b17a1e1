using Microsoft.Extensions.Configuration;

namespace SocialInbox.Security;

/// <summary>Where the app runs and how people sign in there. Read once at start: a later change of the environment changes nothing.</summary>
internal sealed record AppPlace(bool InAzure, bool PlatformSignsIn, string? TenantId, IReadOnlySet<string> Origins)
{
    public static AppPlace From(IConfiguration configuration) => new(
        InAzure: Given(configuration["WEBSITE_SITE_NAME"]) || Given(configuration["WEBSITE_INSTANCE_ID"]),
        // The Functions host accepts exactly these two spellings.
        PlatformSignsIn: configuration["WEBSITE_AUTH_ENABLED"] is "1" or "True" or "true",
        TenantId: configuration["SignIn:TenantId"] is { Length: > 0 } tenant ? tenant : null,
        Origins: OriginsOf(configuration["WEBSITE_HOSTNAME"], configuration["PublicUrl"]));

    /// <summary>In Azure without the platform's sign-in, or without a tenant to compare with, nobody can be told from anybody.</summary>
    public bool SignInIsBroken => InAzure && !(PlatformSignsIn && TenantId is not null);

    private static bool Given(string? value) => !string.IsNullOrEmpty(value);

    private static HashSet<string> OriginsOf(string? hostname, string? publicUrl)
    {
        var origins = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        if (Given(hostname)) origins.Add($"https://{hostname}");
        if (Given(publicUrl)) origins.Add(new Uri(publicUrl!).GetLeftPart(UriPartial.Authority));
        return origins;
    }
}
