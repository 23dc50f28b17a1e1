using System.Globalization;
using System.Xml.Linq;

namespace SocialInbox.HelpCentre.Pages;

/// <summary>The sitemap for search engines: https://www.sitemaps.org/protocol.html, with the other languages of each page.</summary>
internal static class HelpSitemap
{
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9", Html = "http://www.w3.org/1999/xhtml";

    public static string Of(HelpCatalogue catalogue, Uri inbox)
    {
        string Absolute(string path) => new Uri(inbox, path).AbsoluteUri;
        var lists = catalogue.Languages.Select(language => new XElement(Map + "url", new XElement(Map + "loc", Absolute($"/help/{language}"))));
        var pages = catalogue.Public.Select(article => new XElement(
            Map + "url",
            new XElement(Map + "loc", Absolute(article.Path)),
            new XElement(Map + "lastmod", article.Text.At.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            catalogue.Public.Where(other => other.Id == article.Id).Select(other => new XElement(
                Html + "link", new XAttribute("rel", "alternate"), new XAttribute("hreflang", other.Language), new XAttribute("href", Absolute(other.Path))))));
        return $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{new XElement(Map + "urlset", new XAttribute(XNamespace.Xmlns + "xhtml", Html.NamespaceName), lists, pages)}";
    }
}
