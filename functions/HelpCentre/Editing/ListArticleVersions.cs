using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Hosting;

namespace SocialInbox.HelpCentre.Editing;

/// <summary>The history of an article: every version whole, the newest first.</summary>
public sealed class ListArticleVersions(ArticlesTable articles)
{
    [Function(nameof(ListArticleVersions))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/help/articles/{id}/versions")] HttpRequest request, string id, CancellationToken cancellation) =>
        ArticleForm.IsId(id) && await articles.Versions(id, cancellation) is { Length: > 0 } versions
            ? Results.Json(new ArticleVersionsAnswer([.. versions.Select(ArticleView.Of)]), ApiJson.Web.ArticleVersionsAnswer)
            : ArticleView.NoArticle;
}

internal sealed record ArticleVersionsAnswer(ImmutableArray<ArticleView> Versions);
