using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Hosting;
using SocialInbox.Ledger;

namespace SocialInbox.HelpCentre.Editing;

/// <summary>A lead shows visitors what is written in one language.</summary>
public sealed class PublishArticle(ArticlesTable articles, TimeProvider time)
{
    [Function(nameof(PublishArticle))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/help/articles/{id}/publish")] HttpRequest request, string id, CancellationToken cancellation)
    {
        if (await ApiBody.Read(request, ApiJson.Web.PublishBody, cancellation) is not { } body) return ApiBody.Unreadable;
        return ArticleView.Answer(request, await articles.Change(id, (catalogue, present) => ArticleChanges.Publish(catalogue, present, body.Language, body.BasedOn, time.GetUtcNow(), ConversationDesk.By(request)), cancellation));
    }
}

/// <param name="BasedOn">The version that somebody looked at.</param>
internal sealed record PublishBody(string Language, int BasedOn);
