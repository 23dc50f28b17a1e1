using System.Collections.Immutable;
using SocialInbox.Networks;
using SocialInbox.Networks.OAuth;

namespace SocialInbox.Accounts.Connecting;

/// <summary>What somebody wants connected, while they consent in the browser or choose. Sealed as a whole: it holds secrets.</summary>
internal sealed record PendingConnection(string PersonId, ConnectWish Wish, EnteredRequest Request)
{
    public OAuthGrant? Grant { get; init; }

    /// <summary>RFC 7636; null when the network knows no PKCE.</summary>
    public string? Verifier { get; init; }

    /// <summary>Where the network sends the browser back to; null when nobody was sent there.</summary>
    public Uri? Redirect { get; init; }

    /// <summary>The values that may be chosen; empty when nothing is asked.</summary>
    public ImmutableArray<string> Choices { get; init; } = [];

    /// <summary>A record prints its members; these are secrets.</summary>
    public override string ToString() => $"pending connection of {Wish.Network}";
}

/// <summary>How the account is to be treated, and which one is connected again; null for a new one.</summary>
internal sealed record ConnectWish(string Network, int? TargetMinutes, int? WarnMinutes, AccountId? Again);

/// <summary>A request in a form that can be stored.</summary>
internal sealed record EnteredRequest(Uri? Server, string? Handle, ImmutableDictionary<string, string> Secrets, ImmutableDictionary<string, string> Settings)
{
    public static EnteredRequest Of(ConnectRequest request) => new(request.Server, request.Handle, request.Secrets, request.Settings);

    public ConnectRequest With(OAuthGrant? grant) => new(Server, Handle, Secrets, Settings) { Grant = grant };

    /// <summary>A record prints its members; some are secrets.</summary>
    public override string ToString() => "entered request";
}
