using System.Security.Cryptography;
using System.Text;

namespace SocialInbox.Networks;

/// <summary>A delivery as it arrived. The names of headers compare without case, those of the query with it.</summary>
public sealed record WebhookRequest(IReadOnlyDictionary<string, string> Headers, IReadOnlyDictionary<string, string> Query, ReadOnlyMemory<byte> Body)
{
    internal string? Header(string name) =>
        Headers.FirstOrDefault(header => string.Equals(header.Key, name, StringComparison.OrdinalIgnoreCase)).Value;

    /// <summary>Whether the address that was called ends in <c>?key=</c> and this secret: for what a network sends without a signature. In constant time.</summary>
    internal bool HasKey(string secret) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Query.GetValueOrDefault("key", "")), Encoding.UTF8.GetBytes(secret));
}

public enum WebhookVerdict { Genuine, Forged, Stale }

/// <summary>What a network is told that asks whether we listen at an address.</summary>
public sealed record Handshake(string ContentType, string Body);
