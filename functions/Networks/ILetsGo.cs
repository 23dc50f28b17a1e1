using System.Collections.Immutable;
using SocialInbox.Accounts;
using SocialInbox.Accounts.Credentials;

namespace SocialInbox.Networks;

/// <summary>
/// A network that has to be told when an account is let go: it stops delivering, and what opens the account is worth nothing any more. Where tokens are
/// revoked by RFC 7009, <see cref="OAuth.OAuthPlan.Revoke"/> is enough.
/// </summary>
public interface ILetsGo : INetwork
{
    /// <summary>Undoes there what connecting did. Doing it twice does no harm.</summary>
    /// <exception cref="NetworkFailedException">It could not be told. The account is let go all the same.</exception>
    Task LetGo(Leaving leaving, CancellationToken cancellation);
}

/// <summary>An account that is let go.</summary>
/// <param name="SameClient">Other accounts, of whatever network, that were connected with the same app: what belongs to the app has to stay for them.</param>
public sealed record Leaving(Account Account, StoredCredentials Credentials, ImmutableArray<Account> SameClient)
{
    /// <summary>A record prints its members; some are secrets.</summary>
    public override string ToString() => $"leaving {Account.Id}";
}
