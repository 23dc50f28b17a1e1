using System.Collections.Immutable;
using SocialInbox.Sla;

namespace SocialInbox.Accounts;

/// <summary>One brand identity on a network that we read and answer as. Holds no secret.</summary>
public sealed record Account
{
    public required AccountId Id { get; init; }
    public required string Network { get; init; }
    public required string Handle { get; init; }
    public required string DisplayName { get; init; }

    /// <summary>The base address that the administrator entered; trusted.</summary>
    public Uri? Server { get; init; }

    /// <summary>The ids that mark a post as written by the brand.</summary>
    public required ImmutableArray<string> AuthorIds { get; init; }

    public string Team { get; init; } = "team";
    public ResponsePolicy Policy { get; init; } = ResponsePolicy.Default;

    /// <summary>Posts older than this were there before the account was connected: stored closed, without clocks.</summary>
    public required DateTimeOffset StartAt { get; init; }

    /// <summary>What the network found out or the administrator chose, by the network's own names.</summary>
    public ImmutableDictionary<string, string> Settings { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>An account on the practice network: shown with a label everywhere.</summary>
    public bool Practice { get; init; }
}
