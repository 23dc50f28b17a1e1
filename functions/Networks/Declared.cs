namespace SocialInbox.Networks;

/// <summary>What a post's author or server declared, brought into the product's form; null when it is none.</summary>
internal static class Declared
{
    /// <summary>"de-AT" is "de": ISO 639 without region.</summary>
    internal static string? Language(string? tag) =>
        tag?.Split('-', '_')[0] is { Length: 2 or 3 } code && code.All(char.IsAsciiLetter) ? code.ToLowerInvariant() : null;

    /// <summary>Only addresses that a browser may safely open.</summary>
    internal static string? WebAddress(string? address) =>
        address is { Length: <= 2048 } && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? address : null;
}
