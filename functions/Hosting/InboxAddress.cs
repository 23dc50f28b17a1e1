using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace SocialInbox.Hosting;

/// <summary>
/// Under which address the inbox is known: <c>PublicUrl</c>, else in Azure the app's own host name, else the one that the request used
/// (on a machine of one's own the gate lets only its loopback names in).
/// </summary>
public sealed class InboxAddress
{
    private readonly Uri? configured;

    private InboxAddress(Uri? configured) => this.configured = configured;

    public static InboxAddress From(IConfiguration configuration) => new(
        configuration["PublicUrl"] is { Length: > 0 } url ? new Uri(new Uri(url).GetLeftPart(UriPartial.Authority))
        : configuration["WEBSITE_HOSTNAME"] is { Length: > 0 } host ? new Uri($"https://{host}")
        : null);

    /// <summary>As networks reach it; null where nobody has said, or it is not for everybody.</summary>
    public Uri? Outside => configured is { Scheme: "https" } ? configured : null;

    public Uri Of(HttpRequest request) => configured ?? new Uri($"{request.Scheme}://{request.Host}");
}
