using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using SocialInbox.Networks;
using SocialInbox.Networks.Meta;

namespace SocialInbox.Tests.Networks.Meta;

/// <summary>What Meta signs when a person removes the app or asks for deletion.</summary>
public sealed class SignedRequestTests
{
    [Fact]
    public void A_request_that_the_app_s_secret_signed_tells_who_withdraws() =>
        Assert.Equal(new SignedWithdrawal("218471", new DateTimeOffset(2010, 12, 8, 19, 33, 20, TimeSpan.Zero)), SignedRequest.Read(Signed("""{"user_id":"218471","algorithm":"HMAC-SHA256","issued_at":1291836800}"""), MetaApp.Secret));

    [Theory]
    [InlineData("")]
    [InlineData(""","issued_at":"1291836800" """)]
    [InlineData(""","issued_at":-1""")]
    [InlineData(""","issued_at":1e300""")]
    [InlineData(""","issued_at":9223372036854775807""")]
    public void One_that_does_not_say_when_it_was_signed_has_no_instant(string issued) =>
        Assert.Null(SignedRequest.Read(Signed($$"""{"user_id":"218471","algorithm":"HMAC-SHA256"{{issued}}}"""), MetaApp.Secret)!.At);

    [Theory]
    [InlineData("""{"user_id":"218471","algorithm":"none"}""")]
    [InlineData("""{"algorithm":"HMAC-SHA256"}""")]
    [InlineData("""{"user_id":218471,"algorithm":"HMAC-SHA256"}""")]
    [InlineData("""[]""")]
    [InlineData("""{""")]
    public void What_says_nothing_of_a_person_is_none(string words) => Assert.Null(SignedRequest.Read(Signed(words), MetaApp.Secret));

    [Fact]
    public void Ten_thousand_changed_requests_are_all_refused()
    {
        var good = Signed("""{"user_id":"218471","algorithm":"HMAC-SHA256"}""");
        var random = new Random(4);
        for (var i = 0; i < 10_000; i++)
        {
            var letters = good.ToCharArray();
            var at = random.Next(letters.Length - 1);
            letters[at] = (char)random.Next(32, 127);
            var changed = new string(letters)[..random.Next(at + 1, letters.Length + 1)];
            if (changed != good) Assert.True(SignedRequest.Read(changed, MetaApp.Secret) is null, changed);
        }

        Assert.Null(SignedRequest.Read(good, MetaApp.Secret + "x"));
        Assert.Null(SignedRequest.Read(new string('a', 100_000), MetaApp.Secret));
        Assert.Null(SignedRequest.Read("", MetaApp.Secret));
    }

    [Theory]
    [InlineData("facebook")]
    [InlineData("instagram")]
    [InlineData("threads")]
    public async Task Each_of_Metas_networks_tells_of_withdrawals(string network)
    {
        await using var world = await Worlds.Start(network);

        Assert.Equal("7", ((ITellsOfWithdrawals)world.Network).WithdrawnBy(Signed("""{"user_id":"7","algorithm":"HMAC-SHA256"}"""), MetaApp.Secret)!.UserId);
        Assert.Null(((ITellsOfWithdrawals)world.Network).WithdrawnBy("", MetaApp.Secret));
    }

    internal static string Signed(string words)
    {
        var body = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(words));
        return $"{Base64Url.EncodeToString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(MetaApp.Secret), Encoding.UTF8.GetBytes(body)))}.{body}";
    }
}
