using SocialInbox.Accounts;
using SocialInbox.Accounts.Credentials;

namespace SocialInbox.Networks.OAuth;

/// <summary>What an account keeps, in the form in which it was entered: the plan to renew by is made from it.</summary>
public static class OAuthRequest
{
    public static ConnectRequest Of(Account account, StoredCredentials stored) => new(account.Server, account.Handle, stored.Secrets, account.Settings);
}
