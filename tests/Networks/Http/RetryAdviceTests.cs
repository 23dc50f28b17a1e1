using System.Net;
using SocialInbox.Networks.Http;

namespace SocialInbox.Tests.Networks.Http;

public sealed class RetryAdviceTests
{
    private static readonly DateTimeOffset Now = new(2026, 9, 14, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(429, "Retry-After", "42", 42)]
    [InlineData(429, "Retry-After", "1.5", 1.5)]
    [InlineData(429, "Retry-After", "0", 1)]
    [InlineData(429, "Retry-After", "-5", 60)]
    [InlineData(429, "Retry-After", "soon", 60)]
    [InlineData(429, "Retry-After", "99999999999999999999", 60)]
    [InlineData(429, "Retry-After", "999999999", 3600)]
    [InlineData(429, "Retry-After", "Mon, 14 Sep 2026 09:02:00 GMT", 120)]
    [InlineData(429, "Retry-After", "Mon, 14 Sep 2020 09:02:00 GMT", 1)]
    [InlineData(429, "X-RateLimit-Reset", "2026-09-14T09:05:00.000000Z", 300)]
    [InlineData(429, "x-ratelimit-reset", "2026-09-14T11:05:00.000+02:00", 300)]
    [InlineData(429, "RateLimit-Reset", "1789376700", 300)]
    [InlineData(429, "RateLimit-Reset", "300", 300)]
    [InlineData(503, "Retry-After", "30", 30)]
    [InlineData(503, "Retry-After", "7200", 300)]
    public void A_server_says_in_many_forms_how_long_to_wait(int status, string header, string value, double seconds) =>
        Assert.Equal(Now.AddSeconds(seconds), Until(status, (header, value)));

    [Fact]
    public void Overload_goes_before_the_limits_own_reset() =>
        Assert.Equal(Now.AddSeconds(30), Until(429, ("Retry-After", "30"), ("X-RateLimit-Remaining", "250"), ("X-RateLimit-Reset", "2026-09-14T09:05:00Z")));

    [Fact]
    public void Of_two_headers_the_earlier_counts() =>
        Assert.Equal(Now.AddSeconds(120), Until(503, ("Retry-After", "120"), ("Retry-After", "Mon, 14 Sep 2026 09:02:01 GMT")));

    [Theory]
    [InlineData(200)]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(401)]
    public void Other_answers_are_no_request_to_wait(int status) => Assert.Null(Until(status, ("X-RateLimit-Reset", "2026-09-14T09:05:00Z")));

    [Theory]
    [InlineData("300", "60", true)]
    [InlineData("300", "61", false)]
    [InlineData("30", "29", false)]
    [InlineData(null, "3", false)]
    [InlineData("300", null, false)]
    public void Requests_are_scarce_when_a_fifth_is_left(string? limit, string? left, bool scarce)
    {
        using var response = Response(200, ("X-RateLimit-Limit", limit), ("X-RateLimit-Remaining", left), ("X-RateLimit-Reset", "2026-09-14T09:05:00Z"));

        Assert.Equal(scarce ? Now.AddMinutes(5) : null, RetryAdvice.ScarceUntil(response.Headers, Now));
    }

    private static DateTimeOffset? Until(int status, params (string Name, string? Value)[] headers)
    {
        using var response = Response(status, headers);
        return RetryAdvice.Until(response, Now);
    }

    private static HttpResponseMessage Response(int status, params (string Name, string? Value)[] headers)
    {
        var response = new HttpResponseMessage((HttpStatusCode)status);
        foreach (var (name, value) in headers.Where(header => header.Value is not null)) response.Headers.TryAddWithoutValidation(name, value);
        return response;
    }
}
