using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Hosting;

namespace SocialInbox.HelpCentre.Pages;

/// <summary>One article as published.</summary>
public sealed class ShowHelpArticle(ArticlesTable articles, InboxAddress address)
{
    [Function(nameof(ShowHelpArticle))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "help/{language}/{slug}")] HttpRequest request, string language, string slug, CancellationToken cancellation)
    {
        var catalogue = await articles.Current(cancellation);
        if (!catalogue.Languages.Contains(language)) return HelpAnswer.Nothing;
        var page = new HelpPage(catalogue, language, address.Of(request));
        if (catalogue.Find(language, slug) is not { } article) return HelpAnswer.Once(request, page.NotFound(), StatusCodes.Status404NotFound);
        return HelpAnswer.Page(request, catalogue.Page($"{page.Base}{article.Path}", () => HelpAnswer.File(page.Article(article))));
    }
}
