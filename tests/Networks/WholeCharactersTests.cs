using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using SocialInbox.Networks;
using SocialInbox.Networks.Html;

namespace SocialInbox.Tests.Networks;

public sealed class WholeCharactersTests
{
    private static readonly string[] Seen = ["a", "ü", "e\u0301", "😀", "👨‍👩‍👧‍👦", "🇩🇪", "👍🏽", "ß", " ", "1️⃣"];

    [Fact]
    public void No_cut_falls_inside_a_character() =>
        Prop.ForAll<NonNegativeInt[], PositiveInt>((picks, most) =>
        {
            var parts = picks.Select(pick => Seen[pick.Get % Seen.Length]).ToList();
            var cut = WholeCharacters.Start(string.Concat(parts), most.Get);
            var whole = Elements(string.Concat(parts));
            return cut.Length <= most.Get && whole.Take(Elements(cut).Count).SequenceEqual(Elements(cut)) && string.Concat(whole).StartsWith(cut, StringComparison.Ordinal);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_long_post_ends_with_a_whole_family_and_a_sign_that_there_was_more()
    {
        var text = HtmlText.Bounded(string.Concat(Enumerable.Repeat("👨‍👩‍👧‍👦", 5_000)));

        Assert.EndsWith("👨‍👩‍👧‍👦 …", text, StringComparison.Ordinal);
        Assert.InRange(text.Length, HtmlText.LongestText - 20, HtmlText.LongestText);
    }

    [Fact]
    public void Marks_without_end_on_one_letter_are_cut_all_the_same() =>
        Assert.Equal(1000, WholeCharacters.Start("a" + new string('\u0301', 5_000), 1000).Length);

    private static List<string> Elements(string text)
    {
        var elements = new List<string>();
        var each = StringInfo.GetTextElementEnumerator(text);
        while (each.MoveNext()) elements.Add(each.GetTextElement());
        return elements;
    }
}
