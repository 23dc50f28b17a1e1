using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace SocialInbox.Hosting;

/// <summary>The version of a whole that people change, as an ETag.</summary>
internal static class VersionTag
{
    public static string Of(int version) => string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");

    /// <summary>The version that a change is based on; null when it does not say one.</summary>
    public static int? BasedOn(HttpRequest request) =>
        request.Headers.IfMatch is [{ Length: > 2 } tag] && tag[0] == '"' && tag[^1] == '"'
        && int.TryParse(tag.AsSpan(1, tag.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? version
            : null;
}
