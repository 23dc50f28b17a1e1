using System.Collections.Immutable;
using SocialInbox.Networks.OAuth;

namespace SocialInbox.Networks;

/// <summary>What an administrator entered: trusted addresses, and secrets by name.</summary>
public sealed record ConnectRequest(Uri? Server, string? Handle, ImmutableDictionary<string, string> Secrets, ImmutableDictionary<string, string> Settings)
{
    /// <summary>The setting in which the answer to <see cref="ConnectResult.Choose"/> comes back.</summary>
    public const string Choice = "choice";

    /// <summary>What the network gave for the person's consent; null where everything was entered. Its tokens are among the secrets too.</summary>
    public OAuthGrant? Grant { get; init; }

    /// <summary>A record prints its members; some are secrets.</summary>
    public override string ToString() => $"request to connect {Handle ?? Server?.Authority}";
}

public abstract record ConnectResult
{
    private ConnectResult() { }

    /// <summary>
    /// <paramref name="AuthorIds"/>: who is "the brand" in this network's posts. The credentials are those to keep, the client's id and
    /// secret among them where renewing needs these.
    /// </summary>
    public sealed record Connected(
        string Handle,
        string DisplayName,
        ImmutableArray<string> AuthorIds,
        ImmutableDictionary<string, string> Settings,
        ImmutableDictionary<string, string> Secrets,
        DateTimeOffset? ExpiresAt) : ConnectResult
    {
        /// <summary>The names of the secrets that were made here and that a person has to copy to the network or a sender. Shown once.</summary>
        public ImmutableArray<string> Made { get; init; } = [];

        /// <summary>What the network does not let us see, or what to take care of; null when all is well.</summary>
        public Wording? Warning { get; init; }

        /// <summary>A record prints its members; some are secrets.</summary>
        public override string ToString() => $"connected {Handle}";
    }

    /// <summary>The person has to say which one is meant: asked again with <see cref="ConnectRequest.Choice"/> among the settings.</summary>
    public sealed record Choose(Wording Question, ImmutableArray<ConnectOption> Options) : ConnectResult;

    /// <summary>One sentence a person can act on.</summary>
    public sealed record Refused(Wording Words) : ConnectResult
    {
        /// <summary>The permissions that the network did not give, each by the network's name for it.</summary>
        public ImmutableArray<string> Missing { get; init; } = [];
    }
}

/// <summary>One page, location or channel to choose from; names are outside text.</summary>
public sealed record ConnectOption(string Value, string Name, string? Detail = null);
