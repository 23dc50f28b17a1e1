using System.Text;
using System.Text.RegularExpressions;
using SocialInbox.Hosting;
using SocialInbox.HelpCentre.Markup;
using SocialInbox.Triage.Reading;

namespace SocialInbox.HelpCentre;

/// <summary>What an article may be.</summary>
internal static partial class ArticleForm
{
    public const int LongestTitle = 120, LongestText = 20_000, MostLanguages = 8, MostTags = 20, LongestTag = 40;

    private const int LongestSlug = 60;

    public static bool IsId(string id) => Id().IsMatch(id);

    public static IEnumerable<FieldError> Errors(Article article)
    {
        if (article.Texts.Length is 0 or > MostLanguages)
            yield return new FieldError("texts", "count", $"1 bis {MostLanguages} Sprachen.", $"1 to {MostLanguages} languages.");
        if (article.Texts.Select(text => text.Language).Distinct().Count() < article.Texts.Length)
            yield return new FieldError("texts", "twice", "Jede Sprache nur einmal.", "Each language once only.");
        if (article.Tags.Length > MostTags || article.Tags.Any(tag => tag.Length is 0 or > LongestTag))
            yield return new FieldError("tags", "length", $"Höchstens {MostTags} Schlagwörter mit je höchstens {LongestTag} Zeichen.", $"At most {MostTags} tags of at most {LongestTag} characters.");
        foreach (var (index, text) in article.Texts.Index())
            foreach (var error in Errors(text, $"texts[{index}]")) yield return error;
    }

    /// <summary>The last part of an address, made of a title; never empty.</summary>
    /// <param name="taken">Those of other articles in this language.</param>
    public static string Slug(string title, IReadOnlySet<string> taken)
    {
        var slug = new StringBuilder();
        foreach (var word in title.Normalize(NormalizationForm.FormC).Split(' ').Select(word => new string([.. FoldLetters.Fold(word).Where(char.IsAsciiLetterOrDigit)])).Where(word => word.Length > 0))
        {
            if (slug.Length + word.Length >= LongestSlug) break;
            slug.Append(slug.Length > 0 ? "-" : "").Append(word);
        }

        var wanted = slug.Length > 0 ? slug.ToString() : "article";
        return !taken.Contains(wanted) ? wanted : Enumerable.Range(2, taken.Count + 1).Select(number => $"{wanted}-{number}").First(free => !taken.Contains(free));
    }

    private static IEnumerable<FieldError> Errors(ArticleText text, string at)
    {
        if (!Language().IsMatch(text.Language))
            yield return new FieldError($"{at}.language", "form", "Zwei Buchstaben, wie de oder en.", "Two letters, as de or en.");
        if (string.IsNullOrWhiteSpace(text.Title) || text.Title.Length > LongestTitle)
            yield return new FieldError($"{at}.title", "length", $"1 bis {LongestTitle} Zeichen.", $"1 to {LongestTitle} characters.");
        if (string.IsNullOrWhiteSpace(text.Markdown) || text.Markdown.Length > LongestText)
            yield return new FieldError($"{at}.markdown", "length", $"1 bis {LongestText} Zeichen.", $"1 to {LongestText} characters.");
        else if (RenderMarkdown.ToHtml(text.Markdown) is null)
            yield return new FieldError($"{at}.markdown", "nesting", "Zu tief verschachtelt: Nehmen Sie Listen oder Zitate heraus.", "Nested too deeply: take out lists or quotations.");
    }

    [GeneratedRegex("^[a-z0-9-]{8,40}$")]
    private static partial Regex Id();

    [GeneratedRegex("^[a-z]{2}$")]
    private static partial Regex Language();
}
