using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SocialInbox.Accounts.Credentials;

namespace SocialInbox.Accounts.Connecting;

/// <summary>
/// Connections that wait for a person, for a quarter of an hour. Each is found by a ticket that cannot be guessed, once, by the person
/// who began it. The ticket itself is not stored: whoever reads the table cannot use it.
/// </summary>
public sealed class PendingConnections(CredentialVault vault, TimeProvider clock)
{
    /// <summary>No account is called so: its id begins with the network's name.</summary>
    private const string Prefix = "-pending-";

    private const string Whole = "pending";
    private static readonly TimeSpan Lasting = TimeSpan.FromMinutes(15);

    /// <returns>The ticket.</returns>
    internal async Task<string> Put(PendingConnection pending, CancellationToken cancellation)
    {
        var ticket = NewSecret.Make();
        var secrets = ImmutableDictionary<string, string>.Empty.Add(Whole, JsonSerializer.Serialize(pending, AccountJson.Default.PendingConnection));
        await vault.Store(PlaceOf(ticket), secrets, clock.GetUtcNow() + Lasting, cancellation);
        return ticket;
    }

    /// <returns>Null when nothing waits under this ticket for this person (any more).</returns>
    internal async Task<PendingConnection?> Take(string ticket, string personId, CancellationToken cancellation)
    {
        var place = PlaceOf(ticket);
        // Looked at first: somebody else's wrong try must not take it from its owner.
        if (Open(await vault.Find(place, cancellation), personId) is null) return null;
        return Open(await vault.Take(place, cancellation), personId);
    }

    /// <summary>Removes those that nobody came back for.</summary>
    public Task RemoveEnded(CancellationToken cancellation) => vault.RemoveEnded(Prefix, clock.GetUtcNow(), cancellation);

    private PendingConnection? Open(StoredCredentials? stored, string personId) =>
        stored?.ExpiresAt > clock.GetUtcNow() && JsonSerializer.Deserialize(stored.Secrets[Whole], AccountJson.Default.PendingConnection) is { } pending && pending.PersonId == personId
            ? pending
            : null;

    private static AccountId PlaceOf(string ticket) => new(Prefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ticket)).AsSpan(0, 16)));
}
