using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;

namespace SocialInbox.Hosting;

/// <summary>Answers that a browser may keep and asks about again: 304 when its copy is still right.</summary>
internal static class Revalidated
{
    // A new build may show the same state differently: its answers are other answers.
    private static readonly string Build = typeof(Revalidated).Assembly.ManifestModule.ModuleVersionId.ToString("N")[..8];

    public static bool IsKnown(HttpRequest request, string state) => request.Headers.IfNoneMatch.Contains(Tag(state));

    public static IResult Unchanged(HttpRequest request, string state) => Results.StatusCode(Mark(request, state, StatusCodes.Status304NotModified));

    public static IResult Answer<T>(HttpRequest request, string state, T value, JsonTypeInfo<T> type) =>
        IsKnown(request, state) ? Unchanged(request, state) : Results.Json(value, type, statusCode: Mark(request, state, StatusCodes.Status200OK));

    private static int Mark(HttpRequest request, string state, int status)
    {
        request.HttpContext.Response.Headers.ETag = Tag(state);
        request.HttpContext.Response.Headers.CacheControl = "private, no-cache";
        return status;
    }

    private static string Tag(string state) => $"\"{Build}-{state}\"";
}
