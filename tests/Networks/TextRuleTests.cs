using SocialInbox.Networks;

namespace SocialInbox.Tests.Networks;

public sealed class TextRuleTests
{
    private const string Family = "👨‍👩‍👧‍👦";

    private static readonly TextRule Graphemes = new(TextUnit.Graphemes, 300, MaxBytes: 3000);
    private static readonly TextRule Shortening = new(TextUnit.Graphemes, 500, UrlLength: 23, MentionsCountLocalPart: true);
    private static readonly TextRule CodePoints = new(TextUnit.CodePoints, 5000);

    [Theory]
    [InlineData("Hallo", 5, 5, 5)]
    [InlineData("Grüße", 5, 5, 5)]
    [InlineData("Gru\u0308\u00DFe", 5, 5, 6)]
    [InlineData(Family, 1, 1, 7)]
    [InlineData("🇩🇪", 1, 1, 2)]
    [InlineData("a\r\nb", 3, 3, 4)]
    [InlineData("", 0, 0, 0)]
    [InlineData("https://nordlicht.example/lampen/stehlampe-eiche-gross", 54, 23, 54)]
    [InlineData("siehe https://n.example und http://n.example/ü", 46, 57, 46)]
    [InlineData("@jana_m@kunden.example hallo", 28, 13, 28)]
    [InlineData("@jana hallo, mail: jana@kunden.example", 38, 38, 38)]
    public void Each_network_counts_in_its_own_way(string text, int graphemes, int shortened, int codePoints)
    {
        Assert.Equal(graphemes, Graphemes.Count(text).Used);
        Assert.Equal(shortened, Shortening.Count(text).Used);
        Assert.Equal(codePoints, CodePoints.Count(text).Used);
    }

    [Fact]
    public void Three_hundred_umlauts_fit_and_the_next_one_does_not()
    {
        Assert.True(Graphemes.Count(new string('ü', 300)).Fits);
        Assert.False(Graphemes.Count(new string('ü', 301)).Fits);
    }

    [Fact]
    public void Families_run_out_of_bytes_before_they_run_out_of_characters()
    {
        Assert.True(Graphemes.Count(string.Concat(Enumerable.Repeat(Family, 120))).Fits);
        Assert.False(Graphemes.Count(string.Concat(Enumerable.Repeat(Family, 121))).Fits);
        Assert.Equal(121, Graphemes.Count(string.Concat(Enumerable.Repeat(Family, 121))).Used);
    }

    [Fact]
    public void Texts_compare_even_where_they_hold_what_is_no_character()
    {
        Assert.True(TextMatch.Same("Gru\u0308\u00DFe \ufffe", "  Grüße\n\ufffe"));
        Assert.False(TextMatch.Same("Hallo \ud83d", "Hallo"));
    }
}
