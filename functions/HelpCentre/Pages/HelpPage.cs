using System.Globalization;
using System.Net;
using System.Text;
using SocialInbox.HelpCentre.Markup;

namespace SocialInbox.HelpCentre.Pages;

/// <summary>The public pages: HTML without script, made of what is published and of nothing else. Titles and questions are encoded, texts come tamed from Markdown.</summary>
/// <param name="Base">The address of the shop's help centre, for links that leave the page: canonical ones and those of other languages.</param>
internal sealed record HelpPage(HelpCatalogue Catalogue, string Language, Uri Base)
{
    private const int LongestSummary = 155;

    private HelpWords Words => HelpWords.In(Language);

    private string Name => Catalogue.Settings.Name.Length > 0 ? Catalogue.Settings.Name : Words.Title;

    // Around the article stand our words, which may be in another language than the article.
    private string Ours => Words.Language == Language ? "" : $" lang=\"{Words.Language}\"";

    public string Everything()
    {
        var links = string.Concat(Catalogue.Public.Where(text => text.Language == Language).Select(Link));
        var alternates = Catalogue.Languages.Select(language => (language, Path: $"/help/{language}")).ToList();
        return Whole(Words.Title, $"/help/{Language}", alternates, null, $"<h1{Ours}>{E(Words.Title)}</h1>{SearchForm("")}<h2{Ours}>{E(Words.All)}</h2><ul class=\"articles\">{links}</ul>");
    }

    public string Found(string question, IEnumerable<PublicArticle> found)
    {
        var links = string.Concat(found.Select(Link));
        var body = links.Length > 0 ? $"<ul class=\"articles\">{links}</ul>" : $"<p{Ours}>{E(Words.NoResults)}</p>";
        return Whole(Words.Search, null, [], null, $"<h1{Ours}>{E(string.Format(CultureInfo.InvariantCulture, Words.Results, question))}</h1>{SearchForm(question)}{body}");
    }

    public string Article(PublicArticle article)
    {
        var others = Catalogue.Public.Where(text => text.Id == article.Id).Select(text => (text.Language, text.Path)).ToList();
        return Whole(article.Text.Title, article.Path, others, Summary(article), $"""
            <article><h1>{E(article.Text.Title)}</h1>
            {RenderMarkdown.ToHtml(article.Text.Markdown)}
            </article>
            <p class="changed"{Ours}>{E(string.Format(CultureInfo.InvariantCulture, Words.Changed, article.Text.At.ToString(Words.DatePattern, CultureInfo.InvariantCulture)))}</p>
            <form class="helpful" method="post" action="{article.Path}"{Ours}><p id="helpful">{E(Words.Helpful)}</p>
            <div role="group" aria-labelledby="helpful"><button name="helpful" value="yes">{E(Words.Yes)}</button> <button name="helpful" value="no">{E(Words.No)}</button></div></form>
            """);
    }

    /// <summary>After a vote.</summary>
    public string Voted(PublicArticle article, bool counted) => Whole(Words.Helpful, null, [], null,
        $"<h1{Ours}>{E(Words.Helpful)}</h1><p role=\"status\"{Ours}>{E(counted ? Words.Thanks : Words.NotCounted)}</p><p><a href=\"{article.Path}\">{E(article.Text.Title)}</a></p>");

    public string NotFound() => Whole(Words.NotFound, null, [], null, $"<h1{Ours}>{E(Words.NotFound)}</h1>{SearchForm("")}<p><a href=\"/help/{Language}\"{Ours}>{E(Words.All)}</a></p>");

    /// <param name="path">Null: not for search engines.</param>
    private string Whole(string title, string? path, IReadOnlyList<(string Language, string Path)> alternates, string? summary, string body)
    {
        var head = new StringBuilder();
        if (path is null) head.Append("<meta name=\"robots\" content=\"noindex\">");
        else head.Append(CultureInfo.InvariantCulture, $"<link rel=\"canonical\" href=\"{E(Absolute(path))}\">");
        if (alternates.Count > 1) foreach (var (language, other) in alternates) head.Append(CultureInfo.InvariantCulture, $"<link rel=\"alternate\" hreflang=\"{language}\" href=\"{E(Absolute(other))}\">");
        if (alternates.Count > 1 && path == $"/help/{Language}") head.Append(CultureInfo.InvariantCulture, $"<link rel=\"alternate\" hreflang=\"x-default\" href=\"{E(Absolute("/help"))}\">");
        if (summary is not null) head.Append(CultureInfo.InvariantCulture, $"<meta name=\"description\" content=\"{E(summary)}\">");
        return $"""
            <!doctype html>
            <html lang="{Language}">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>{E(title)} · {E(Name)}</title>{head}<link rel="stylesheet" href="/help/style.css?v={HelpStyle.VersionOf(Catalogue.Settings)}"></head>
            <body><a class="skip" href="#content"{Ours}>{E(Words.Skip)}</a>
            <header><a href="/help/{Language}">{E(Name)}</a></header>
            <main id="content">{body}</main>
            {Elsewhere(alternates)}
            </body>
            </html>
            """;
    }

    private string Elsewhere(IReadOnlyList<(string Language, string Path)> alternates)
    {
        var others = alternates.Where(other => other.Language != Language).ToList();
        if (others.Count == 0) return "";
        var links = string.Concat(others.Select(other => $"<li><a href=\"{other.Path}\" lang=\"{other.Language}\" hreflang=\"{other.Language}\">{E(NameOf(other.Language))}</a></li>"));
        return $"<footer><nav aria-label=\"{E(Words.Languages)}\"{Ours}><ul>{links}</ul></nav></footer>";
    }

    private string SearchForm(string question) => $"""
        <form class="search" role="search" method="get" action="/help/{Language}"{Ours}><label for="q">{E(Words.Search)}</label><div><input id="q" name="q" type="search" maxlength="{ShowHelpPage.LongestQuestion}" value="{E(question)}"><button>{E(Words.SearchButton)}</button></div></form>
        """;

    private static string Link(PublicArticle article) => $"<li><a href=\"{article.Path}\">{E(article.Text.Title)}</a></li>";

    private static string Summary(PublicArticle article)
    {
        var words = string.Join(' ', article.PlainText.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words.Length <= LongestSummary ? words : words[..(words.LastIndexOf(' ', LongestSummary) is var end and > 0 ? end : LongestSummary)] + " …";
    }

    private string Absolute(string path) => new Uri(Base, path).AbsoluteUri;

    private static string NameOf(string language) => CultureInfo.GetCultureInfo(language) is { ThreeLetterISOLanguageName.Length: > 0 } culture ? culture.NativeName : language;

    private static string E(string text) => WebUtility.HtmlEncode(text);
}
