using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using SocialInbox.Triage;

namespace SocialInbox.Tests.Triage;

public sealed class AnyTextTests
{
    // Halves of surrogate pairs, joiners, marks of several scripts, and what the rules look for.
    private static readonly string[] Pieces =
    [
        "\uD83D", "\uDE00", "😂", "👨‍👩‍👧", "\u200D", "\uFE0F", "\u0301", "\u202E", "\0", "@", "@@", "#", "#1", "https://", "http://a.b", "www.", "...", "?!", "\"", "„", "“",
        "'", "l'", "n't", "\n", "\t", " ", "ß", "İ", "ı", "ﬁ", "аррlе", "kaputt", "nicht", "bitte", "was", "danke", "the", "when", "does", "broken", "12345", "€", "%", "日本語", "مرحبا",
    ];

    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.Choose(0, 0xFFFF).Select(code => (char)code).ListOf().Select(letters => string.Concat(letters)),
        Gen.Elements(Pieces).ListOf().Select(pieces => string.Join("", pieces)),
        Gen.Elements(Pieces).ListOf().Select(pieces => string.Join(" ", pieces)));

    private static readonly Gen<TriagePost> Posts =
        from text in Texts
        from parent in Gen.OneOf(Gen.Constant<string?>(null), Texts.Select(parent => (string?)parent))
        from kind in Gen.Elements(Enum.GetValues<PostKind>())
        from rating in Gen.Elements<int?>(null, 1, 3, 4, 5, 0, -7, 99)
        from media in Gen.Elements(true, false)
        from names in Gen.Elements<string[]?>(null, [], ["Lampenhaus", ""], ["@"])
        from handles in Gen.Elements<string[]?>(null, [], ["@lampenhaus", "", "@"])
        from language in Gen.Elements<string?>(null, "", "d", "de", "zz-ZZ")
        select new TriagePost("x", kind, rating, parent, text, media, names, handles, media, language);

    [Fact]
    public void Any_text_is_judged_with_a_reason_and_always_alike() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2_000).WithEndSize(60), Prop.ForAll(Posts.ToArbitrary(), post =>
        {
            var first = PostTriage.Assess(post);
            return first.Reasons.Length > 0 && first.Language.Length == 2 && first.Equals(PostTriage.Assess(post))
                && (first.NeedsAnswer || first.Priority == Priority.Low);
        }));

    [Fact]
    public void No_reason_repeats_words_of_the_post()
    {
        var post = new TriagePost("x", PostKind.Mention, null, null, "@shop Zwiebelkuchen kaputt, bitte melden!");

        Assert.All(PostTriage.Assess(post).Reasons, reason => Assert.DoesNotContain("Zwiebelkuchen", reason.Words, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("nicht ")]
    [InlineData("@a ")]
    [InlineData("a'")]
    [InlineData("\"„")]
    [InlineData("was wie wo wann kann ich ")]
    [InlineData("http://a.b/c?d ")]
    [InlineData("……..")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void Five_thousand_letters_of_anything_take_no_time(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 5_000 / piece.Length));
        var post = new TriagePost("x", PostKind.Comment, null, text, text);
        PostTriage.Assess(post);

        // The quickest of a few: other tests run beside this one, and a rule that backtracks is slow each time.
        var quickest = Enumerable.Range(0, 5).Min(_ =>
        {
            var started = Stopwatch.GetTimestamp();
            PostTriage.Assess(post);
            return Stopwatch.GetElapsedTime(started);
        });

        Assert.InRange(quickest, TimeSpan.Zero, TimeSpan.FromMilliseconds(250));
    }
}
