using System.Text;
using Microsoft.AspNetCore.Http;
using SocialInbox.Hosting;
using SocialInbox.WebFiles;

namespace SocialInbox.HelpCentre.Pages;

/// <summary>How public pages are answered: kept by browsers and by caches between for a minute, and then asked about again by their tag.</summary>
internal static class HelpAnswer
{
    // No script, no frame, no picture, nothing of anybody else's; forms go back to where they came from.
    internal const string ContentSecurityPolicy = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    public const string ForAMinute = "public, max-age=60";

    /// <summary>As if there were no help centre: so it is until something is published.</summary>
    public static IResult Nothing => Problem.Of(StatusCodes.Status404NotFound, "not-found", "There is nothing here.");

    public static WebFile File(string html, string type = "text/html; charset=utf-8", string keep = ForAMinute) => new(Encoding.UTF8.GetBytes(html), type, keep);

    public static IResult Page(HttpRequest request, WebFile page)
    {
        request.HttpContext.Response.Headers.ContentSecurityPolicy = ContentSecurityPolicy;
        return page.Answer(request);
    }

    /// <summary>A page for one reader, kept by nobody.</summary>
    public static IResult Once(HttpRequest request, string html, int status)
    {
        request.HttpContext.Response.Headers.ContentSecurityPolicy = ContentSecurityPolicy;
        return Results.Content(html, "text/html; charset=utf-8", statusCode: status);
    }
}
