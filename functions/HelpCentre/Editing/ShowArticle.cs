using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace SocialInbox.HelpCentre.Editing;

/// <summary>One article with all that is written. Its ETag is the version that a change is based on.</summary>
public sealed class ShowArticle(ArticlesTable articles)
{
    [Function(nameof(ShowArticle))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/help/articles/{id}")] HttpRequest request, string id, CancellationToken cancellation) =>
        (await articles.Now(cancellation)).Find(id) is { } article ? ArticleView.Answer(request, article) : ArticleView.NoArticle;
}
