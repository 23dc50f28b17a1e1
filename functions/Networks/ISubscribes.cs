using SocialInbox.Accounts;
using SocialInbox.Accounts.Credentials;

namespace SocialInbox.Networks;

/// <summary>A network that can be asked to deliver to us. It looks at once whether we listen there, so the account has to be stored before.</summary>
public interface ISubscribes : IHandshakes
{
    /// <summary>Has it deliver, unless it does so already. Whoever else it delivers to keeps that.</summary>
    /// <param name="inbox">The inbox's address as it is known outside.</param>
    /// <returns>Why it does not, and what to do; null when it does.</returns>
    Task<Wording?> Subscribe(Account account, StoredCredentials credentials, Uri inbox, CancellationToken cancellation);
}
