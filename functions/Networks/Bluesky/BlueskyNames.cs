namespace SocialInbox.Networks.Bluesky;

/// <summary>Names of the AT Protocol, and addresses made of them.</summary>
internal static class BlueskyNames
{
    internal const string Post = "app.bsky.feed.post";
    internal const string LinkFacet = "app.bsky.richtext.facet#link";
    internal const string MentionFacet = "app.bsky.richtext.facet#mention";

    /// <summary>The DID in at://did/collection/key; null when the address is another.</summary>
    internal static string? Did(string? uri) =>
        uri is not null && uri.StartsWith("at://", StringComparison.Ordinal) && uri.Split('/') is ["at:", "", { Length: > 0 } did, ..] ? did : null;

    internal static string? Key(string uri) => uri.Split('/') is ["at:", "", _, Post, { Length: > 0 } key] ? key : null;

    internal static string? Permalink(string uri) =>
        Did(uri) is { } did && Key(uri) is { } key ? $"https://bsky.app/profile/{Uri.EscapeDataString(did).Replace("%3A", ":")}/post/{Uri.EscapeDataString(key)}" : null;

    internal static string PostUri(string did, string key) => $"at://{did}/{Post}/{key}";
}
