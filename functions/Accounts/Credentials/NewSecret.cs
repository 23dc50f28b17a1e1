using System.Buffers.Text;
using System.Security.Cryptography;

namespace SocialInbox.Accounts.Credentials;

/// <summary>A secret that nobody can guess, in letters that stand in addresses and headers as they are: 256 bits as Base64url.</summary>
internal static class NewSecret
{
    public static string Make() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
}
