using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.HelpCentre.Effects;
using SocialInbox.Hosting;
using SocialInbox.Ledger;

namespace SocialInbox.HelpCentre.Finding;

/// <summary>
/// What the help centre says about a customer's question, for whoever answers it. The question comes from the page that shows it: nothing
/// is read for this but what is in memory. A question without a good article is noted as a gap.
/// </summary>
public sealed class SuggestArticles(ArticlesTable articles, GapTable gaps, InboxAddress address)
{
    private const int LongestQuestion = 6_000, Most = 3;

    [Function(nameof(SuggestArticles))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/help/suggestions")] HttpRequest request, CancellationToken cancellation)
    {
        if (await ApiBody.Read(request, ApiJson.Web.SuggestBody, cancellation) is not { } body || !ConversationId.TryParse(body.ConversationId, out var conversation)) return ApiBody.Unreadable;
        var catalogue = await articles.Current(cancellation);
        if (catalogue.Public.IsEmpty) return Results.Json(new SuggestionsAnswer([]), ApiJson.Web.SuggestionsAnswer);
        var found = catalogue.Index.Find(LongText.Cut(body.Text, LongestQuestion), body.Language, Most);
        if (!found.Any(each => each.IsGood)) await gaps.Note(conversation, body.Language, cancellation);
        var inbox = address.Of(request);
        return Results.Json(
            new SuggestionsAnswer([.. found.Where(each => each.IsGood).Select(each => new Suggestion(
                each.Article.Id, each.Article.Language, each.Article.Text.Title, new Uri(inbox, each.Article.Path).AbsoluteUri, each.Article.PlainText.Trim()))]),
            ApiJson.Web.SuggestionsAnswer);
    }
}

/// <param name="Text">What the customer wrote.</param>
/// <param name="Language">ISO 639-1.</param>
internal sealed record SuggestBody(string ConversationId, string Text, string Language);

/// <param name="Articles">The best first; at most three.</param>
internal sealed record SuggestionsAnswer(ImmutableArray<Suggestion> Articles);

/// <param name="Link">Where customers read it.</param>
/// <param name="Text">Its words without markup.</param>
internal sealed record Suggestion(string Id, string Language, string Title, string Link, string Text);
