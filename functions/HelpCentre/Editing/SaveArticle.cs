using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Hosting;
using SocialInbox.Ledger;

namespace SocialInbox.HelpCentre.Editing;

/// <summary>Keeps what somebody writes, as a draft: visitors see it when a lead publishes it.</summary>
public sealed class SaveArticle(ArticlesTable articles, TimeProvider time)
{
    [Function(nameof(SaveArticle))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/help/articles/{id}")] HttpRequest request, string id, CancellationToken cancellation)
    {
        if (VersionTag.BasedOn(request) is not { } basedOn)
            return Problem.Of(StatusCodes.Status428PreconditionRequired, "no-version", "Say in If-Match which version the change is based on; \"0\" for a new article.");
        var (body, wrong) = await ApiBody.ReadEntered(request, ApiJson.Web.ArticleBody, cancellation);
        if (body is null) return wrong!;
        if (!ArticleForm.IsId(id)) return ApiBody.Unreadable;
        return ArticleView.Answer(request, await articles.Change(id, (catalogue, present) => ArticleChanges.Save(catalogue, present, id, body, basedOn, time.GetUtcNow(), ConversationDesk.By(request)), cancellation));
    }
}

internal sealed record ArticleBody(ImmutableArray<string> Tags, ImmutableArray<ArticleTextBody> Texts);

internal sealed record ArticleTextBody(string Language, string Title, string Markdown);
