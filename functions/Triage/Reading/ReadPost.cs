using SocialInbox.Triage.Words;

namespace SocialInbox.Triage.Reading;

/// <summary>Turns a post into what the rules look at.</summary>
internal static class ReadPost
{
    public static PostReading Read(TriagePost post)
    {
        var tokens = SplitWords.Split(post.Text);
        var words = OnlyWords(tokens);
        var isBrand = BrandTest(post);
        var matches = CueIndex.All.Find(words, FindOpenings.Find(tokens, words, isBrand));
        var finding = DetectLanguage.Detect(words, matches, post.Text, post.DeclaredLanguage, post.ParentText);
        var parent = post.ParentText is { } text ? ReadParent(text) : (Cues: CueHits.None, Asks: false);
        return new PostReading
        {
            Post = post,
            Tokens = tokens,
            Words = words,
            IsBrand = isBrand,
            Language = finding.Language,
            Addressee = FindAddressee.Find(post, tokens, words, isBrand),
            NamesBrand = tokens.Any(isBrand),
            NamesBrandByHandle = tokens.Any(token => token.Kind == TokenKind.Handle
                && (isBrand(token) || post.BrandHandles is null && post.Kind is PostKind.Mention or PostKind.Message)),
            Cues = WeighNegation.Weigh(Spoken(matches, words, finding.Active, isBrand), words),
            ParentCues = parent.Cues,
            ParentAsks = parent.Asks,
            Emoji = CountMoods(tokens),
            QuestionMarks = CountQuestions(tokens, post.Text),
            ForeignLinks = tokens.Count(token => token.Kind == TokenKind.Link && !isBrand(token)),
            OtherHandles = tokens.Count(token => token.Kind == TokenKind.Handle && !isBrand(token)),
            MixesScripts = DetectMixedScripts.Any(tokens, post.Text),
        };
    }

    private static (CueHits Cues, bool Asks) ReadParent(string text)
    {
        var tokens = SplitWords.Split(text);
        var words = OnlyWords(tokens);
        var matches = CueIndex.All.Find(words, FindOpenings.Find(tokens, words, _ => false));
        var active = DetectLanguage.Detect(words, matches, text, null, null).Active;
        var hits = new CueHits(Spoken(matches, words, active, _ => false), 0);
        return (hits, CountQuestions(tokens, text) > 0 || hits.Has(Cue.Ask));
    }

    private static List<Token> OnlyWords(List<Token> tokens)
    {
        var words = new List<Token>(tokens.Count);
        foreach (var token in tokens)
            if (token.IsWordOrNumber)
                words.Add(token);
            else if (token.Kind == TokenKind.Hashtag)
                words.Add(token with { Folded = token.Folded.TrimStart('#') });
        return words;
    }

    // What stands in quotation marks is somebody else's question or greeting, but its trouble is still trouble.
    private static List<CueMatch> Spoken(List<CueMatch> matches, IReadOnlyList<Token> words, IReadOnlySet<string> active, Func<Token, bool> isBrand) =>
        matches.FindAll(match => (active.Count == 0 || active.Contains(match.Language))
            && !(match.End - match.Start == 1 && isBrand(words[match.Start]))
            && !(words[match.Start].Quoted && match.Cue is Cue.Ask or Cue.AskWithin or Cue.Request or Cue.Praise or Cue.Promotion or Cue.Lure));

    private static Func<Token, bool> BrandTest(TriagePost post)
    {
        // On its own server @shop@server is written @shop.
        var handles = (post.BrandHandles ?? []).Select(handle => FoldLetters.Fold(handle.Trim().TrimStart('@'))).SelectMany(handle => new[] { handle, handle.Split('@')[0] }).ToHashSet();
        var names = (post.BrandNames ?? []).Select(name => FoldLetters.Fold(name.Trim().Replace(" ", "", StringComparison.Ordinal))).ToHashSet();
        return token => token.Kind switch
        {
            TokenKind.Handle => handles.Contains(token.Folded.TrimStart('@')) || names.Contains(FirstLabel(token.Folded)),
            TokenKind.Link => names.Any(name => name.Length > 0 && token.Folded.Contains(name, StringComparison.Ordinal)),
            TokenKind.Word => names.Contains(token.Folded),
            TokenKind.Hashtag => names.Contains(token.Folded.TrimStart('#')),
            TokenKind.Number or TokenKind.Emoji or TokenKind.Mark => false,
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static string FirstLabel(string handle) => handle.TrimStart('@').Split('@', '.')[0];

    private static Dictionary<Mood, int> CountMoods(List<Token> tokens) =>
        tokens.Where(token => token.Kind == TokenKind.Emoji).GroupBy(token => MoodOf(token.Folded)).ToDictionary(group => group.Key, group => group.Count());

    private static Mood MoodOf(string emoji) =>
        Moods.Laughing.Contains(emoji) ? Mood.Laughing
        : Moods.Pleased.Contains(emoji) ? Mood.Pleased
        : Moods.Displeased.Contains(emoji) ? Mood.Displeased
        : Moods.Selling.Contains(emoji) ? Mood.Selling
        : Mood.Other;

    private static int CountQuestions(List<Token> tokens, string text) =>
        tokens.Count(token => token is { Kind: TokenKind.Mark, Quoted: false } && text[token.Start] is '?' or '？' or '؟');
}
