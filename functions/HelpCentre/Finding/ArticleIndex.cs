using System.Collections.Immutable;

namespace SocialInbox.HelpCentre.Finding;

/// <summary>
/// Which articles fit a question: BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009) over title, tags and text, where a
/// word of the question also meets the compounds it is a part of ("Versand" in "Versandkosten"), for less. Built once, and pure.
/// </summary>
internal sealed class ArticleIndex
{
    private const double Saturation = 1.2, LengthWeight = 0.6;
    private const int TitleWeight = 4, TagWeight = 4;
    private const double PartWeight = 0.55;
    private const int ShortestPart = 4, MostWords = 60;

    private readonly ImmutableArray<PublicArticle> articles;
    private readonly double[] lengths;
    private readonly double usualLength;
    private readonly Dictionary<string, List<(int Article, int Times)>> places = new(StringComparer.Ordinal);
    private readonly string[] words, backwards;

    private ArticleIndex(ImmutableArray<PublicArticle> articles)
    {
        this.articles = articles;
        lengths = new double[articles.Length];
        for (var i = 0; i < articles.Length; i++)
        {
            foreach (var (word, times) in Counted(articles[i]))
            {
                if (!places.TryGetValue(word, out var known)) places[word] = known = [];
                known.Add((i, times));
                lengths[i] += times;
            }
        }

        usualLength = articles.Length == 0 ? 1 : Math.Max(1, lengths.Average());
        words = [.. places.Keys.Order(StringComparer.Ordinal)];
        backwards = [.. places.Keys.Select(Reversed).Order(StringComparer.Ordinal)];
    }

    public static ArticleIndex Of(ImmutableArray<PublicArticle> articles) => new(articles);

    /// <summary>The best first; those in the language of the question before all others, and no article twice.</summary>
    /// <param name="language">ISO 639-1; null: it does not matter.</param>
    /// <param name="only">No other language at all.</param>
    public ImmutableArray<FoundArticle> Find(string question, string? language, int most, bool only = false)
    {
        var (points, covered, whole) = (new double[articles.Length], new double[articles.Length], 0.0);
        foreach (var word in ArticleTerms.Of(question).Distinct().Take(MostWords))
        {
            var rarest = 0.0;
            var best = new Dictionary<int, double>();
            foreach (var (met, weight) in Alike(word))
            {
                var rarity = Rarity(places[met].Count);
                rarest = Math.Max(rarest, weight * rarity);
                foreach (var (article, times) in places[met])
                    best[article] = Math.Max(best.GetValueOrDefault(article), weight * rarity * times * (Saturation + 1) / (times + Saturation * (1 - LengthWeight + LengthWeight * lengths[article] / usualLength)));
            }

            whole += rarest > 0 ? rarest : Rarity(0);
            foreach (var (article, gained) in best)
            {
                points[article] += gained;
                covered[article] += rarest;
            }
        }

        return [.. Enumerable.Range(0, articles.Length).Where(i => points[i] > 0 && (!only || articles[i].Language == language))
            .Select(i => new FoundArticle(articles[i], points[i], covered[i] / whole))
            .OrderByDescending(found => found.Article.Language == language).ThenByDescending(found => found.Points).ThenBy(found => found.Article.Path, StringComparer.Ordinal)
            .DistinctBy(found => found.Article.Id).Take(most)];
    }

    private double Rarity(int holding) => Math.Log(1 + (articles.Length - holding + 0.5) / (holding + 0.5));

    // The word itself; compounds that begin or end with it; words it begins or ends with.
    private IEnumerable<(string Word, double Weight)> Alike(string word)
    {
        if (places.ContainsKey(word)) yield return (word, 1);
        if (word.Length < ShortestPart) yield break;
        foreach (var longer in Beginning(words, word)) yield return (longer, PartWeight);
        foreach (var longer in Beginning(backwards, Reversed(word))) yield return (Reversed(longer), PartWeight);
        for (var length = ShortestPart; length < word.Length; length++)
        {
            if (places.ContainsKey(word[..length])) yield return (word[..length], PartWeight);
            if (places.ContainsKey(word[^length..])) yield return (word[^length..], PartWeight);
        }
    }

    private static IEnumerable<string> Beginning(string[] sorted, string beginning)
    {
        var at = Array.BinarySearch(sorted, beginning, StringComparer.Ordinal);
        for (at = at < 0 ? ~at : at + 1; at < sorted.Length && sorted[at].StartsWith(beginning, StringComparison.Ordinal); at++) yield return sorted[at];
    }

    private static string Reversed(string word) => new([.. word.Reverse()]);

    private static IEnumerable<(string Word, int Times)> Counted(PublicArticle article) =>
        ArticleTerms.Of(article.Text.Title).Select(word => (word, TitleWeight))
            .Concat(article.Text.Tags.SelectMany(ArticleTerms.Of).Select(word => (word, TagWeight)))
            .Concat(ArticleTerms.Of(article.PlainText).Select(word => (word, 1)))
            .GroupBy(each => each.word, each => each.Item2).Select(same => (same.Key, same.Sum()));
}

/// <param name="Points">Comparable within one question only.</param>
/// <param name="Covered">How much of what the question asks the article speaks of at all, 0 to 1.</param>
internal sealed record FoundArticle(PublicArticle Article, double Points, double Covered)
{
    private const double Enough = 0.15;

    /// <summary>It speaks of enough of the question to be worth a look.</summary>
    public bool IsGood => Covered >= Enough;
}
