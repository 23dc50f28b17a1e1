using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SocialInbox.Escalation.Targets.Email;

/// <summary>
/// Proves that a request comes from whoever holds the resource's access key:
/// https://learn.microsoft.com/azure/communication-services/tutorials/hmac-header-tutorial
/// </summary>
internal static class AccessKeySignature
{
    internal const string DateHeader = "x-ms-date";
    internal const string HashHeader = "x-ms-content-sha256";

    internal static void Add(HttpRequestMessage request, byte[] body, string accessKey, DateTimeOffset now)
    {
        var (date, hash) = (now.ToString("R", CultureInfo.InvariantCulture), Convert.ToBase64String(SHA256.HashData(body)));
        request.Headers.Add(DateHeader, date);
        request.Headers.Add(HashHeader, hash);
        request.Headers.TryAddWithoutValidation("Authorization", $"HMAC-SHA256 SignedHeaders={DateHeader};host;{HashHeader}&Signature={Sign(request, accessKey, date, hash)}");
    }

    private static string Sign(HttpRequestMessage request, string accessKey, string date, string hash)
    {
        var text = $"{request.Method.Method}\n{request.RequestUri!.PathAndQuery}\n{date};{request.RequestUri.Authority};{hash}";
        return Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(accessKey), Encoding.UTF8.GetBytes(text)));
    }
}
