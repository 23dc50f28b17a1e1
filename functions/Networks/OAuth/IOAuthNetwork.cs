namespace SocialInbox.Networks.OAuth;

/// <summary>A network whose tokens end and are renewed without a person.</summary>
public interface IRenewsTokens : INetwork
{
    /// <summary>How tokens are renewed (and, where it has that, how consent is asked for), given what was entered or, later, what the account keeps.</summary>
    OAuthPlan Plan(ConnectRequest request);
}

/// <summary>
/// A network on which a person consents in the browser. After the consent <see cref="INetwork.Connect"/> is called with the tokens
/// among the secrets and <see cref="ConnectRequest.Grant"/> set; it checks the permissions on the spot. Whoever enters
/// <see cref="Accounts.Credentials.SecretNames.AccessToken"/> in the form instead connects without consent.
/// </summary>
public interface IOAuthNetwork : IRenewsTokens;
