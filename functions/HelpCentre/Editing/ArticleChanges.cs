using System.Collections.Immutable;
using SocialInbox.Hosting;
using SocialInbox.Ledger;

namespace SocialInbox.HelpCentre.Editing;

/// <summary>
/// What people do with articles, decided on the present state. Each is based on a version: of two who change the same, the second is told
/// and nothing of it is stored. What would change nothing is done, whatever it was based on: a repeated request has happened.
/// </summary>
internal static class ArticleChanges
{
    /// <param name="basedOn">0: it is new.</param>
    public static ArticleOutcome Save(HelpCatalogue catalogue, Article? present, string id, ArticleBody body, int basedOn, DateTimeOffset now, Actor by)
    {
        if (present is null && basedOn > 0) return new ArticleOutcome.Missing();
        var texts = body.Texts.Select(text => new ArticleText(text.Language, text.Title.Trim(), text.Markdown.ReplaceLineEndings("\n"), present?.In(text.Language)?.Slug, present?.In(text.Language)?.Published));
        var next = (present ?? new Article(id, 0, [], [], now, by, ArticleChange.Saved)) with { Tags = [.. body.Tags.Select(tag => tag.Trim()).Distinct()], Texts = [.. texts] };
        var errors = ArticleForm.Errors(next).ToList();
        if (present is not null && present.Texts.Any(text => text.Published is not null && next.In(text.Language) is null))
            errors.Add(new FieldError("texts", "published", "Eine veröffentlichte Sprache erst zurückziehen.", "Withdraw a published language first."));
        if (present is null && catalogue.Articles.Length >= ArticlesTable.Most)
            errors.Add(new FieldError("texts", "too-many", $"Es gibt schon {ArticlesTable.Most} Artikel: erst einen entfernen.", $"There are {ArticlesTable.Most} articles already: remove one first."));
        return errors.Count > 0 ? new ArticleOutcome.Wrong([.. errors]) : Settle(present, next, basedOn, ArticleChange.Saved, now, by);
    }

    /// <summary>What is written in this language is what visitors read from now on.</summary>
    public static ArticleOutcome Publish(HelpCatalogue catalogue, Article? present, string language, int basedOn, DateTimeOffset now, Actor by)
    {
        if (present?.In(language) is not { } text) return new ArticleOutcome.Missing();
        var taken = catalogue.Articles.Where(article => article.Id != present.Id).Select(article => article.In(language)?.Slug).OfType<string>().ToHashSet();
        var published = text with { Slug = text.Slug ?? ArticleForm.Slug(text.Title, taken), Published = new PublishedText(text.Title, text.Markdown, present.Tags, now, by) };
        return Settle(present, present.With(published), basedOn, ArticleChange.Published, now, by);
    }

    /// <summary>Visitors find it no more. What is written stays.</summary>
    public static ArticleOutcome Withdraw(Article? present, string language, int basedOn, DateTimeOffset now, Actor by) =>
        present?.In(language) is { } text ? Settle(present, present.With(text with { Published = null }), basedOn, ArticleChange.Withdrawn, now, by) : new ArticleOutcome.Missing();

    /// <summary>Writes an older version anew, as a draft: what visitors read stays until somebody publishes.</summary>
    public static ArticleOutcome Restore(Article? present, Article? older, int basedOn, DateTimeOffset now, Actor by)
    {
        if (present is null || older is null) return new ArticleOutcome.Missing();
        var texts = older.Texts.Select(text => text with { Slug = present.In(text.Language)?.Slug, Published = present.In(text.Language)?.Published })
            .Concat(present.Texts.Where(text => text.Published is not null && older.In(text.Language) is null));
        return Settle(present, present with { Tags = older.Tags, Texts = [.. texts] }, basedOn, ArticleChange.Restored, now, by);
    }

    public static ArticleOutcome Remove(Article? present, int basedOn) =>
        present is null ? new ArticleOutcome.Removed() : present.Version == basedOn ? new ArticleOutcome.Removed() : new ArticleOutcome.Overtaken(present);

    private static ArticleOutcome Settle(Article? present, Article next, int basedOn, ArticleChange change, DateTimeOffset now, Actor by) =>
        present is not null && Same(present, next) ? new ArticleOutcome.Done(present)
        : present is not null && present.Version != basedOn ? new ArticleOutcome.Overtaken(present)
        : new ArticleOutcome.Done(next.Changed(change, now, by));

    private static bool Same(Article one, Article other) => one.Tags.SequenceEqual(other.Tags) && one.Texts.Length == other.Texts.Length && one.Texts.Zip(other.Texts).All(pair => Same(pair.First, pair.Second));

    private static bool Same(ArticleText one, ArticleText other) =>
        (one with { Published = null }) == (other with { Published = null }) && (one.Published is null) == (other.Published is null) && (one.Published is not { } shown || Same(shown, other.Published!));

    private static bool Same(PublishedText one, PublishedText other) => one.Title == other.Title && one.Markdown == other.Markdown && one.Tags.SequenceEqual(other.Tags);
}
