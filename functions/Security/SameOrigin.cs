using Microsoft.AspNetCore.Http;

namespace SocialInbox.Security;

/// <summary>
/// Whether a write comes from the inbox's own pages. A browser session is a cookie, so every write has to show the custom header,
/// which no foreign page may add, and at least one of Origin and Sec-Fetch-Site; none of them may say "foreign".
/// </summary>
internal static class SameOrigin
{
    public const string Header = "X-SocialInbox";

    public static bool Shown(HttpRequest request, AppPlace place) => request.Headers[Header] == "1" && IsForm(request, place);

    /// <summary>As above, from a page without script: a form adds no header. Enough where no cookie makes a write somebody's.</summary>
    public static bool IsForm(HttpRequest request, AppPlace place)
    {
        var origin = request.Headers.Origin;
        var site = request.Headers["Sec-Fetch-Site"];
        return (origin.Count > 0 || site.Count > 0)
            && (origin.Count == 0 || IsOurs(origin, request, place))
            && (site.Count == 0 || site == "same-origin");
    }

    public static bool IsWrite(HttpRequest request) =>
        !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method));

    // In Azure the Host header that the worker sees is the host process's own: only the configured origins count there.
    private static bool IsOurs(string? origin, HttpRequest request, AppPlace place) =>
        place.InAzure
            ? origin is not null && place.Origins.Contains(origin)
            : string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
}
