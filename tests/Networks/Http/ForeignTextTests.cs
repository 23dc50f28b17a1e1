using System.Text;
using SocialInbox.Networks.Http;

namespace SocialInbox.Tests.Networks.Http;

public sealed class ForeignTextTests
{
    [Fact]
    public void A_servers_words_are_one_short_line()
    {
        Assert.Equal("rate limit\u0020\u0020reached", ServerWords.From("rate limit\r\nreached\u0000"));
        Assert.Equal("", ServerWords.From(null));
        Assert.True(ServerWords.From(new string('x', 5000)).Length <= 301);
        Assert.DoesNotContain('\uFFFD', ServerWords.From(string.Concat(Enumerable.Repeat("👨‍👩‍👧‍👦", 200))));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("ü")]
    [InlineData("😀")]
    public void What_is_kept_raw_fits_where_it_is_kept_and_is_cut_between_characters(string unit)
    {
        var kept = JsonPage.Capped(string.Concat(Enumerable.Repeat(unit, 60_000)));

        Assert.InRange(Encoding.UTF8.GetByteCount(kept), JsonPage.LongestRaw - 8, JsonPage.LongestRaw);
        Assert.EndsWith(unit + "…", kept);
        Assert.Equal("kurz", JsonPage.Capped("kurz"));
    }

    [Theory]
    [InlineData("{\"id\":\"\\ud800\"}")]
    [InlineData("{\"id\":\"a\\udc00b\"}")]
    public void Half_a_character_in_an_answer_is_no_text(string json)
    {
        using var document = System.Text.Json.JsonDocument.Parse(json);

        Assert.Null(JsonPage.Text(document.RootElement, "id"));
    }
}
