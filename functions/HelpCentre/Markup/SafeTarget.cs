using System.Collections.Frozen;

namespace SocialInbox.HelpCentre.Markup;

/// <summary>Where a link of an article may lead: a web page, an address to write to or to call, a page of the help centre, a place on the same page.</summary>
internal static class SafeTarget
{
    private static readonly FrozenSet<string> Schemes = FrozenSet.Create("https", "http", "mailto", "tel");

    /// <returns>Null: nowhere.</returns>
    public static string? Of(string? target)
    {
        if (string.IsNullOrWhiteSpace(target) || target.Any(char.IsControl) || target.Contains('\\')) return null;
        if (StaysHere(target)) return target;
        return Uri.TryCreate(target, UriKind.Absolute, out var uri) && Schemes.Contains(uri.Scheme) && target.StartsWith(uri.Scheme, StringComparison.OrdinalIgnoreCase) ? target : null;
    }

    public static bool StaysHere(string target) => target.StartsWith('#') || target.StartsWith("/help/", StringComparison.Ordinal);
}
