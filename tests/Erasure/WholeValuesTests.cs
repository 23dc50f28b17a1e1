using SocialInbox.Erasure;

namespace SocialInbox.Tests.Erasure;

/// <summary>Whom something raw names, that nobody understands.</summary>
public sealed class WholeValuesTests
{
    [Theory]
    [InlineData("""{"from":{"id":"kim"}}""", true)]
    [InlineData("""{"from":{"id":"k\u0069m"}}""", true)]
    [InlineData("""{"from":{"id":"kimberly"}}""", false)]
    [InlineData("""{"text":"Is kim there?"}""", false)]
    [InlineData("""{"kim":"tom"}""", false)]
    [InlineData("""{"from":{"id":"Kim"}}""", false)]
    [InlineData("""{"from":{"id":"kim"},"text":"cut o""", true)]
    [InlineData("<entry><author><id>kim</id></author></entry>", true)]
    [InlineData("<entry><text>kim is here</text></entry>", false)]
    [InlineData("user=kim&text=hello", true)]
    public void An_id_is_meant_where_it_is_the_whole_value(string raw, bool named) => Assert.Equal(named, Names(new PersonIdentity("scripted", "kim"), raw));

    [Theory]
    [InlineData("""{"from":{"id":73125544}}""", true)]
    [InlineData("""{"from":{"id":731255440}}""", false)]
    [InlineData("""{"at":1731255440}""", false)]
    public void A_number_is_somebody_where_it_is_the_whole_number(string raw, bool named) => Assert.Equal(named, Names(new PersonIdentity("scripted", "73125544"), raw));

    [Fact]
    public void A_short_number_may_count_anything() => Assert.False(Names(new PersonIdentity("scripted", "12"), """{"likes":12}"""));

    [Theory]
    [InlineData("""{"acct":"KÄTHE"}""")]
    [InlineData("""{"acct":"@k\u00e4the"}""")]
    [InlineData("""{"acct":"ka\u0308the"}""")]
    public void A_name_is_the_same_however_it_is_written(string raw) => Assert.True(Names(new PersonIdentity("scripted", "@käthe"), raw));

    [Fact]
    public void What_is_no_text_names_nobody()
    {
        Assert.False(Names(new PersonIdentity("scripted", "@käthe"), """{"acct":"\ud800"}"""));
        Assert.False(new PersonIdentity("scripted", "@k\ud800ä").Is("scripted", "", "käthe"));
    }

    private static bool Names(PersonIdentity who, string raw) => WholeValues.Of(raw).Any(value => who.Is(who.Network, value, value));
}
