using System.Collections.Immutable;

namespace SocialInbox.Accounts.Credentials;

/// <summary>
/// An account's secrets as they were read. <paramref name="Version"/> goes up with every change, so that whoever finds them expired
/// sees whether somebody else has renewed them already.
/// </summary>
public sealed record StoredCredentials(ImmutableDictionary<string, string> Secrets, DateTimeOffset? ExpiresAt, long Version)
{
    /// <summary>A record prints its members; these are secrets.</summary>
    public override string ToString() => $"{Secrets.Count} secrets, version {Version}";
}

/// <summary>Names of secrets that more than one part of the product knows.</summary>
public static class SecretNames
{
    /// <summary>What verifies deliveries of this account's webhook.</summary>
    public const string Webhook = "webhookSecret";

    /// <summary>What a network's client is called and shows itself by, where people register one of their own.</summary>
    public const string ClientId = "clientId", ClientSecret = "clientSecret";

    /// <summary>The present tokens of OAuth 2.0.</summary>
    public const string AccessToken = "accessToken", RefreshToken = "refreshToken";

    /// <summary>No secret, but stored with the tokens so that they never part: until when these renew (ISO 8601).</summary>
    public const string RefreshUntil = "refreshUntil";
}
