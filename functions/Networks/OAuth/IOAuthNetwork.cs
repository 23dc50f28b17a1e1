namespace SocialInbox.Networks.OAuth;

/// <summary>
/// A network on which a person consents in the browser, or whose tokens are renewed. After the consent
/// <see cref="INetwork.Connect"/> is called with the tokens among the secrets and <see cref="ConnectRequest.Grant"/> set; it checks the
/// permissions on the spot. Whoever enters <see cref="Accounts.Credentials.SecretNames.AccessToken"/> in the form instead connects without consent.
/// </summary>
public interface IOAuthNetwork : INetwork
{
    /// <summary>How consent is asked for and tokens are renewed, given what was entered (or, later, what the account keeps).</summary>
    OAuthPlan Plan(ConnectRequest request);
}
