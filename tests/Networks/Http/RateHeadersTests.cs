using SocialInbox.Networks.Http;
using SocialInbox.Networks.Quotas;

namespace SocialInbox.Tests.Networks.Http;

public sealed class RateHeadersTests
{
    private static readonly DateTimeOffset Now = new(2026, 9, 14, 7, 10, 0, TimeSpan.Zero);

    [Fact]
    public void Mastodon_tells_limit_rest_and_an_instant() => Assert.Equal(
        new QuotaUse("requests", 13, 300, Now.AddMinutes(5)),
        Read(("X-RateLimit-Limit", "300"), ("X-RateLimit-Remaining", "287"), ("X-RateLimit-Reset", "2026-09-14T07:15:00.000000Z")));

    [Fact]
    public void Bluesky_tells_seconds_since_1970() => Assert.Equal(
        new QuotaUse("requests", 13, 3000, DateTimeOffset.FromUnixTimeSeconds(1789370100)),
        Read(("RateLimit-Limit", "3000"), ("RateLimit-Remaining", "2987"), ("RateLimit-Reset", "1789370100")));

    [Fact]
    public void Reddit_tells_what_is_used_and_the_seconds_that_are_left() => Assert.Equal(
        new QuotaUse("requests", 12, 1000, Now.AddSeconds(429)),
        Read(("x-ratelimit-used", "12"), ("x-ratelimit-remaining", "988.0"), ("x-ratelimit-reset", "429")));

    [Theory]
    [InlineData("X-RateLimit-Remaining", "287")]
    [InlineData("X-RateLimit-Limit", "many")]
    [InlineData("Date", "Mon, 14 Sep 2026 07:10:00 GMT")]
    public void What_does_not_fit_together_is_no_quota(string header, string value) => Assert.Null(Read((header, value)));

    [Fact]
    public void More_left_than_there_is_is_no_quota() =>
        Assert.Null(Read(("X-RateLimit-Limit", "300"), ("X-RateLimit-Remaining", "9999"), ("X-RateLimit-Reset", "2026-09-14T07:15:00Z")));

    private static QuotaUse? Read(params (string Name, string Value)[] headers)
    {
        using var response = new HttpResponseMessage();
        foreach (var (name, value) in headers) response.Headers.TryAddWithoutValidation(name, value);
        return RateHeaders.Read(response.Headers, "requests", Now);
    }
}
