using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Hosting;
using SocialInbox.Ledger;

namespace SocialInbox.HelpCentre.Editing;

/// <summary>A lead takes one language away from visitors.</summary>
public sealed class WithdrawArticle(ArticlesTable articles, TimeProvider time)
{
    [Function(nameof(WithdrawArticle))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/help/articles/{id}/withdraw")] HttpRequest request, string id, CancellationToken cancellation) =>
        await ApiBody.Read(request, ApiJson.Web.PublishBody, cancellation) is { } body
            ? ArticleView.Answer(request, await articles.Change(id, (_, present) => ArticleChanges.Withdraw(present, body.Language, body.BasedOn, time.GetUtcNow(), ConversationDesk.By(request)), cancellation))
            : ApiBody.Unreadable;
}
