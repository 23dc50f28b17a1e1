using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace SocialInbox.Networks.Html;

/// <summary>
/// The plain text of a post that a network gives as HTML. Links come out whole, whatever their shown text; line breaks stay.
/// The HTML is hostile: it is parsed by the rules browsers use, read without recursion, and bounded.
/// </summary>
internal static partial class HtmlText
{
    internal const int LongestHtml = 200_000;
    internal const int LongestText = 30_000;

    /// <summary>Parsing takes time by the square of the nesting. A post has some hundred tags; what has more keeps its words only.</summary>
    private const int MostTags = 4_000;

    private static readonly HashSet<string> Blocks = ["P", "DIV", "BLOCKQUOTE", "UL", "OL", "PRE", "H1", "H2", "H3", "H4", "H5", "H6", "TABLE", "HR"];
    private static readonly HashSet<string> Silent = ["SCRIPT", "STYLE", "TEMPLATE", "HEAD", "TITLE", "NOSCRIPT", "IFRAME", "OBJECT"];

    /// <param name="html">A fragment as the network gave it.</param>
    /// <param name="withoutQuoteLink">Leave out the link to a quoted post that servers add for clients which cannot show quotes.</param>
    internal static string From(string html, bool withoutQuoteLink = false)
    {
        using var document = new HtmlParser().ParseDocument(Tame(html.Length > LongestHtml ? html[..LongestHtml] : html));
        var text = new StringBuilder();
        var open = new Stack<(INode? Node, string After)>();
        open.Push((document.Body!, ""));
        while (open.TryPop(out var next))
        {
            if (next.Node is IElement element)
            {
                if (Silent.Contains(element.TagName) || (withoutQuoteLink && element.ClassList.Contains("quote-inline"))) continue;
                if (Replacement(element) is { } replacement)
                {
                    text.Append(replacement);
                    continue;
                }

                var (opening, closing) = Around(element);
                text.Append(opening);
                open.Push((null, closing));
                for (var i = element.ChildNodes.Length - 1; i >= 0; i--) open.Push((element.ChildNodes[i], ""));
            }
            else
            {
                text.Append(next.Node is IText words ? Spaces().Replace(words.Data, " ") : next.After);
            }
        }

        return Bounded(Tidy(text.ToString()));
    }

    /// <summary>A text that fits where texts are kept; a cut is visible.</summary>
    internal static string Bounded(string text) => text.Length <= LongestText ? text : WholeCharacters.Start(text, LongestText - 2) + " …";

    private static string Tame(string html) => html.AsSpan().Count('<') <= MostTags ? html : Tags().Replace(html, " ");

    private static string? Replacement(IElement element) => element.TagName switch
    {
        "BR" => "\n",
        "IMG" => element.GetAttribute("alt") ?? "",
        "A" => Link(element),
        "ASIDE" => Card(element),
        _ => null,
    };

    // Forums show a linked page as a card once they have fetched it, and what somebody quotes in a box: neither may pass for the author's own words.
    private static string? Card(IElement box) =>
        box.ClassList.Contains("onebox") && box.GetAttribute("data-onebox-src") is { } address && IsWeb(address) ? $"\n{address}\n"
        : box.ClassList.Contains("quote") && box.QuerySelector("blockquote") is { } quoted ? $"\n\n> {Spaces().Replace(quoted.TextContent, " ").Trim()}\n\n"
        : null;

    private static bool IsWeb(string address) => address.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || address.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    // Servers shorten a link's shown text by hidden spans: its address is what the author wrote.
    private static string? Link(IElement link)
    {
        var shown = link.TextContent.Trim();
        var address = link.GetAttribute("href")?.Trim() ?? "";
        if (link.ClassList.Contains("mention") || link.ClassList.Contains("hashtag") || shown is ['@' or '#', ..]) return shown;
        if (!IsWeb(address)) return shown;

        // A picture that can be made larger is an attachment, and a card in the line is still the address that was typed.
        if (link.ClassList.Contains("lightbox")) return link.QuerySelector("img")?.GetAttribute("alt") ?? "";
        if (link.ClassList.Contains("onebox") || link.ClassList.Contains("inline-onebox")) return address;
        var isItsOwnText = shown.Length == 0 || !shown.Any(char.IsWhiteSpace) && address.Contains(shown.TrimEnd('…', '.', '/'), StringComparison.OrdinalIgnoreCase);
        return isItsOwnText ? address : $"{shown} ({address})";
    }

    private static (string Opening, string Closing) Around(IElement element) =>
        element.TagName == "LI" ? ("\n- ", "\n")
        : element.TagName == "TR" ? ("", "\n")
        : Blocks.Contains(element.TagName) ? ("\n\n", "\n\n")
        : ("", "");

    private static string Tidy(string text) => ManyBreaks().Replace(SpacesAtBreaks().Replace(ManySpaces().Replace(text, " "), "\n"), "\n\n").Trim();

    [GeneratedRegex("<[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Tags();

    [GeneratedRegex(@"[ \t\r\n\f]+", RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"[ \u00A0]+", RegexOptions.NonBacktracking)]
    private static partial Regex ManySpaces();

    [GeneratedRegex(@"[ \t]*\n[ \t]*", RegexOptions.NonBacktracking)]
    private static partial Regex SpacesAtBreaks();

    [GeneratedRegex(@"\n{3,}", RegexOptions.NonBacktracking)]
    private static partial Regex ManyBreaks();
}
