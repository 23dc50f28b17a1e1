using System.Security.Cryptography;
using System.Text;

namespace SocialInbox.Security;

/// <summary>
/// HMAC-SHA256 with a shared secret over a timestamp (Unix seconds), a dot and the raw body. The timestamp is signed too, so that
/// a delivery that somebody copied is worth nothing once its window is over.
/// </summary>
public static class SharedSecretSignature
{
    public const string TimestampHeader = "X-SocialInbox-Timestamp";
    public const string SignatureHeader = "X-SocialInbox-Signature";
    public const string Scheme = "sha256=";

    public static string Sign(string secret, string timestamp, ReadOnlySpan<byte> body) => Scheme + Convert.ToHexStringLower(Hash(secret, timestamp, body));

    public static byte[] Hash(string secret, string timestamp, ReadOnlySpan<byte> body)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret));
        hmac.AppendData(Encoding.UTF8.GetBytes(timestamp + "."));
        hmac.AppendData(body);
        return hmac.GetHashAndReset();
    }
}
