using System.Net.Http.Headers;
using SocialInbox.Networks.Quotas;

namespace SocialInbox.Networks.Http;

/// <summary>What is used of a server's rate limit, as its answers tell it on the way.</summary>
internal static class RateHeaders
{
    private static readonly string[] Families = ["X-RateLimit", "RateLimit"];

    /// <summary>Null when the answer tells nothing of it that fits together.</summary>
    internal static QuotaUse? Read(HttpResponseHeaders headers, string name, DateTimeOffset now)
    {
        foreach (var family in Families)
        {
            if (Number(headers, $"{family}-Remaining") is not { } left) continue;
            var limit = Number(headers, $"{family}-Limit");

            // Reddit tells what is used in place of the limit.
            var used = limit - left ?? Number(headers, $"{family}-Used");
            var resets = RetryAdvice.Values(headers, $"{family}-Reset").Select(value => RetryAdvice.Reset(value, now)).FirstOrDefault();
            if (used is >= 0 && used + left > 0 && resets > now && resets < now.AddDays(2)) return new QuotaUse(name, used.Value, limit ?? used.Value + left, resets);
        }

        return null;
    }

    private static double? Number(HttpResponseHeaders headers, string name) => RetryAdvice.Values(headers, name).Select(RetryAdvice.Number).FirstOrDefault();
}
