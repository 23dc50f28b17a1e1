using System.Diagnostics;
using AngleSharp.Html.Parser;
using FsCheck;
using FsCheck.Fluent;
using SocialInbox.HelpCentre;
using SocialInbox.HelpCentre.Markup;

namespace SocialInbox.Tests.HelpCentre;

/// <summary>Articles are written by people of the team, whose accounts may be stolen and who paste from anywhere.</summary>
public sealed class HostileMarkdownTests
{
    private static readonly HashSet<string> Elements =
        [.. "p h2 h3 h4 h5 h6 ul ol li blockquote pre code em strong a br hr table thead tbody tr th td".Split(' ')];

    private static readonly HashSet<string> Attributes = ["href", "rel", "title", "class", "start", "style"];

    private static readonly string[] Pieces =
    [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "[a](javascript:alert(1))", "[a](JaVaScript&colon;alert(1))", "[a](data:text/html,x)", "![x](https://tracker.example/x.png)",
        "<javascript:alert(1)>", "<vbscript:x>", "[a](//evil.example)", "[a](\\\\evil.example)", "[a]: javascript:alert(1)\n", "[a]", "[b](https://shop.example \"t\\\" onclick=alert(1)\")", "<a href=x>",
        "<!-- -->", "<style>*{}</style>", "&lt;script&gt;", "`", "```html\n", "|a|b|\n|-|-|\n", "# ", "> ", "- ", "1. ", "**", "_", "\n\n", "\n", "[", "]", "(", ")", "text", "https://shop.example/a", "\0", "\u202e", "&#106;avascript:", "<https://shop.example>", "</main>",
    ];

    [Fact]
    public void Whatever_is_written_nothing_but_plain_elements_comes_out() =>
        Prop.ForAll(Gen.Elements(Pieces).ListOf().Select(string.Concat).ToArbitrary(), Holds).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("[a](javascript:alert(1))", "<p>a</p>")]
    [InlineData("[a](jav\tascript:alert(1))", null)]
    [InlineData("[**a**](data:text/html,x)", "<p><strong>a</strong></p>")]
    [InlineData("[a](//evil.example)", "<p>a</p>")]
    [InlineData("[a](/inbox)", "<p>a</p>")]
    [InlineData("[a](/help/de/versand)", "<p><a href=\"/help/de/versand\">a</a></p>")]
    [InlineData("[a](mailto:shop@shop.example)", "<p><a href=\"mailto:shop@shop.example\" rel=\"nofollow noopener\">a</a></p>")]
    [InlineData("![a picture](https://tracker.example/x.png)", "<p><a href=\"https://tracker.example/x.png\" rel=\"nofollow noopener\">a picture</a></p>")]
    [InlineData("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>")]
    [InlineData("# One", "<h2>One</h2>")]
    public void Links_lead_where_they_may_and_everything_else_is_text(string markdown, string? html)
    {
        var shown = RenderMarkdown.ToHtml(markdown)!;

        Holds(markdown);
        if (html is not null) Assert.Equal(html, shown.Trim());
    }

    [Fact]
    public void A_text_nested_too_deeply_is_refused_and_none_of_the_longest_takes_long()
    {
        string[] bombs = [">", "- ", "[", "*a_ ", "[a](", "![", "|a", "`a``b", "<a", "&#x", "**_", "1. - "];
        foreach (var bomb in bombs)
        {
            var text = string.Concat(Enumerable.Repeat(bomb, ArticleForm.LongestText / bomb.Length));
            var began = Stopwatch.GetTimestamp();
            _ = RenderMarkdown.ToHtml(text);
            Assert.True(Stopwatch.GetElapsedTime(began) < TimeSpan.FromSeconds(5), $"{bomb} took {Stopwatch.GetElapsedTime(began)}");
        }

        Assert.Null(RenderMarkdown.ToHtml(new string('>', 500) + "x"));
    }

    private static void Holds(string markdown)
    {
        if (RenderMarkdown.ToHtml(markdown) is not { } html) return;
        foreach (var element in new HtmlParser().ParseDocument($"<body>{html}").Body!.QuerySelectorAll("*"))
        {
            Assert.Contains(element.LocalName, Elements);
            Assert.All(element.Attributes, attribute => Assert.Contains(attribute.Name, Attributes));
            if (element.GetAttribute("href") is not { } target) continue;
            Assert.Matches("^(https?:|mailto:|tel:|#|/help/)", target.ToLowerInvariant());
        }
    }
}
