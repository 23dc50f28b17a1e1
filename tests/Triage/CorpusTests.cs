using System.Globalization;
using System.Text;
using SocialInbox.Triage;
using Xunit.Abstractions;

namespace SocialInbox.Tests.Triage;

/// <summary>
/// Two corpora of invented posts, judged whole. They were looked at while the rules were written, so the table says how well the
/// rules hold, not how well they guess what nobody wrote yet; README.md tells how that was estimated.
/// </summary>
public sealed class CorpusTests(ITestOutputHelper output)
{
    private static readonly string[] Names = ["Nordlicht"];
    private static readonly string[] Handles = ["@nordlicht", "@nordlicht.example", "@nordlicht@social.nordlicht.example"];

    [Theory]
    [InlineData("posts.jsonl", true)]
    [InlineData("posts.jsonl", false)]
    [InlineData("own-posts.jsonl", true)]
    [InlineData("own-posts.jsonl", false)]
    public void Nearly_no_question_is_missed_and_few_posts_are_queued_for_nothing(string file, bool brandIsKnown)
    {
        var judged = Judge(file, brandIsKnown);
        var recall = Share(judged.Where(pair => pair.Label.NeedsAnswer), pair => pair.Found.NeedsAnswer);
        var precision = Share(judged.Where(pair => pair.Found.NeedsAnswer), pair => pair.Label.NeedsAnswer);

        var table = Tabulate(judged, recall, precision);
        output.WriteLine(table);

        Assert.True(recall >= 0.99 && precision >= 0.85, table);
    }

    [Fact]
    public void The_language_is_nearly_always_right() =>
        Assert.InRange(Share(Judge("posts.jsonl", brandIsKnown: true), pair => pair.Label.Language == pair.Found.Language), 0.98, 1);

    [Fact]
    public void Category_and_priority_are_mostly_right()
    {
        var judged = Judge("posts.jsonl", brandIsKnown: true);

        Assert.InRange(Share(judged, pair => pair.Label.Category == pair.Found.Category), 0.7, 1);
        Assert.InRange(Share(judged, pair => pair.Label.Priority == pair.Found.Priority), 0.82, 1);
    }

    private static IReadOnlyList<(LabelledPost Label, Assessment Found)> Judge(string file, bool brandIsKnown) =>
        [.. LabelledPost.Read(file).Select(post => (post, PostTriage.Assess(post.ToPost(brandIsKnown ? Names : null, brandIsKnown ? Handles : null))))];

    private static double Share<T>(IEnumerable<T> all, Func<T, bool> isRight)
    {
        var list = all.ToList();
        return (double)list.Count(isRight) / list.Count;
    }

    private static string Tabulate(IReadOnlyList<(LabelledPost Label, Assessment Found)> judged, double recall, double precision)
    {
        var table = new StringBuilder().AppendLine(CultureInfo.InvariantCulture, $"{judged.Count} posts");
        foreach (var (name, value) in new[]
        {
            ("recall (needs answer)", recall),
            ("precision (needs answer)", precision),
            ("category right", Share(judged, pair => pair.Label.Category == pair.Found.Category)),
            ("priority right", Share(judged, pair => pair.Label.Priority == pair.Found.Priority)),
            ("language right", Share(judged, pair => pair.Label.Language == pair.Found.Language)),
        })
            table.AppendLine(CultureInfo.InvariantCulture, $"{name,-26} {value:0.000}");
        foreach (var (label, found) in judged.Where(pair => pair.Label.NeedsAnswer != pair.Found.NeedsAnswer))
            table.AppendLine(CultureInfo.InvariantCulture, $"{(label.NeedsAnswer ? "missed" : "queued"),-8}{label.Id} {found.Reasons[0].Rule,-28} {label.Text.ReplaceLineEndings(" / ")}");
        return table.ToString();
    }
}
