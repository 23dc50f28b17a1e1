using System.Security.Cryptography;
using System.Text;

namespace SocialInbox.Networks.Meta;

/// <summary>
/// What goes with every call: the token in its header, and the proof, as a parameter, that whoever uses the token knows the app's secret.
/// https://developers.facebook.com/docs/graph-api/guides/secure-requests
/// </summary>
internal sealed record GraphAccess(string Token, string? Proof)
{
    internal static GraphAccess With(string token, string? appSecret) => new(token, appSecret is { Length: > 0 } ? ProofOf(token, appSecret) : null);

    internal static string ProofOf(string token, string appSecret) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(appSecret), Encoding.UTF8.GetBytes(token)));

    /// <summary>A record prints its members; these are secrets.</summary>
    public override string ToString() => "access to the Graph API";
}
