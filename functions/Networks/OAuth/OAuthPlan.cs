using System.Collections.Immutable;
using SocialInbox.Accounts.Credentials;

namespace SocialInbox.Networks.OAuth;

/// <summary>How the client shows who it is: RFC 6749, 2.3.1.</summary>
public enum ClientProof { Body, Basic, None }

/// <summary>
/// One network's way through OAuth 2.0. Client id and secret are among the secrets (<see cref="SecretNames.ClientId"/>,
/// <see cref="SecretNames.ClientSecret"/>); state, PKCE, exchange and renewal are made from this plan by generic code.
/// </summary>
public sealed record OAuthPlan
{
    /// <summary>Where the browser is sent to.</summary>
    public required Uri Authorize { get; init; }

    /// <summary>Where codes and refresh tokens are exchanged.</summary>
    public required Uri Token { get; init; }

    /// <summary>Where tokens are revoked when the account is let go: RFC 7009. Null where the network has no such address.</summary>
    public Uri? Revoke { get; init; }

    /// <summary>Revoking one token ends the person's consent to the app, and with it other accounts that were connected the same way.</summary>
    public bool RevokesConsent { get; init; }

    public required ImmutableArray<string> Scopes { get; init; }
    public string ScopeSeparator { get; init; } = " ";

    /// <summary>RFC 7636 with S256.</summary>
    public bool Pkce { get; init; } = true;

    public ClientProof Proof { get; init; } = ClientProof.Body;

    /// <summary>Some networks call it <c>client_key</c>.</summary>
    public string ClientIdParameter { get; init; } = "client_id";

    /// <summary>Further parameters of the authorize address, such as <c>access_type=offline</c>.</summary>
    public ImmutableDictionary<string, string> AuthorizeExtra { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Further parameters of the requests for tokens.</summary>
    public ImmutableDictionary<string, string> TokenExtra { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Requests for tokens are JSON instead of a form.</summary>
    public bool TokenRequestIsJson { get; init; }

    /// <summary>How long before its end a token is renewed. Days for tokens that live weeks.</summary>
    public TimeSpan RenewAhead { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>False where nothing renews a token: then a person connects again before it ends.</summary>
    public bool Renews { get; init; } = true;

    /// <summary>
    /// The network's own renewal where it is none by refresh token. Gets what is stored; throws <see cref="NetworkFailedException"/>.
    /// </summary>
    public Func<StoredCredentials, CancellationToken, Task<OAuthGrant>>? Renewal { get; init; }

    /// <summary>The network's own exchange of a code where it is none of RFC 6749, 4.1.3. Throws <see cref="NetworkFailedException"/>.</summary>
    public Func<OAuthCode, CancellationToken, Task<OAuthGrant>>? Redemption { get; init; }
}

/// <summary>What the browser brought back, and what the exchange has to repeat.</summary>
public sealed record OAuthCode(string Code, Uri Redirect, string? Verifier)
{
    /// <summary>A record prints its members; these are secrets.</summary>
    public override string ToString() => "authorization code";
}

/// <summary>Tokens as a network gave them.</summary>
/// <param name="RefreshToken">Null when none was given: the one before stays good.</param>
/// <param name="ExpiresAt">When the access token ends; null when it does not.</param>
public sealed record OAuthGrant(string AccessToken, string? RefreshToken, DateTimeOffset? ExpiresAt)
{
    /// <summary>From when on nothing renews: a person has to consent again before. Null when the network says none.</summary>
    public DateTimeOffset? RefreshUntil { get; init; }

    /// <summary>What was consented to; empty when the network does not say (then it is what was asked for).</summary>
    public ImmutableArray<string> Scopes { get; init; } = [];

    /// <summary>The permissions among <paramref name="wanted"/> that were not given.</summary>
    public ImmutableArray<string> Missing(params IEnumerable<string> wanted) =>
        Scopes.IsEmpty ? [] : [.. wanted.Except(Scopes, StringComparer.OrdinalIgnoreCase)];

    /// <summary>A record prints its members; these are secrets.</summary>
    public override string ToString() => $"tokens until {ExpiresAt:O}";
}
