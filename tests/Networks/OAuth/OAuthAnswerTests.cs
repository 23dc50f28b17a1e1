using SocialInbox.Networks;
using SocialInbox.Networks.Http;
using SocialInbox.Networks.OAuth;

namespace SocialInbox.Tests.Networks.OAuth;

/// <summary>Token addresses as they really answer.</summary>
public sealed class OAuthAnswerTests
{
    private static readonly DateTimeOffset Now = new(2026, 9, 14, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("""{"access_token":"a","expires_in":3600,"refresh_token":"r","scope":"read write"}""")]
    [InlineData("""{"access_token":"a","expires_in":"3600","refresh_token":"r","scope":"read,write"}""")]
    [InlineData("""{"code":0,"message":"OK","data":{"access_token":"a","expires_in":3600,"refresh_token":"r","scope":"read,write"}}""")]
    public void The_same_tokens_come_in_several_shapes(string body)
    {
        var grant = Read(200, body);

        Assert.Equal(("a", "r", Now.AddHours(1)), (grant.AccessToken, grant.RefreshToken, grant.ExpiresAt));
        Assert.Equal("read write", string.Join(' ', grant.Scopes));
        Assert.Equal("delete", Assert.Single(grant.Missing("read", "delete")));
        Assert.DoesNotContain("\"a\"", grant.ToString());
    }

    [Theory]
    [InlineData("""{"access_token":"a"}""")]
    [InlineData("""{"access_token":"a","expires_in":0}""")]
    [InlineData("""{"access_token":"a","expires_in":1e300}""")]
    public void A_token_without_a_sensible_end_has_none(string body) => Assert.Null(Read(200, body).ExpiresAt);

    [Fact]
    public void A_refresh_token_that_ends_says_when_a_person_is_needed() =>
        Assert.Equal(Now.AddDays(365), Read(200, """{"access_token":"a","expires_in":60,"refresh_token":"r","refresh_token_expires_in":31536000}""").RefreshUntil);

    [Theory]
    [InlineData(400, """{"error":"invalid_grant"}""", typeof(NetworkFailure.CredentialsRefused))]
    [InlineData(401, """{"error":"invalid_client"}""", typeof(NetworkFailure.CredentialsRefused))]
    [InlineData(200, """{"error":"bad_verification_code","error_description":"no"}""", typeof(NetworkFailure.CredentialsRefused))]
    [InlineData(200, """{"code":40002,"message":"no","data":{}}""", typeof(NetworkFailure.CredentialsRefused))]
    [InlineData(400, """{"error":{"message":"Error validating","code":190}}""", typeof(NetworkFailure.CredentialsRefused))]
    [InlineData(500, "<html>oops</html>", typeof(NetworkFailure.Unreachable))]
    [InlineData(302, "", typeof(NetworkFailure.Unreachable))]
    [InlineData(404, "", typeof(NetworkFailure.NotFound))]
    [InlineData(200, "<html>welcome</html>", typeof(NetworkFailure.Unreadable))]
    [InlineData(200, "[]", typeof(NetworkFailure.Unreadable))]
    public void What_is_no_token_is_the_failure_that_it_means(int status, string body, Type failure) => Assert.IsType(failure, Refused(status, body));

    [Fact]
    public void Asked_to_wait_it_waits() =>
        Assert.IsType<NetworkFailure.Throttled>(Assert.Throws<NetworkFailedException>(() => OAuthAnswer.Read(new Answer.Received(429, "", null, Now.AddMinutes(1), "net.example"), [], Now)).Failure);

    [Fact]
    public void A_server_that_repeats_a_secret_does_not_make_us_tell_it()
    {
        var refused = Refused(400, """{"error":"invalid_grant","error_description":"The code s3cret-code was used."}""");

        Assert.Contains("was used", refused.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret-code", refused.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void What_could_not_be_read_is_not_kept_since_it_may_hold_a_token() =>
        Assert.Equal("", Assert.IsType<NetworkFailure.Unreadable>(Refused(200, """{"accessToken":"a"}""")).Raw);

    private static OAuthGrant Read(int status, string body) => OAuthAnswer.Read(new Answer.Received(status, body, null, null, "net.example"), ["s3cret-code"], Now);

    private static NetworkFailure Refused(int status, string body) => Assert.Throws<NetworkFailedException>(() => Read(status, body)).Failure;
}
