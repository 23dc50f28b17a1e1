using System.Collections.Immutable;
using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using SocialInbox.Hosting;
using SocialInbox.Ledger;

namespace SocialInbox.HelpCentre.Editing;

/// <summary>An article as people of the team see it.</summary>
internal sealed record ArticleView(string Id, int Version, ImmutableArray<string> Tags, ImmutableArray<ArticleTextView> Texts, DateTimeOffset ChangedAt, Actor ChangedBy, ArticleChange Change)
{
    public static ArticleView Of(Article article) => new(
        article.Id, article.Version, article.Tags,
        [.. article.Texts.Select(text => new ArticleTextView(text.Language, text.Title, text.Markdown, text.State(article.Tags), text.Published is null ? null : $"/help/{text.Language}/{text.Slug}", text.Published?.At))],
        article.ChangedAt, article.ChangedBy, article.Change);

    public static IResult NoArticle => Problem.Of(StatusCodes.Status404NotFound, "not-found", "There is no such article.");

    /// <summary>The article, with its version as ETag.</summary>
    public static IResult Answer(HttpRequest request, Article article, int status = StatusCodes.Status200OK)
    {
        request.HttpContext.Response.Headers.ETag = VersionTag.Of(article.Version);
        return Results.Json(Of(article), ApiJson.Web.ArticleView, statusCode: status);
    }

    public static IResult Answer(HttpRequest request, ArticleOutcome outcome) => outcome switch
    {
        ArticleOutcome.Done done => Answer(request, done.Article),
        ArticleOutcome.Overtaken overtaken => Answer(request, overtaken.Present, StatusCodes.Status412PreconditionFailed),
        ArticleOutcome.Missing => NoArticle,
        ArticleOutcome.Wrong wrong => FieldErrors.Answer(wrong.Errors),
        ArticleOutcome.Removed => Results.NoContent(),
        _ => throw new UnreachableException($"Nobody answers {outcome.GetType().Name}."),
    };
}

/// <param name="Path">Where visitors read it; null: nowhere.</param>
internal sealed record ArticleTextView(string Language, string Title, string Markdown, ArticleState State, string? Path, DateTimeOffset? PublishedAt);
