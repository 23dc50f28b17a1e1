using System.Collections.Immutable;
using SocialInbox.Escalation.Targets;

namespace SocialInbox.Tests.Escalation.Targets;

public sealed class MaskedWordsTests
{
    private static readonly OpenedTarget Hook = new(
        new Target("our-hook", "Our hook", "teams", "en", ImmutableDictionary<string, string>.Empty, ["url"]),
        ImmutableDictionary<string, string>.Empty.Add("url", "https://flows.example/workflows/abc123def/invoke?api-version=1&sp=%2Ftriggers%2Fmanual%2Frun&sig=S3cretSignature").Add("key", "0123456789abcdef"));

    [Theory]
    [InlineData("404 Nothing at https://flows.example/workflows/abc123def/invoke?api-version=1&sp=%2Ftriggers%2Fmanual%2Frun&sig=S3cretSignature.")]
    [InlineData("404 POST /workflows/abc123def/invoke not found")]
    [InlineData("401 signature S3cretSignature is unknown")]
    [InlineData("403 key 0123456789abcdef has no rights on /triggers/manual/run")]
    [InlineData("""400 {"url":"https:\/\/flows.example\/workflows\/abc123def\/invoke?api-version=1\u0026sp=%2Ftriggers%2Fmanual%2Frun\u0026sig=S3cretSignature"}""")]
    public void A_receiver_that_repeats_our_secrets_does_not_get_them_into_what_people_read(string words)
    {
        var masked = Assert.IsType<Delivery.Refused>(MaskedWords.In(new Delivery.Refused(words), Hook)).Words;

        Assert.StartsWith(words[..3], masked, StringComparison.Ordinal);
        Assert.All(["S3cretSignature", "abc123def", "0123456789abcdef"], secret => Assert.DoesNotContain(secret, masked, StringComparison.Ordinal));
    }

    [Fact]
    public void A_secret_is_hidden_as_it_is_written_inside_JSON_too()
    {
        var target = Hook with { Secrets = ImmutableDictionary<string, string>.Empty.Add("key", "a/b\"c+dé") };

        var masked = Assert.IsType<Delivery.Refused>(MaskedWords.In(new Delivery.Refused("""400 {"a":"a\/b\"c+dé"} {"b":"a/b\"c+dé"} {"c":"a/b\u0022c\u002Bd\u00E9"}"""), target)).Words;

        Assert.Equal(["…", "…", "…"], System.Text.RegularExpressions.Regex.Matches(masked, ":\"([^}]*)\"").Select(match => match.Groups[1].Value));
    }

    [Fact]
    public void Words_without_secrets_stay_as_they_are() =>
        Assert.Equal("503 We are moving house.", Assert.IsType<Delivery.NotTaken>(MaskedWords.In(new Delivery.NotTaken("503 We are moving house."), Hook)).Words);
}
