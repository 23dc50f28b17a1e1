using System.Globalization;
using SocialInbox.Triage.Words;

namespace SocialInbox.Triage.Reading;

/// <summary>Which language a post is in, by its small words, its letters and the phrases of the word lists.</summary>
internal static class DetectLanguage
{
    /// <summary>For posts without a word of their own or of their thread.</summary>
    public const string Fallback = "de";

    private const double DeclaredWeight = 0.9;
    private const double ParentWeight = 0.6;

    /// <param name="Language">ISO 639-1.</param>
    /// <param name="Active">The languages whose phrases count: the language found, and one mixed into it. Empty: all of them.</param>
    public sealed record Finding(string Language, IReadOnlySet<string> Active);

    public static Finding Detect(
        IReadOnlyList<Token> words, IReadOnlyList<CueMatch> matches, string text, string? declared, string? parentText)
    {
        var own = Score(words, text);
        foreach (var match in matches)
            Add(own, match.Language, 0.25 * (match.End - match.Start));
        var guesses = new Dictionary<string, double>(own);
        if (declared is { Length: >= 2 })
            Add(guesses, declared[..2].ToLowerInvariant(), words.Count == 0 ? 0.1 : DeclaredWeight);
        if (parentText is not null && Best(Score(SplitWords.Split(parentText), parentText)) is { } parentLanguage)
            Add(guesses, parentLanguage, ParentWeight);
        var language = Best(guesses) ?? Fallback;
        var top = own.GetValueOrDefault(language);
        return new Finding(language, top < 0.8
            ? new HashSet<string>()
            : own.Where(pair => pair.Key == language || pair.Value >= 2.4 && pair.Value >= top * 0.5).Select(pair => pair.Key).ToHashSet());
    }

    private static string? Best(Dictionary<string, double> scores) =>
        scores.Count == 0 ? null : scores.MaxBy(pair => pair.Value).Key;

    private static Dictionary<string, double> Score(IReadOnlyList<Token> words, string text)
    {
        var scores = new Dictionary<string, double>();
        foreach (var word in words)
        {
            if (word.Kind is not (TokenKind.Word or TokenKind.Hashtag))
                continue;
            if (FunctionWords.Languages.TryGetValue(word.Folded, out var languages))
                foreach (var language in languages)
                    Add(scores, language, 1.0 / languages.Length);
            else if (LanguageOfEnding(word.Folded) is { } likely)
                Add(scores, likely, 0.3);
        }

        ScoreLetters(text, scores);
        return scores;
    }

    private static string? LanguageOfEnding(string word)
    {
        if (word.Length < 6)
            return null;
        foreach (var (ending, language) in Endings)
            if (word.EndsWith(ending, StringComparison.Ordinal))
                return language;
        return null;
    }

    private static readonly (string Ending, string Language)[] Endings =
    [
        ("ung", "de"), ("ungen", "de"), ("keit", "de"), ("heit", "de"), ("schaft", "de"), ("lich", "de"), ("isch", "de"), ("chen", "de"), ("lein", "de"), ("ieren", "de"), ("tig", "de"),
        ("ing", "en"), ("ness", "en"), ("ful", "en"), ("less", "en"), ("ously", "en"), ("ably", "en"), ("ight", "en"), ("ould", "en"), ("ough", "en"),
        ("eux", "fr"), ("euse", "fr"), ("ement", "fr"), ("aient", "fr"), ("zione", "it"), ("mente", "it"), ("ismo", "it"), ("etti", "it"),
        ("cion", "es"), ("ciones", "es"), ("idad", "es"), ("amos", "es"), ("heid", "nl"), ("ijk", "nl"), ("tje", "nl"), ("tjes", "nl"),
        ("osc", "pl"), ("ego", "pl"), ("ych", "pl"), ("iyor", "tr"), ("yorum", "tr"), ("lar", "tr"), ("ler", "tr"), ("lik", "tr"), ("iniz", "tr"),
    ];

