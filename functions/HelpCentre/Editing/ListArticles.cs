using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.HelpCentre.Effects;
using SocialInbox.HelpCentre.Votes;
using SocialInbox.Hosting;
using SocialInbox.Ledger;

namespace SocialInbox.HelpCentre.Editing;

/// <summary>All articles with their states and with what visitors think of them.</summary>
public sealed class ListArticles(ArticlesTable articles, VoteTable votes, ArticleUses uses)
{
    [Function(nameof(ListArticles))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/help/articles")] HttpRequest request, CancellationToken cancellation)
    {
        var catalogue = await articles.Now(cancellation);
        var counts = (await votes.ReadAll(cancellation)).ToDictionary(count => (count.ArticleId, count.Language));
        var effects = await uses.ReadEffects(cancellation);
        var rows = catalogue.Articles.Select(article => new ArticleRow(
            article.Id, article.Version, article.Tags,
            [.. ArticleView.Of(article).Texts.Select(text => new ArticleTextRow(text.Language, text.Title, text.State, text.Path, counts.GetValueOrDefault((article.Id, text.Language))?.Yes ?? 0, counts.GetValueOrDefault((article.Id, text.Language))?.No ?? 0))],
            article.ChangedAt, article.ChangedBy, effects.GetValueOrDefault(article.Id)?.Quiet ?? 0, effects.GetValueOrDefault(article.Id)?.AskedAgain ?? 0));
        return Results.Json(new ArticlesAnswer([.. rows.OrderBy(row => row.Texts[0].Title, StringComparer.OrdinalIgnoreCase)]), ApiJson.Web.ArticlesAnswer);
    }
}

/// <param name="Articles">By title.</param>
internal sealed record ArticlesAnswer(ImmutableArray<ArticleRow> Articles);

/// <param name="Quiet">How many customers who were told of it did not ask again.</param>
/// <param name="AskedAgain">How many did.</param>
internal sealed record ArticleRow(string Id, int Version, ImmutableArray<string> Tags, ImmutableArray<ArticleTextRow> Texts, DateTimeOffset ChangedAt, Actor ChangedBy, int Quiet, int AskedAgain);

/// <param name="Yes">How many visitors found it helpful.</param>
internal sealed record ArticleTextRow(string Language, string Title, ArticleState State, string? Path, int Yes, int No);
