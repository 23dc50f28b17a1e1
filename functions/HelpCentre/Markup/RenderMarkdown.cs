using Markdig;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SocialInbox.HelpCentre.Markup;

/// <summary>
/// Markdown to HTML. Tags in the text are shown as text; links lead where <see cref="SafeTarget"/> lets them; pictures become links,
/// so that reading an article asks no stranger's server for anything.
/// </summary>
internal static class RenderMarkdown
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseAutoLinks().Build();

    /// <returns>Null when it is nested more deeply than any article is: the parser gives up at 128.</returns>
    public static string? ToHtml(string markdown)
    {
        try
        {
            var document = Markdown.Parse(markdown, Pipeline);
            Tame(document);
            return document.ToHtml(Pipeline);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Its words alone, for searching and for summaries.</summary>
    public static string ToText(string markdown)
    {
        try
        {
            return Markdown.ToPlainText(markdown, Pipeline);
        }
        catch (ArgumentException)
        {
            return markdown;
        }
    }

    private static void Tame(MarkdownDocument document)
    {
        foreach (var heading in document.Descendants<HeadingBlock>().ToList())
        {
            // The page's own title is the first level.
            heading.Level = Math.Min(heading.Level + 1, 6);
        }

        foreach (var link in document.Descendants<AutolinkInline>().ToList())
        {
            if (link.IsEmail) continue;
            if (SafeTarget.Of(link.Url) is null) link.ReplaceBy(new LiteralInline(link.Url));
            else Mark(link, link.Url);
        }

        foreach (var link in document.Descendants<LinkInline>().ToList())
        {
            link.IsImage = false;
            if (SafeTarget.Of(link.GetDynamicUrl?.Invoke() ?? link.Url) is not { } target) link.ReplaceBy(new ContainerInline());
            else
            {
                (link.GetDynamicUrl, link.Url) = (null, target);
                Mark(link, target);
            }
        }
    }

    private static void Mark(MarkdownObject link, string target)
    {
        if (!SafeTarget.StaysHere(target)) link.GetAttributes().AddProperty("rel", "nofollow noopener");
    }
}
