using System.Text.Json.Nodes;
using SocialInbox.Networks;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks;

/// <summary>X's own counting, against what its reference implementation (twitter-text 3.1.0) says.</summary>
public sealed class WeightedTextTests
{
    private static readonly TextRule Rule = new(TextUnit.Weighted, 280, UrlLength: 23);

    public static TheoryData<string, string, int, bool> Vectors
    {
        get
        {
            var all = new TheoryData<string, string, int, bool>();
            foreach (var vector in Sample.Json("X", "text-length-vectors")["cases"]!.AsArray())
            {
                var text = vector!["repeat"] is { } repeat
                    ? string.Concat(Enumerable.Repeat((string)repeat["unit"]!, (int)repeat["count"]!))
                    : (string)vector["text"]!;
                all.Add((string)vector["name"]!, text, (int)vector["weightedLength"]!, (bool)vector["valid"]!);
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Every_vector_of_the_reference_counts_the_same(string name, string text, int weight, bool valid)
    {
        var count = Rule.Count(text);

        Assert.Equal(weight, count.Used);
        Assert.Equal(valid, count.Fits && text.Length > 0);
        Assert.NotEmpty(name);
    }

    [Theory]
    [InlineData("z.B. Wir", 8)]
    [InlineData("mail@nordlicht.de", 17)]
    [InlineData("https://nordlicht.example/sendung", 33)]
    [InlineData("Hier: https://a.de/x.", 30)]
    [InlineData("Siehe www.nordlicht.de.Wir", 33)]
    [InlineData("(https://a.de/x_(y))", 25)]
    [InlineData("©", 1)]
    [InlineData("©️", 2)]
    [InlineData("☺️", 2)]
    [InlineData("👍🏽👍", 4)]
    [InlineData("🇩🇪🇫🇷", 4)]
    [InlineData("1️⃣2", 3)]
    [InlineData("🏴󠁧󠁢󠁥󠁮󠁧󠁿", 2)]
    [InlineData("nordlicht.shop", 23)]
    [InlineData("http://localhost/x", 18)]
    [InlineData("https://a.de:8080/y", 23)]
    [InlineData("„nordlicht.de“", 25)]
    [InlineData("größe.de/x", 23)]
    [InlineData("a.de,b.de", 47)]
    [InlineData("https://a.de…", 25)]
    [InlineData("HTTPS://A.DE", 23)]
    [InlineData("a_b.de", 6)]
    [InlineData("nordlicht.de!", 24)]
    [InlineData("#nordlicht.de", 13)]
    [InlineData("ja.Was", 6)]
    public void So_does_what_the_vectors_leave_out(string text, int weight) => Assert.Equal(weight, Rule.Count(text).Used);

    [Fact]
    public void Half_a_character_and_a_thousand_dots_are_counted_too()
    {
        Assert.Equal(3, Rule.Count("a\ud83d").Used);
        Assert.False(Rule.Count(string.Concat(Enumerable.Repeat("a.", 50_000))).Fits);
    }
}
