using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Hosting;

namespace SocialInbox.HelpCentre.Editing;

/// <summary>A lead takes an article out of the help centre, in all languages.</summary>
public sealed class RemoveArticle(ArticlesTable articles)
{
    [Function(nameof(RemoveArticle))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/help/articles/{id}")] HttpRequest request, string id, CancellationToken cancellation) =>
        await ApiBody.Read(request, ApiJson.Web.RemoveArticleBody, cancellation) is { } body
            ? ArticleView.Answer(request, await articles.Change(id, (_, present) => ArticleChanges.Remove(present, body.BasedOn), cancellation))
            : ApiBody.Unreadable;
}

internal sealed record RemoveArticleBody(int BasedOn);
