using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Hosting;
using SocialInbox.Ledger;

namespace SocialInbox.HelpCentre.Editing;

/// <summary>Brings an older version back, as a draft.</summary>
public sealed class RestoreArticle(ArticlesTable articles, TimeProvider time)
{
    [Function(nameof(RestoreArticle))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/help/articles/{id}/restore")] HttpRequest request, string id, CancellationToken cancellation)
    {
        if (await ApiBody.Read(request, ApiJson.Web.RestoreBody, cancellation) is not { } body) return ApiBody.Unreadable;
        if (!ArticleForm.IsId(id) || await articles.Version(id, body.From, cancellation) is not { } older) return ArticleView.NoArticle;
        return ArticleView.Answer(request, await articles.Change(id, (_, present) => ArticleChanges.Restore(present, older, body.BasedOn, time.GetUtcNow(), ConversationDesk.By(request)), cancellation));
    }
}

/// <param name="From">The version to bring back.</param>
internal sealed record RestoreBody(int From, int BasedOn);
