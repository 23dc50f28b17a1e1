using System.Globalization;
using System.Net;
using System.Net.Http.Headers;

namespace SocialInbox.Networks.Http;

/// <summary>Until when a server asked to be left alone, in all the forms in which servers say so.</summary>
internal static class RetryAdvice
{
    /// <summary>A server that says "a day" by mistake must not blind us for a day: after an hour it is asked again.</summary>
    internal static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <summary>Overload is an estimate, and a server that starts is back in seconds.</summary>
    internal static readonly TimeSpan LongestWhenOverloaded = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan Unsaid = TimeSpan.FromMinutes(1);

    private static readonly string[] ResetHeaders = ["X-RateLimit-Reset", "RateLimit-Reset", "x-rate-limit-reset"];

    /// <summary>Null when the answer is no request to wait: neither 429, nor 503 with Retry-After.</summary>
    internal static DateTimeOffset? Until(HttpStatusCode status, HttpResponseHeaders headers, DateTimeOffset now)
    {
        var asked = Earliest(Values(headers, "Retry-After").Select(value => RetryAfter(value, now)));
        var reset = Earliest(ResetHeaders.SelectMany(name => Values(headers, name)).Select(value => Reset(value, now)));
        return status switch
        {
            HttpStatusCode.TooManyRequests => Bounded(asked ?? reset ?? now + Unsaid, now, Longest),
            HttpStatusCode.ServiceUnavailable when asked is { } at => Bounded(at, now, LongestWhenOverloaded),
            _ => null,
        };
    }

    /// <summary>Until when only a fifth of the requests that a server allows, or less, is left; null while there are more.</summary>
    internal static DateTimeOffset? ScarceUntil(HttpResponseHeaders headers, DateTimeOffset now)
    {
        var left = Values(headers, "X-RateLimit-Remaining").Select(Number).FirstOrDefault();
        var limit = Values(headers, "X-RateLimit-Limit").Select(Number).FirstOrDefault();
        var reset = Earliest(ResetHeaders.SelectMany(name => Values(headers, name)).Select(value => Reset(value, now)));
        return left <= limit / 5 && reset > now ? Bounded(reset.Value, now, Longest) : null;
    }

    internal static DateTimeOffset? Until(HttpResponseMessage response, DateTimeOffset now) => Until(response.StatusCode, response.Headers, now);

    // Some servers send the header twice, once in each form; the typed property of .NET knows only one value.
    internal static IEnumerable<string> Values(HttpResponseHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) ? values : [];

    private static DateTimeOffset? RetryAfter(string value, DateTimeOffset now) =>
        Number(value) is { } seconds ? now.AddSeconds(seconds) : Date(value);

    // Mastodon sends an ISO instant, Bluesky seconds since 1970, the IETF draft seconds from now.
    internal static DateTimeOffset? Reset(string value, DateTimeOffset now) =>
        Number(value) is not { } seconds ? Date(value)
        : seconds > 1_000_000_000 ? DateTimeOffset.FromUnixTimeMilliseconds((long)(Math.Min(seconds, 200_000_000_000) * 1000))
        : now.AddSeconds(seconds);

    internal static double? Number(string value) =>
        double.TryParse(value.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && double.IsFinite(seconds) && seconds < 1e15
            ? Math.Min(seconds, 200_000_000_000)
            : null;

    private static DateTimeOffset? Date(string value) =>
        DateTimeOffset.TryParse(value.Trim(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var date) ? date : null;

    private static DateTimeOffset? Earliest(IEnumerable<DateTimeOffset?> instants) => instants.Min();

    private static DateTimeOffset Bounded(DateTimeOffset at, DateTimeOffset now, TimeSpan longest) =>
        at < now.AddSeconds(1) ? now.AddSeconds(1) : at > now + longest ? now + longest : at;
}
