using System.Collections.Immutable;

namespace SocialInbox.Networks;

/// <summary>What an administrator entered: trusted addresses, and secrets by name.</summary>
public sealed record ConnectRequest(Uri? Server, string? Handle, ImmutableDictionary<string, string> Secrets, ImmutableDictionary<string, string> Settings);

public abstract record ConnectResult
{
    private ConnectResult() { }

    /// <summary><paramref name="AuthorIds"/>: who is "the brand" in this network's posts. The credentials are those to keep.</summary>
    public sealed record Connected(
        string Handle,
        string DisplayName,
        ImmutableArray<string> AuthorIds,
        ImmutableDictionary<string, string> Settings,
        ImmutableDictionary<string, string> Secrets,
        DateTimeOffset? ExpiresAt) : ConnectResult;

    /// <summary>One sentence a person can act on.</summary>
    public sealed record Refused(string Words) : ConnectResult;
}
