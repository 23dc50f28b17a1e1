namespace SocialInbox.Networks;

/// <summary>
/// A network on which people withdraw from an app, or ask it to delete what it holds of them: the network tells us by a request that it signs with the app's
/// secret, which is the account's webhook secret.
/// </summary>
public interface ITellsOfWithdrawals : INetwork
{
    /// <summary>Who withdraws; null when the request is none of this network's, or forged.</summary>
    SignedWithdrawal? WithdrawnBy(string signedRequest, string secret);
}

/// <param name="UserId">The person, by the network's id.</param>
/// <param name="At">When the network signed it; null when it does not say.</param>
public sealed record SignedWithdrawal(string UserId, DateTimeOffset? At);
