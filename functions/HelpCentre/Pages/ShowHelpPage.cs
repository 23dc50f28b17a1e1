using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Hosting;
using SocialInbox.WebFiles;

namespace SocialInbox.HelpCentre.Pages;

/// <summary>
/// All articles of a language, with <c>?q=</c> those that fit a question; and what search engines and browsers need beside them. One
/// function, since the host prefers no literal route to one with a parameter.
/// </summary>
public sealed class ShowHelpPage(ArticlesTable articles, InboxAddress address)
{
    public const int LongestQuestion = 200;

    private const int MostFound = 20;

    [Function(nameof(ShowHelpPage))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "help/{page}")] HttpRequest request, string page, CancellationToken cancellation)
    {
        var catalogue = await articles.Current(cancellation);
        if (catalogue.Public.IsEmpty) return HelpAnswer.Nothing;
        return page switch
        {
            "style.css" => HelpAnswer.Page(request, Style(request, catalogue)),
            "sitemap.xml" => HelpAnswer.Page(request, Sitemap(catalogue, address.Of(request))),
            _ when catalogue.Languages.Contains(page) => HelpAnswer.Page(request, List(request, new HelpPage(catalogue, page, address.Of(request)))),
            _ => HelpAnswer.Nothing,
        };
    }

    // Asked for by a version that this instance does not know yet, it must not be kept under that name.
    private static WebFile Style(HttpRequest request, HelpCatalogue catalogue)
    {
        var kept = request.Query["v"] == HelpStyle.VersionOf(catalogue.Settings) ? "public, max-age=31536000, immutable" : "no-cache";
        return catalogue.Page($"style.css {kept}", () => HelpAnswer.File(HelpStyle.Of(catalogue.Settings), "text/css; charset=utf-8", kept));
    }

    private static WebFile Sitemap(HelpCatalogue catalogue, Uri inbox) =>
        catalogue.Page($"{inbox}help/sitemap.xml", () => HelpAnswer.File(HelpSitemap.Of(catalogue, inbox), "application/xml; charset=utf-8"));

    private static WebFile List(HttpRequest request, HelpPage page)
    {
        var question = request.Query["q"].ToString().Trim();
        if (question.Length == 0) return page.Catalogue.Page($"{page.Base}help/{page.Language}", () => HelpAnswer.File(page.Everything()));
        if (question.Length > LongestQuestion) question = question[..LongestQuestion];
        return HelpAnswer.File(page.Found(question, page.Catalogue.Index.Find(question, page.Language, MostFound, only: true).Select(each => each.Article)));
    }
}