    private static void ScoreLetters(string text, Dictionary<string, double> scores)
    {
        var scripts = new Dictionary<string, int>();
        var letters = 0;
        foreach (var letter in text.AsSpan(0, Math.Min(text.Length, SplitWords.MaxLength)))
        {
            letters += char.IsLetter(letter) ? 1 : 0;
            if (LanguageOfScript(letter) is { } script)
                scripts[script] = scripts.GetValueOrDefault(script) + 1;
            if (LanguageOfLetter(char.ToLower(letter, CultureInfo.InvariantCulture)) is { } language)
                Add(scores, language, 0.5);
        }

        // Each on its own says little: a word of Greek in a German post is a brand or a joke.
        var foreign = scripts.Values.Sum();
        if (foreign < 3 || foreign * 2 <= letters)
            return;
        var likeliest = scripts.MaxBy(pair => pair.Value).Key;
        Add(scores, likeliest == Cyrillic && text.AsSpan().IndexOfAny("ыэъёЫЭЪЁ") >= 0 ? "ru" : scripts.ContainsKey(Kana) ? Kana : likeliest, 1.5);
    }

    private const string Cyrillic = "uk";
    private const string Kana = "ja";

    /// <summary>
    /// Where scripts begin, each with its likeliest language: few of them have word lists here, so that nobody takes what is written in
    /// them for small talk. https://www.unicode.org/charts/
    /// </summary>
    private static readonly (char From, string? Language)[] Scripts =
    [
        ('\u0370', "el"), ('\u0400', Cyrillic), ('\u0530', "hy"), ('\u0590', "he"), ('\u0600', "ar"), ('\u0900', "hi"), ('\u0980', "bn"), ('\u0A00', "pa"),
        ('\u0A80', "gu"), ('\u0B00', "or"), ('\u0B80', "ta"), ('\u0C00', "te"), ('\u0C80', "kn"), ('\u0D00', "ml"), ('\u0D80', "si"), ('\u0E00', "th"),
        ('\u0E80', "lo"), ('\u0F00', "bo"), ('\u1000', "my"), ('\u10A0', "ka"), ('\u1100', "ko"), ('\u1200', "am"), ('\u1780', "km"), ('\u1800', "mn"),
        ('\u1E00', null), ('\u1F00', "el"), ('\u2000', null), ('\u3040', Kana), ('\u3100', "zh"), ('\u3130', "ko"), ('\u3190', "zh"), ('\uA000', "ii"),
        ('\uAC00', "ko"), ('\uD800', null), ('\uF900', "zh"), ('\uFB00', null), ('\uFB1D', "he"), ('\uFB50', "ar"), ('\uFF00', null), ('\uFF66', Kana), ('\uFFA0', null),
    ];

    private static string? LanguageOfScript(char letter)
    {
        if (letter < Scripts[0].From || !char.IsLetter(letter))
            return null;
        var at = Scripts.Length - 1;
        while (Scripts[at].From > letter)
            at--;
        return Scripts[at].Language;
    }

    private static string? LanguageOfLetter(char letter) => letter switch
    {
        'ß' or 'ä' or 'ü' or 'ö' => "de",
        'ğ' or 'ş' or 'ı' => "tr",
        'ł' or 'ą' or 'ę' or 'ż' or 'ź' or 'ć' or 'ś' or 'ń' => "pl",
        'ñ' or '¿' or '¡' => "es",
        'è' or 'ê' or 'œ' or 'ç' => "fr",
        'ì' or 'ò' => "it",
        'і' or 'ї' or 'є' or 'ґ' => "uk",
        'å' => "sv",
        'ø' => "no",
        'ã' or 'õ' => "pt",
        'ě' or 'ř' or 'ů' or 'č' => "cs",
        'ő' or 'ű' => "hu",
        _ => null,
    };

    private static void Add(Dictionary<string, double> scores, string language, double points) =>
        scores[language] = scores.GetValueOrDefault(language) + points;
}
