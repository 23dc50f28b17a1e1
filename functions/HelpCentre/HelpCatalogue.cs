using System.Collections.Concurrent;
using System.Collections.Immutable;
using SocialInbox.HelpCentre.Finding;
using SocialInbox.HelpCentre.Settings;
using SocialInbox.WebFiles;

namespace SocialInbox.HelpCentre;

/// <summary>The whole help centre as it stood at one change, in memory: what visitors read, and what people write. It never changes.</summary>
public sealed class HelpCatalogue
{
    internal static readonly HelpCatalogue Empty = new("", HelpSettings.Default, []);

    private readonly ConcurrentDictionary<string, WebFile> pages = new(StringComparer.Ordinal);
    private readonly Lazy<ArticleIndex> index;

    internal HelpCatalogue(string stamp, HelpSettings settings, IEnumerable<Article> articles)
    {
        (Stamp, Settings) = (stamp, settings);
        Articles = [.. articles.OrderBy(article => article.Id, StringComparer.Ordinal)];
        Public = [.. Articles.SelectMany(article => article.Texts.Where(text => text is { Published: not null, Slug: not null })
            .Select(text => new PublicArticle(article.Id, text.Language, text.Slug!, text.Published!)))
            .OrderBy(text => text.Text.Title, StringComparer.OrdinalIgnoreCase).ThenBy(text => text.Id, StringComparer.Ordinal)];
        Languages = [.. Public.Select(text => text.Language).Distinct().Order(StringComparer.Ordinal)];
        index = new Lazy<ArticleIndex>(() => ArticleIndex.Of(Public));
    }

    /// <summary>Names this state.</summary>
    internal string Stamp { get; }

    internal HelpSettings Settings { get; }

    internal ImmutableArray<Article> Articles { get; }

    /// <summary>All that visitors may read, by title. Nothing else leads out.</summary>
    internal ImmutableArray<PublicArticle> Public { get; }

    /// <summary>The languages in which there is something to read.</summary>
    internal ImmutableArray<string> Languages { get; }

    internal ArticleIndex Index => index.Value;

    internal Article? Find(string id) => Articles.FirstOrDefault(article => article.Id == id);

    internal PublicArticle? Find(string language, string slug) => Public.FirstOrDefault(text => text.Language == language && text.Slug == slug);

    /// <summary>A page of what is published, made once.</summary>
    internal WebFile Page(string path, Func<WebFile> make) => pages.GetOrAdd(path, _ => make());
}
