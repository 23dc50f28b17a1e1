using SocialInbox.HelpCentre.Markup;

namespace SocialInbox.HelpCentre;

/// <summary>An article as visitors find it in one language.</summary>
public sealed record PublicArticle(string Id, string Language, string Slug, PublishedText Text)
{
    internal string Path => $"/help/{Language}/{Slug}";

    internal string PlainText => RenderMarkdown.ToText(Text.Markdown);
}
